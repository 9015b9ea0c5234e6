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
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON objects, one a line. Lines are read one at a time, so that a file may be of any size.
 * A line that cannot be read is an error of its own, and the next one is read. Blank lines are
 * passed over.
 *
 * <p>Immutable; safe for use by many threads.
 */
final class JsonObjects {
  private final int mostBytes;
  private final ObjectReader reader;

  /**
   * Makes of an object what is wanted of it.
   *
   * @param <R> what that is
   */
  @FunctionalInterface
  interface Maker<R> {
    /**
     * Makes it.
     *
     * @param line the line's number, 1-based
     * @throws SourceException where the object is wrong
     */
    R make(JsonNode object, int line) throws SourceException;
  }

  /**
   * @param mostBytes the longest line that is read, in bytes
   */
  JsonObjects(int mostBytes) {
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
   * Reads objects until the end, or until no more are wanted.
   *
   * @param name the input as it was named, for messages
   * @param found takes what was made of an object, and says whether more is wanted
   * @param failed takes what was wrong with a line, and says the same
   * @return whether more is wanted
   */
  <R> boolean read(
      String name,
      InputStream in,
      Maker<R> maker,
      Predicate<R> found,
      Predicate<SourceError> failed)
      throws IOException {
    ByteBlocks bytes = new ByteBlocks(in);
    byte[] line = new byte[1 << 16];
    long lineStart = 0;
    int lineNumber = 0;
    boolean any = false;
    boolean more = true;
    while (more) {
      // The rest of a line that is too long is passed over, not kept.
      long length = 0;
      int next = bytes.next();
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
        next = bytes.next();
      }
      String where = where(name, lineNumber);
      if (length > mostBytes) {
        any = true;
        more = failed.test(new SourceError(where, Sources.tooLarge(mostBytes)));
      } else if (!blank(line, (int) length)) {
        any = true;
        R made = null;
        SourceError error = null;
        try {
          String json = Decoder.text(line, lineStart, (int) length, StandardCharsets.UTF_8);
          made = maker.make(object(json), lineNumber);
        } catch (SourceException e) {
          error = new SourceError(where, e.problem());
        }
        more = made == null ? error == null || failed.test(error) : found.test(made);
      }
      lineStart += length + 1;
    }
    return any ? more : failed.test(new SourceError(name, "is empty"));
  }

  /** How a line is named in messages. */
  static String where(String name, int line) {
    return name + ":" + line;
  }

  private JsonNode object(String json) throws SourceException {
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
    return node;
  }

  /**
   * The field {@code text}.
   *
   * @throws SourceException where there is none or it is blank
   */
  static String text(JsonNode object) throws SourceException {
    String text = string(object, "text");
    if (text == null) {
      throw new SourceException("no \"text\"");
    }
    if (text.isBlank()) {
      throw new SourceException("\"text\" is empty");
    }
    return text;
  }

  /** A field that is a string, or null where it is not there or null. */
  static @Nullable String string(JsonNode object, String field) throws SourceException {
    JsonNode value = object.path(field);
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
