package org.dragoman.app.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.dragoman.text.Document;
import org.dragoman.text.Span;

/**
 * Reads texts with marked sides from files and standard input: JSON objects in UTF-8, one a line,
 * with {@code id}, {@code text}, {@code actors} and {@code recipients}, the last two lists of
 * {@code begin} and {@code end} in code points of the text. Other fields are passed over. A line
 * has at most {@link Sources#MOST_BYTES} bytes; a file may have any size.
 *
 * <p>What cannot be read gives a {@link SourceError}, never an exception, and the next is read.
 */
public final class PairSources {
  private final InputStream standardInput;
  private final LongConsumer progress;
  private final JsonObjects objects = new JsonObjects(Sources.MOST_BYTES);

  /**
   * @param standardInput what {@code -} means
   * @param progress told of each stretch of bytes that was read
   */
  public PairSources(InputStream standardInput, LongConsumer progress) {
    this.standardInput = standardInput;
    this.progress = progress;
  }

  /**
   * Reads inputs in their order until the end, or until no more is wanted.
   *
   * @param found takes what was read, always from one thread, and says whether more is wanted
   * @param failed takes what could not be read, and says the same
   */
  public void read(List<String> names, Predicate<MarkedPair> found, Predicate<SourceError> failed) {
    for (String name : names) {
      if (!read(name, found, failed)) {
        return;
      }
    }
  }

  private boolean read(String name, Predicate<MarkedPair> found, Predicate<SourceError> failed) {
    boolean standard = name.equals(Sources.STANDARD_INPUT);
    String shown = standard ? "standard input" : name;
    try {
      if (standard) {
        return read(shown, standardInput, found, failed);
      }
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        return failed.test(new SourceError(shown, "is a folder; name the files in it"));
      }
      try (InputStream in = Files.newInputStream(path)) {
        return read(shown, in, found, failed);
      }
    } catch (InvalidPathException e) {
      return failed.test(new SourceError(shown, "not a file name: " + e.getReason()));
    } catch (IOException e) {
      return failed.test(new SourceError(shown, Sources.problem(e)));
    }
  }

  private boolean read(
      String shown, InputStream in, Predicate<MarkedPair> found, Predicate<SourceError> failed)
      throws IOException {
    InputStream bytes = new BufferedInputStream(new CountedInput(in, progress), 1 << 16);
    return objects.read(
        shown,
        bytes,
        (object, line) -> pair(object, JsonObjects.where(shown, line)),
        found,
        failed);
  }

  private static MarkedPair pair(JsonNode object, String where) throws SourceException {
    JsonNode id = object.path("id");
    for (String field : List.of("id", "actors", "recipients")) {
      if (!object.hasNonNull(field)) {
        throw new SourceException("no \"" + field + "\"");
      }
    }
    if (!id.isTextual() && !id.isIntegralNumber()) {
      throw new SourceException("\"id\" is neither a string nor a whole number");
    }
    String text = JsonObjects.text(object);
    List<Span> actors = spans(object, "actors", text);
    List<Span> recipients = spans(object, "recipients", text);
    if (actors.isEmpty() && recipients.isEmpty()) {
      throw new SourceException("\"actors\" and \"recipients\" are both empty");
    }
    return new MarkedPair(
        where, Document.of(id.asText(), text), id.isIntegralNumber(), actors, recipients);
  }

  private static List<Span> spans(JsonNode object, String field, String text)
      throws SourceException {
    List<Span> spans = JsonSpans.of(object, field, text);
    for (Span span : spans) {
      if (text.substring(span.begin(), span.end()).isBlank()) {
        throw new SourceException("\"" + field + "\" marks white space");
      }
    }
    return spans;
  }
}
