package org.dragoman.app.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dragoman.app.ledger.AuditLog;
import org.dragoman.app.ledger.Correction;
import org.dragoman.app.ledger.Corrections;
import org.dragoman.app.ledger.LedgerException;
import org.dragoman.app.ledger.TrainingRows;
import org.dragoman.app.serve.Audit;
import org.dragoman.app.serve.Intake;
import org.dragoman.app.serve.LedgerPool;
import org.dragoman.app.serve.Role;
import org.dragoman.app.serve.Routes;
import org.dragoman.app.serve.Visitor;
import org.jspecify.annotations.Nullable;

/** Sets right what was read wrongly, takes that back, and tells who did what. */
final class CorrectionsApi implements Routes {
  private static final int UNPROCESSABLE = 422;

  private final LedgerPool ledger;
  private final Intake intake;
  private final ObjectMapper mapper = new ObjectMapper();

  CorrectionsApi(LedgerPool ledger, Intake intake) {
    this.ledger = ledger;
    this.intake = intake;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/api/v1/corrections", this::list);
    routes.post("/api/v1/corrections", this::correct, Role.ANALYST);
    routes.post("/api/v1/corrections/{target}/undo", this::undo, Role.ANALYST);
    routes.get("/api/v1/corrections/export", this::export);
    routes.get("/api/v1/audit", this::audit, Role.ADMIN);
  }

  private void list(Context context) {
    Params params = Params.of(context, "target");
    String target = params.text("target");
    List<ObjectNode> all =
        ledger.read(open -> new Corrections(open).all()).stream()
            .filter(correction -> target == null || correction.target().equals(target))
            .map(this::tell)
            .toList();
    send(context, Reply.json(Items.all(all)));
  }

  private ObjectNode tell(Correction correction) {
    ObjectNode node = mapper.createObjectNode();
    node.put("number", correction.number());
    node.put("target", correction.target());
    node.put("kind", correction.kind());
    node.put("document", correction.document().toString());
    node.put("field", correction.field());
    node.put("machine_value", correction.machineValue());
    node.put("value", correction.value());
    node.put("who", correction.who());
    node.put("made", correction.made().toString());
    node.put("reason", correction.reason());
    node.put("undone", correction.undone() == null ? null : correction.undone().toString());
    return node;
  }

  private void correct(Context context) {
    Params.of(context);
    String type = context.contentType();
    if (type == null || !type.toLowerCase(java.util.Locale.ROOT).startsWith("application/json")) {
      throw new UnsupportedMediaTypeResponse("send application/json");
    }
    JsonNode given;
    try {
      given = mapper.readTree(context.bodyAsBytes());
    } catch (IOException e) {
      throw new BadRequestResponse("the body is not JSON");
    }
    String target = text(given, "target");
    JsonNode values = given == null ? null : given.get("values");
    if (target == null || values == null || !values.isObject() || values.isEmpty()) {
      throw new BadRequestResponse("the body needs \"target\" and an object \"values\"");
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : values.properties()) {
      fields.put(field.getKey(), field.getValue().isNull() ? "" : field.getValue().asText());
    }
    String reason = text(given, "reason");
    Visitor visitor = Visitor.of(context);
    List<Correction> made =
        told(
            () ->
                ledger.change(
                    open -> {
                      List<Correction> some =
                          new Corrections(open).correct(target, fields, visitor.name(), reason);
                      if (!some.isEmpty()) {
                        Audit.note(open, context, "correct", target, fields.toString());
                      }
                      return some;
                    }));
    intake.changed();
    send(context, Reply.json(Items.all(made.stream().map(this::tell).toList())));
  }

  private static @Nullable String text(@Nullable JsonNode node, String field) {
    JsonNode value = node == null ? null : node.get(field);
    return value == null || !value.isTextual() || value.textValue().isBlank()
        ? null
        : value.textValue().strip();
  }

  private void undo(Context context) {
    Params.of(context);
    String target = context.pathParam("target");
    int count =
        told(
            () ->
                ledger.change(
                    open -> {
                      int undone = new Corrections(open).undo(target);
                      Audit.note(open, context, "undo", target, undone + " taken back");
                      return undone;
                    }));
    intake.changed();
    ObjectNode node = mapper.createObjectNode();
    node.put("target", target);
    node.put("undone", count);
    send(context, node);
  }

  /** What the ledger refuses for its sense, and not since a database failed, is told. */
  private static <T> T told(Supplier<T> change) {
    try {
      return change.get();
    } catch (LedgerException e) {
      if (e.getCause() != null && !(e.getCause() instanceof java.time.DateTimeException)) {
        throw e;
      }
      throw new HttpResponseException(UNPROCESSABLE, String.valueOf(e.getMessage()));
    }
  }

  private void export(Context context) {
    Params.of(context);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = mapper.getFactory().createGenerator(out)) {
      json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
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
    context.contentType("application/x-ndjson");
    context.header("Content-Disposition", "attachment; filename=\"corrections.jsonl\"");
    context.result(out.toByteArray());
  }

  private void audit(Context context) {
    Params params = Params.of(context, "after", "most");
    int most = params.most();
    String after = params.text("after");
    long before = after == null ? Long.MAX_VALUE : params.count("after", 0, 1, Integer.MAX_VALUE);
    List<AuditLog.Entry> entries =
        ledger.read(open -> new AuditLog(open).entries(before, most + 1));
    boolean more = entries.size() > most;
    List<AuditLog.Entry> shown = more ? entries.subList(0, most) : entries;
    String next = more ? Long.toString(shown.get(most - 1).number()) : null;
    send(context, Reply.json(new Items(shown.stream().map(this::tell).toList(), next, null)));
  }

  private ObjectNode tell(AuditLog.Entry entry) {
    ObjectNode node = mapper.createObjectNode();
    node.put("number", entry.number());
    node.put("at", entry.noted().toString());
    node.put("who", entry.who());
    node.put("address", entry.address());
    node.put("action", entry.action());
    node.put("target", entry.target());
    node.put("detail", entry.detail());
    return node;
  }

  private static void send(Context context, ObjectNode node) {
    context.status(HttpStatus.OK);
    context.contentType("application/json");
    context.header("Cache-Control", "no-store");
    context.result(node.toString());
  }
}
