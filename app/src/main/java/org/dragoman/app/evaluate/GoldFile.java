package org.dragoman.app.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads a file of annotated texts in UTF-8: JSON lines, or tab-separated rows under a row of column
 * names. Empty lines, and in a tab-separated file those that start with {@code #}, are passed over.
 *
 * @param rows the rows that could be read, in order
 * @param complete whether nothing was wrong
 */
public record GoldFile(List<GoldRow> rows, boolean complete) {
  public GoldFile {
    rows = List.copyOf(rows);
  }

  /**
   * Reads rows until the end.
   *
   * @param name the file as it was named, for messages
   * @param problems takes a message for each row that cannot be read, with file and line
   * @throws IOException where the stream fails
   */
  public static GoldFile read(String name, InputStream in, Consumer<String> problems)
      throws IOException {
    byte[] bytes = in.readAllBytes();
    List<GoldRow> rows = new ArrayList<>();
    boolean complete = true;
    GoldFormat format = null;
    int number = 0;
    for (int begin = 0; begin < bytes.length; ) {
      int end = lineEnd(bytes, begin);
      number++;
      try {
        String line = text(bytes, begin, end);
        if (!line.isBlank() && (format instanceof JsonGold || !line.startsWith("#"))) {
          if (format != null) {
            rows.add(format.row(line, number));
          } else if (line.startsWith("{")) {
            format = new JsonGold();
            rows.add(format.row(line, number));
          } else {
            format = new TsvGold(line);
          }
        }
      } catch (GoldException e) {
        complete = false;
        problems.accept(name + ":" + number + ": " + e.problem());
        if (format == null) {
          // Without names of columns no row can be read.
          return new GoldFile(rows, false);
        }
      }
      begin = end + 1;
    }
    if (rows.isEmpty() && complete) {
      problems.accept(name + ": holds no rows");
      return new GoldFile(rows, false);
    }
    return new GoldFile(rows, complete);
  }

  private static int lineEnd(byte[] bytes, int begin) {
    int end = begin;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  /** A line without its end; a byte order mark is no part of the first. */
  private static String text(byte[] bytes, int begin, int end) throws GoldException {
    try {
      String line =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, begin, end - begin))
              .toString();
      boolean marked = begin == 0 && line.startsWith("\uFEFF");
      boolean returned = line.endsWith("\r");
      return line.substring(marked ? 1 : 0, line.length() - (returned ? 1 : 0));
    } catch (CharacterCodingException e) {
      throw new GoldException("not UTF-8");
    }
  }
}
