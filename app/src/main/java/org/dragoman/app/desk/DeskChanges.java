package org.dragoman.app.desk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.dragoman.app.ledger.CorrectableField;
import org.dragoman.app.ledger.Correction;
import org.dragoman.app.ledger.Corrections;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.LedgerException;
import org.dragoman.app.ledger.TrainingRows;
import org.dragoman.app.serve.Audit;
import org.dragoman.app.serve.Engine;
import org.dragoman.app.serve.Intake;
import org.dragoman.app.serve.LedgerPool;
import org.dragoman.app.serve.Role;
import org.dragoman.app.serve.Routes;
import org.dragoman.app.serve.Visitor;

/** What changes the ledger: correcting and loading samples. Safe for use by many threads. */
final class DeskChanges implements Routes {
  private static final int LONGEST_REASON = 500;

  private final LedgerPool ledger;
  private final Engine engine;
  private final Intake intake;

  DeskChanges(LedgerPool ledger, Engine engine, Intake intake) {
    this.ledger = ledger;
    this.engine = engine;
    this.intake = intake;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.post("/corrections", this::correct, Role.ANALYST);
    routes.post("/corrections/undo", this::undo, Role.ANALYST);
    routes.post("/samples", this::samples, Role.ANALYST);
    routes.get("/corrections.jsonl", this::export);
  }

  private void correct(Context context) {
    String id = required(context, "id");
    UUID document = document(context);
    Map<String, String> values = new LinkedHashMap<>();
    String given = context.formParam("reason");
    String reason = given == null || given.isBlank() ? null : given.strip();
    String who = Visitor.of(context).name();
    List<Correction> made =
        change(
            context,
            "correct",
            id,
            open -> {
              for (CorrectableField field : Corrections.fields(id)) {
                String value = context.formParam(field.name());
                if (value != null) {
                  values.put(field.name(), value);
                }
              }
              return new Corrections(open)
                  .correct(
                      id,
                      values,
                      who,
                      reason == null
                          ? null
                          : reason.substring(0, Math.min(LONGEST_REASON, reason.length())));
            });
    String verdict = values.get("verdict");
    back(context, document, id, made.isEmpty() ? "same" : verdict == null ? "changed" : verdict);
  }

  private void undo(Context context) {
    String id = required(context, "id");
    UUID document = document(context);
    change(context, "undo", id, open -> new Corrections(open).undo(id));
    back(context, document, id, "undone");
  }

  /** Changes something and notes who did; what the reader did wrong he is told. */
  private <T> T change(Context context, String action, String target, Function<Ledger, T> change) {
    T result =
        ledger.change(
            open -> {
              try {
                T made = change.apply(open);
                Audit.note(open, context, action, target, "");
                return made;
              } catch (LedgerException e) {
                throw new BadRequestResponse(String.valueOf(e.getMessage()));
              }
            });
    intake.changed();
    return result;
  }

  private void samples(Context context) {
    ledger.change(
        open -> {
          long added = Samples.load(open, engine);
          Audit.note(open, context, "samples", "", added + " documents");
          return added;
        });
    intake.changed();
    context.redirect("/?said=samples", HttpStatus.SEE_OTHER);
  }

  /** Goes back to the page; what the address carries is a word of ours and a name of the ledger. */
  private static void back(Context context, UUID document, String id, String said) {
    String place = id.matches("[A-Za-z0-9]+") ? "#" + id : "";
    context.redirect("/documents/" + document + "?said=" + said + place, HttpStatus.SEE_OTHER);
  }

  private static String required(Context context, String field) {
    String value = context.formParam(field);
    if (value == null || value.isBlank()) {
      throw new BadRequestResponse("the form has no " + field);
    }
    return value;
  }

  private static UUID document(Context context) {
    try {
      return UUID.fromString(required(context, "document"));
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse("the form names no document");
    }
  }

  /** The corrected events as lines to learn from and to measure by. */
  private void export(Context context) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setRootValueSeparator(new SerializedString("\n"));
      ledger.read(
          open -> {
            try {
              return TrainingRows.write(open, json);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.write('\n');
    context.contentType("application/x-ndjson");
    context.header("Content-Disposition", "attachment; filename=\"corrections.jsonl\"");
    context.result(out.toByteArray());
  }
}
