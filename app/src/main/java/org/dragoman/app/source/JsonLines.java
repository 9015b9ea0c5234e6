package org.dragoman.app.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents from JSON lines: an object a line with {@code text} and, where known, {@code id},
 * {@code title}, {@code publisher}, {@code date} (or {@code published}), {@code url} and {@code
 * language}; other fields are passed over.
 *
 * <p>Immutable; safe for use by many threads.
 */
final class JsonLines {
  private final JsonObjects objects;

  /**
   * @param mostBytes the longest line that is read, in bytes
   */
  JsonLines(int mostBytes) {
    this.objects = new JsonObjects(mostBytes);
  }

  /**
   * Reads documents until the end, or until the sink wants no more.
   *
   * @param name the input as it was named, for messages
   * @param id what documents without an id are called, followed by their line
   * @return whether the sink wants more
   */
  boolean read(String name, String id, InputStream in, Overrides overrides, SourceSink sink)
      throws IOException {
    return objects.read(
        name,
        in,
        (object, line) ->
            new SourceResult.Found(
                overrides.apply(document(object, id + ":" + line)),
                JsonObjects.where(name, line),
                Languages.tag(object.path("language").asText())),
        sink::accept,
        sink::accept);
  }

  private static Document document(JsonNode object, String defaultId) throws SourceException {
    String text = JsonObjects.text(object);
    String id =
        object.path("id").isNumber()
            ? object.path("id").asText()
            : JsonObjects.string(object, "id");
    return new Document(
        id == null ? defaultId : id,
        text,
        JsonObjects.string(object, "title"),
        JsonObjects.string(object, "publisher"),
        date(object),
        JsonObjects.string(object, "url"));
  }

  private static @Nullable LocalDate date(JsonNode object) throws SourceException {
    String field = object.hasNonNull("date") ? "date" : "published";
    return Dates.field(field, JsonObjects.string(object, field));
  }
}
