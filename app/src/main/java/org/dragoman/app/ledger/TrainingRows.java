package org.dragoman.app.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Corrected and accepted events as rows to learn from: the words, who stands where in them, what
 * the engine said and what a reader said. A rejected event has the type {@code NONE}.
 */
public final class TrainingRows {
  private TrainingRows() {}

  /** An event that a reader looked at. */
  private record Looked(
      String id,
      String quote,
      int begin,
      String type,
      String cameo,
      String status,
      @Nullable String verdict) {}

  /**
   * Writes a line of JSON for each event that a reader looked at: {@code id}, {@code text}, {@code
   * actors} and {@code recipients} with their places in it (code points, end exclusive), {@code
   * type}, {@code cameo}, {@code status}, and {@code machine} with the fields that were corrected.
   * {@code dragoman evaluate} and {@code classify} read such lines.
   *
   * @return how many
   */
  public static int write(Ledger ledger, JsonGenerator json) throws IOException {
    List<Looked> events =
        ledger.read(
            handle ->
                handle
                    .createQuery(
                        "SELECT id, quote, span_begin, type, cameo, status, verdict FROM event"
                            + " WHERE verdict IS NOT NULL OR id IN (SELECT target FROM correction"
                            + " WHERE undone IS NULL) ORDER BY id")
                    .map(
                        (r, c) ->
                            new Looked(
                                r.getString(1),
                                r.getString(2),
                                r.getInt(3),
                                r.getString(4),
                                r.getString(5),
                                r.getString(6),
                                r.getString(7)))
                    .list());
    for (Looked event : events) {
      json.writeStartObject();
      json.writeStringField("id", event.id());
      json.writeStringField("text", event.quote());
      side(ledger, json, event, "actor");
      side(ledger, json, event, "recipient");
      boolean rejected = "rejected".equals(event.verdict());
      json.writeStringField("type", rejected ? "NONE" : event.type());
      if (!rejected) {
        json.writeStringField("cameo", event.cameo());
      }
      json.writeStringField("status", event.status());
      json.writeObjectFieldStart("machine");
      for (Map.Entry<String, @Nullable String> field : machine(ledger, event.id()).entrySet()) {
        json.writeStringField(field.getKey(), field.getValue());
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    return events.size();
  }

  private static void side(Ledger ledger, JsonGenerator json, Looked event, String role)
      throws IOException {
    record Words(int begin, int end) {}
    int length = event.quote().codePointCount(0, event.quote().length());
    List<Words> spans =
        ledger.read(
            handle ->
                handle
                    .createQuery(
                        "SELECT span_begin, span_end FROM event_actor WHERE event = ? AND role = ?"
                            + " ORDER BY ordinal")
                    .bind(0, event.id())
                    .bind(1, role)
                    .map(
                        (r, c) ->
                            new Words(r.getInt(1) - event.begin(), r.getInt(2) - event.begin()))
                    .list());
    json.writeArrayFieldStart(role + "s");
    for (Words words : new ArrayList<>(spans)) {
      // Somebody whom another sentence names stands outside the quote.
      if (words.begin() >= 0 && words.end() <= length) {
        json.writeStartObject();
        json.writeNumberField("begin", words.begin());
        json.writeNumberField("end", words.end());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static Map<String, @Nullable String> machine(Ledger ledger, String id) {
    Map<String, @Nullable String> fields = new LinkedHashMap<>();
    ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT field, machine_value FROM correction WHERE target = ? AND undone IS NULL"
                        + " ORDER BY number")
                .bind(0, id)
                .map((r, c) -> fields.put(r.getString(1), r.getString(2)))
                .list());
    return fields;
  }
}
