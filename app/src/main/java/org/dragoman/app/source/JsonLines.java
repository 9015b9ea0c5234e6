package org.dragoman.app.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents from JSON lines: an object a line with {@code text} and, where known, {@code id},
 * {@code title}, {@code publisher}, {@code date} (or {@code published}) and {@code url}; other
 * fields are passed over. Lines are read one at a time, so that a file may be of any size. A line
 * that cannot be read is an error of its own, and the next one is read.
 *
 * <p>Immutable; safe for use by many threads.
 */
final class JsonLines {
  private final int mostBytes;
  private final ObjectReader reader;

  /**
   * @param mostBytes the longest line that is read, in bytes
   */
  JsonLines(int mostBytes) {
    this.mostBytes = mostBytes;
    this.reader =
        JsonMapper.builder(
                JsonFactory.builder()
                    .streamReadConstraints(
                        StreamReadConstraints.builder()
                            .maxStringLength(mostBytes)
                            .maxNestingDepth(100)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);
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
    byte[] line = new byte[1 << 16];
    long lineStart = 0;
    int lineNumber = 0;
    boolean any = false;
    boolean more = true;
    while (more) {
      // The rest of a line that is too long is passed over, not kept.
      long length = 0;
      int next = in.read();
      if (next < 0) {
        break;
      }
      lineNumber++;
      while (next >= 0 && next != '\n') {
        if (length < mostBytes) {
          if (length == line.length) {
            line = Arrays.copyOf(line, (int) Math.min(2L * line.length, mostBytes));
          }
          line[(int) length] = (byte) next;
        }
        length++;
        next = in.read();
      }
      String where = name + ":" + lineNumber;
      if (length > mostBytes) {
        any = true;
        more = sink.accept(new SourceError(where, Sources.tooLarge(mostBytes)));
      } else if (!blank(line, (int) length)) {
        any = true;
        SourceResult result;
        try {
          String json = Decoder.text(line, lineStart, (int) length, StandardCharsets.UTF_8);
          result = new SourceResult.Found(overrides.apply(document(json, id + ":" + lineNumber)));
        } catch (SourceException e) {
          result = new SourceError(where, e.problem());
        }
        more = sink.accept(result);
      }
      lineStart += length + 1;
    }
    return any ? more : sink.accept(new SourceError(name, "is empty"));
  }

  private Document document(String json, String defaultId) throws SourceException {
    JsonNode node;
    try {
      node = reader.readValue(json);
    } catch (JsonProcessingException e) {
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      throw new SourceException(
          "not a JSON object on one line: "
              + firstLine(e.getOriginalMessage())
              + (column > 0 ? " (column " + column + ")" : ""));
    }
    if (!node.isObject()) {
      throw new SourceException("not a JSON object");
    }
    String text = string(node, "text");
    if (text == null) {
      throw new SourceException("no \"text\"");
    }
    if (text.isBlank()) {
      throw new SourceException("\"text\" is empty");
    }
    String id = node.path("id").isNumber() ? node.path("id").asText() : string(node, "id");
    return new Document(
        id == null ? defaultId : id,
        text,
        string(node, "title"),
        string(node, "publisher"),
        date(node),
        string(node, "url"));
  }

  private static @Nullable LocalDate date(JsonNode node) throws SourceException {
    String field = node.hasNonNull("date") ? "date" : "published";
    return Dates.field(field, string(node, field));
  }

  private static @Nullable String string(JsonNode node, String field) throws SourceException {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new SourceException("\"" + field + "\" is not a string");
    }
    return value.textValue();
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  private static boolean blank(byte[] line, int length) {
    for (int i = 0; i < length; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return false;
      }
    }
    return true;
  }
}
