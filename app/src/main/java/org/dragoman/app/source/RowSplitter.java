package org.dragoman.app.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Splits CSV into rows, each with its line number: a row ends at a line break that stands outside
 * quotes.
 *
 * <p>A CSV parser that meets a quote which is never closed takes all that follows for one cell.
 * This one gives up on such a row alone and goes on with the line behind it. It looks at quotes and
 * line breaks only; cells are the parser's work.
 *
 * <p>Not safe for use by many threads.
 */
final class RowSplitter {
  /** Lines that are kept for a row without end cost memory beside their bytes. */
  private static final int MOST_LINES = 100_000;

  private final ByteBlocks in;
  private final int mostBytes;

  /** Lines that were read behind a row which turned out to have no end. */
  private final Deque<Line> ahead = new ArrayDeque<>();

  private int linesRead;
  private long bytesRead;

  /**
   * @param in bytes in a charset that has ASCII's quotes and line feeds
   * @param mostBytes the longest row that is read
   */
  RowSplitter(InputStream in, int mostBytes) {
    this.in = new ByteBlocks(in);
    this.mostBytes = mostBytes;
  }

  /**
   * A line with its line feed, if it has one.
   *
   * @param bytes its first bytes, as many as a row may have at most
   * @param length its length, which may be larger
   */
  private record Line(int number, long base, byte[] bytes, long length, boolean oddQuotes) {}

  /**
   * A row, or why there is none.
   *
   * @param line its first line, 1-based
   * @param last its last line
   * @param base where it begins in the input, in bytes
   * @param bytes its bytes; none where there is a problem
   * @param problem what is wrong with it, or null
   */
  record Row(int line, int last, long base, byte[] bytes, @Nullable String problem) {}

  /** The next row, or null at the end. */
  @Nullable Row next() throws IOException {
    Line first = line();
    if (first == null) {
      return null;
    }
    List<Line> lines = new ArrayList<>(List.of(first));
    long length = first.length;
    boolean open = first.oddQuotes;
    while (open && length <= mostBytes && lines.size() <= MOST_LINES) {
      Line more = line();
      if (more == null) {
        return goOnBehind(lines, "a quote is not closed");
      }
      lines.add(more);
      length += more.length;
      open ^= more.oddQuotes;
    }
    if (length > mostBytes || lines.size() > MOST_LINES) {
      return goOnBehind(
          lines,
          lines.size() > MOST_LINES
              ? String.format(Locale.ROOT, "a quote is not closed within %,d lines", MOST_LINES)
              : lines.size() == 1
                  ? Sources.tooLarge(mostBytes)
                  : "a quote is not closed within " + (mostBytes >> 20) + " MiB");
    }
    byte[] bytes = new byte[(int) length];
    int at = 0;
    for (Line line : lines) {
      System.arraycopy(line.bytes, 0, bytes, at, (int) line.length);
      at += (int) line.length;
    }
    return new Row(first.number, lines.get(lines.size() - 1).number, first.base, bytes, null);
  }

  private Row goOnBehind(List<Line> lines, String problem) {
    for (int i = lines.size() - 1; i > 0; i--) {
      ahead.addFirst(lines.get(i));
    }
    Line first = lines.get(0);
    return new Row(first.number, first.number, first.base, new byte[0], problem);
  }

  private @Nullable Line line() throws IOException {
    if (!ahead.isEmpty()) {
      return ahead.removeFirst();
    }
    byte[] bytes = new byte[256];
    long length = 0;
    boolean odd = false;
    int next = in.next();
    if (next < 0) {
      return null;
    }
    long base = bytesRead;
    while (next >= 0) {
      if (length < mostBytes) {
        if (length == bytes.length) {
          bytes = Arrays.copyOf(bytes, (int) Math.min(2L * bytes.length, mostBytes));
        }
        bytes[(int) length] = (byte) next;
      }
      length++;
      odd ^= next == '"';
      if (next == '\n') {
        break;
      }
      next = in.next();
    }
    bytesRead += length;
    linesRead++;
    return new Line(linesRead, base, bytes, length, odd);
  }
}
