package org.dragoman.app.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.dragoman.text.Document;

/**
 * Reads documents from files and standard input: plain text, Markdown, HTML, JSON lines and CSV.
 *
 * <p>The form is known by the name's extension, else by content. Text is UTF-8, or UTF-16 where a
 * byte order mark says so; HTML may also declare a charset of its own. The document's id is the
 * JSON line's or CSV row's own, else the file's name without its extension, else {@code stdin}. A
 * document has at most {@link #MOST_BYTES} bytes, of markup {@link #MOST_MARKUP_BYTES}; a file of
 * JSON lines or CSV may have any size.
 *
 * <p>An input that cannot be read gives a {@link SourceError}, never an exception, and the next one
 * is read.
 */
public final class Sources {
  /** The largest document that is read, in bytes. */
  public static final int MOST_BYTES = 16 << 20;

  /** The largest HTML or Markdown document that is read, in bytes. */
  public static final int MOST_MARKUP_BYTES = 16 << 20;

  /** The name of standard input. */
  public static final String STANDARD_INPUT = "-";

  private static final int HEAD_BYTES = 1 << 14;

  private final InputStream standardInput;
  private final Overrides overrides;
  private final LongConsumer progress;
  private final JsonLines jsonLines = new JsonLines(MOST_BYTES);
  private final CsvRows csvRows = new CsvRows(MOST_BYTES);

  /**
   * @param standardInput what {@code -} means
   * @param overrides what the caller knows of every document
   * @param progress told of each stretch of bytes that was read
   */
  public Sources(InputStream standardInput, Overrides overrides, LongConsumer progress) {
    this.standardInput = standardInput;
    this.overrides = overrides;
    this.progress = progress;
  }

  /** Reads inputs in their order until the end, or until the sink wants no more. */
  public void read(List<String> names, SourceSink sink) {
    for (String name : names) {
      if (!read(name, sink)) {
        return;
      }
    }
  }

  private boolean read(String name, SourceSink sink) {
    String problem;
    try {
      if (name.equals(STANDARD_INPUT)) {
        return read("standard input", name, "stdin", standardInput, sink);
      }
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        throw new SourceException("is a folder; name the files in it");
      }
      try (InputStream in = Files.newInputStream(path)) {
        return read(name, name, id(path), in, sink);
      }
    } catch (SourceException e) {
      problem = e.problem();
    } catch (InvalidPathException e) {
      problem = "not a file name: " + e.getReason();
    } catch (IOException e) {
      problem = problem(e);
    }
    String shown = name.equals(STANDARD_INPUT) ? "standard input" : name;
    return sink.accept(new SourceError(shown, problem));
  }

  /** Why a file could not be read. */
  static String problem(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    return e instanceof AccessDeniedException
        ? "may not be read (permission denied)"
        : "cannot be read: " + e.getMessage();
  }

  private boolean read(String shown, String name, String id, InputStream in, SourceSink sink)
      throws IOException, SourceException {
    BufferedInputStream bytes = new BufferedInputStream(new CountedInput(in, progress), 1 << 16);
    byte[] head = new byte[HEAD_BYTES];
    bytes.mark(HEAD_BYTES);
    int headLength = fill(bytes, head);
    bytes.reset();
    Format format = Format.of(name, Decoder.glance(head, headLength));
    if (format == Format.JSON_LINES || format == Format.CSV) {
      InputStream lines = bytes;
      if (Decoder.isUtf16(head, headLength)) {
        String text = Decoder.text(readAll(bytes, MOST_BYTES));
        lines = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      }
      return format == Format.CSV
          ? csvRows.read(shown, id, lines, overrides, sink)
          : jsonLines.read(shown, id, lines, overrides, sink);
    }
    Document document = document(format, id, bytes);
    if (document.text().isBlank()) {
      throw new SourceException("holds no text");
    }
    return sink.accept(new SourceResult.Found(overrides.apply(document)));
  }

  private static Document document(Format format, String id, InputStream in)
      throws IOException, SourceException {
    byte[] all = readAll(in, format == Format.TEXT ? MOST_BYTES : MOST_MARKUP_BYTES);
    if (all.length == 0) {
      throw new SourceException("is empty");
    }
    try {
      return switch (format) {
        case TEXT -> Document.of(id, Decoder.text(all));
        case MARKDOWN -> new MarkdownReader().read(id, Decoder.text(all));
        case HTML ->
            new HtmlReader()
                .read(id, Decoder.text(all, 0, all.length, HtmlReader.declaredCharset(all)));
        case JSON_LINES, CSV -> throw new IllegalArgumentException("not one document");
      };
    } catch (StackOverflowError e) {
      // The libraries for markup recurse; both readers are thrown away here with all they hold.
      throw new SourceException("its markup is nested too deeply");
    }
  }

  private static byte[] readAll(InputStream in, int most) throws IOException, SourceException {
    byte[] all = in.readNBytes(most + 1);
    if (all.length > most) {
      throw new SourceException(tooLarge(most));
    }
    return all;
  }

  static String tooLarge(int most) {
    return String.format(
        Locale.ROOT,
        "has more than %,d bytes (%d MiB), the largest document that is read",
        most,
        most >> 20);
  }

  /**
   * Fills {@code head}, but waits for no more than a first line where that begins a JSON object or
   * names the columns of a table, so that documents which come slowly are read as they come.
   */
  private static int fill(InputStream in, byte[] head) throws IOException {
    int length = 0;
    while (length < head.length) {
      int count = in.read(head, length, head.length - length);
      if (count < 0) {
        break;
      }
      length += count;
      String start = new String(head, 0, length, StandardCharsets.UTF_8);
      int end = start.indexOf('\n');
      if (end >= 0 && (head[0] == '{' || Format.isHeader(start.substring(0, end)))) {
        break;
      }
    }
    return length;
  }

  private static String id(Path path) {
    Path file = path.getFileName();
    String name = file == null ? path.toString() : file.toString();
    String extension = Format.extension(name);
    return extension.isEmpty() ? name : name.substring(0, name.length() - extension.length() - 1);
  }
}
