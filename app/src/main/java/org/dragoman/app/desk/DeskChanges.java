package org.dragoman.app.desk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.app.ledger.CorrectableField;
import org.dragoman.app.ledger.Correction;
import org.dragoman.app.ledger.Corrections;
import org.dragoman.app.ledger.LedgerException;
import org.dragoman.app.ledger.TrainingRows;
import org.jspecify.annotations.Nullable;

/** What changes the ledger: correcting and loading samples. Safe for use by many threads. */
final class DeskChanges {
  private static final int LONGEST_REASON = 500;

  private final Desk desk;
  private final Seats seats;
  private final Renderer renderer;

  DeskChanges(Desk desk, Seats seats, Renderer renderer) {
    this.desk = desk;
    this.seats = seats;
    this.renderer = renderer;
  }

  /** Adds their addresses. */
  void add(RoutesConfig routes) {
    routes.post("/corrections", context -> allowed(context, () -> correct(context)));
    routes.post("/corrections/undo", context -> allowed(context, () -> undo(context)));
    routes.post("/samples", context -> allowed(context, () -> samples(context)));
    routes.get("/corrections.jsonl", this::export);
  }

  /** Whether a form carries the word that was given to whoever sends it. */
  static boolean trusted(Context context, Viewer viewer) {
    String word = context.formParam("csrf");
    return word != null
        && MessageDigest.isEqual(
            word.getBytes(StandardCharsets.UTF_8), viewer.csrf().getBytes(StandardCharsets.UTF_8));
  }

  private void allowed(Context context, Runnable change) {
    Viewer viewer = seats.of(context);
    if (!trusted(context, viewer)) {
      renderer.error(
          context,
          HttpStatus.FORBIDDEN.getCode(),
          "The form is not ours",
          "Nothing was changed. Go back, load the page anew and send it again.");
    } else if (!viewer.corrects()) {
      renderer.error(
          context,
          HttpStatus.FORBIDDEN.getCode(),
          "You may read, and not change",
          "Nothing was changed. Analysts and administrators may correct.");
    } else {
      change.run();
    }
  }

  private void correct(Context context) {
    String id = required(context, "id");
    UUID document = document(context);
    Map<String, String> values = new LinkedHashMap<>();
    for (CorrectableField field : Corrections.fields(id)) {
      String value = context.formParam(field.name());
      if (value != null) {
        values.put(field.name(), value);
      }
    }
    if (values.isEmpty()) {
      throw new LedgerException("the form names nothing that can be set right");
    }
    String reason = context.formParam("reason");
    List<Correction> made =
        new Corrections(desk.ledger())
            .correct(
                id,
                values,
                seats.of(context).name(),
                reason == null || reason.isBlank()
                    ? null
                    : reason
                        .strip()
                        .substring(0, Math.min(LONGEST_REASON, reason.strip().length())));
    desk.keeper().changed();
    String verdict = values.get("verdict");
    back(context, document, id, made.isEmpty() ? "same" : verdict == null ? "changed" : verdict);
  }

  private void undo(Context context) {
    String id = required(context, "id");
    UUID document = document(context);
    new Corrections(desk.ledger()).undo(id);
    desk.keeper().changed();
    back(context, document, id, "undone");
  }

  private void samples(Context context) {
    Samples.load(desk.keeper());
    context.redirect("/?said=samples", HttpStatus.SEE_OTHER);
  }

  /** Goes back to the page; what the address carries is a word of ours and a name of the ledger. */
  private static void back(Context context, UUID document, String id, String said) {
    String place = id.matches("[A-Za-z0-9]+") ? "#" + id : "";
    context.redirect("/documents/" + document + "?said=" + said + place, HttpStatus.SEE_OTHER);
  }

  private static String required(Context context, String field) {
    @Nullable String value = context.formParam(field);
    if (value == null || value.isBlank()) {
      throw new LedgerException("the form has no " + field);
    }
    return value;
  }

  private static UUID document(Context context) {
    try {
      return UUID.fromString(required(context, "document"));
    } catch (IllegalArgumentException e) {
      throw new LedgerException("the form names no document", e);
    }
  }

  /** The corrected events as lines to learn from and to measure by. */
  private void export(Context context) throws IOException {
    context.contentType("application/x-ndjson");
    context.header("Content-Disposition", "attachment; filename=\"corrections.jsonl\"");
    OutputStream out = context.outputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);
      json.setRootValueSeparator(new SerializedString("\n"));
      TrainingRows.write(desk.ledger(), json);
    }
    out.write('\n');
  }
}
