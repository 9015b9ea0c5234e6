package org.dragoman.app.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes answers as a line of JSON in UTF-8. Stateless and safe for use by many threads. */
public final class JsonLine {
  private static final JsonFactory FACTORY = JsonFields.factory();

  private JsonLine() {}

  /**
   * Writes an object and a line feed. The stream is neither flushed nor closed.
   *
   * @param object fields in their order: maps with keys of text, collections, numbers, truth values
   *     and null as such; all else as text
   * @throws IOException where the stream fails
   */
  public static void write(Map<String, ? extends @Nullable Object> object, OutputStream out)
      throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      value(json, object);
    }
    out.write('\n');
  }

  private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> field : map.entrySet()) {
        json.writeFieldName(String.valueOf(field.getKey()));
        value(json, field.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof Collection<?> list) {
      json.writeStartArray();
      for (Object element : list) {
        value(json, element);
      }
      json.writeEndArray();
    } else if (value instanceof Integer || value instanceof Long) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else {
      json.writeString(CodePoints.wellFormed(value.toString()));
    }
  }
}
