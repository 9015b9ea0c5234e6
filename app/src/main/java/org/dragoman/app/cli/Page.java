package org.dragoman.app.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays out styled text in lines of a given width, with hanging indents. No line is wider, not even
 * where a single word is.
 *
 * <p>Not safe for use by many threads.
 */
final class Page {
  private final int width;
  private final boolean colour;
  private final StringBuilder text = new StringBuilder();

  /** The code points of the paragraph being laid out, and the style of each. */
  private final List<Cell> cells = new ArrayList<>();

  private record Cell(int codePoint, Style style) {}

  Page(int width, boolean colour) {
    this.width = width;
    this.colour = colour;
  }

  /** Adds text to the paragraph; control characters are made visible, white space is one space. */
  Page add(Style style, String words) {
    boolean spaced = !words.isEmpty() && words.charAt(0) == ' ';
    String line = Printable.line(words);
    if (spaced && !cells.isEmpty()) {
      cells.add(new Cell(' ', Style.PLAIN));
    }
    line.codePoints().forEach(c -> cells.add(new Cell(c, style)));
    if (words.length() > 1 && words.endsWith(" ")) {
      cells.add(new Cell(' ', Style.PLAIN));
    }
    return this;
  }

  /** Adds text in no special style. */
  Page add(String words) {
    return add(Style.PLAIN, words);
  }

  /**
   * Ends the paragraph.
   *
   * @param indent columns before its first line
   * @param hanging columns before each further line
   */
  void end(int indent, int hanging) {
    List<Cell> line = new ArrayList<>();
    List<Cell> word = new ArrayList<>();
    int lineColumns = indent;
    int wordColumns = 0;
    int lineIndent = indent;
    boolean empty = true;
    for (int i = 0; i <= cells.size(); i++) {
      Cell cell = i < cells.size() ? cells.get(i) : new Cell(' ', Style.PLAIN);
      int columns = Printable.columns(cell.codePoint);
      if (cell.codePoint != ' ') {
        int room = width - hanging;
        if (wordColumns + columns > room) {
          // What is wider than a line is broken between the words of a list, else where it ends.
          if (!empty) {
            flush(line, lineIndent);
          }
          List<Cell> rest = takeBehindBar(word);
          flush(word, empty ? lineIndent : hanging);
          lineIndent = hanging;
          lineColumns = hanging;
          word.addAll(rest);
          wordColumns = columns(rest);
          empty = true;
        }
        word.add(cell);
        wordColumns += columns;
        continue;
      }
      if (word.isEmpty()) {
        continue;
      }
      if (!empty && lineColumns + 1 + wordColumns > width) {
        flush(line, lineIndent);
        lineIndent = hanging;
        lineColumns = hanging;
        empty = true;
      }
      if (!empty) {
        // A space within one style belongs to it, which spares changing to and fro.
        Style before = line.get(line.size() - 1).style;
        line.add(new Cell(' ', before == word.get(0).style ? before : Style.PLAIN));
        lineColumns++;
      }
      line.addAll(word);
      lineColumns += wordColumns;
      empty = false;
      word.clear();
      wordColumns = 0;
    }
    if (!empty) {
      flush(line, lineIndent);
    }
    cells.clear();
  }

  /**
   * Adds a cell of a table to the row being laid out, with spaces behind.
   *
   * @param columns its width at least
   */
  Page cell(Style style, String words, int columns) {
    String line = Printable.line(words);
    return lines(style, line + " ".repeat(Math.max(0, columns - Printable.width(line))));
  }

  /** Adds a stretch of a drawing to the row being laid out; all its spaces are kept. */
  Page lines(Style style, String drawing) {
    drawing.codePoints().forEach(c -> cells.add(new Cell(c, style)));
    return this;
  }

  /**
   * Ends the row of a table; what is too wide is cut off, which a sign shows.
   *
   * @param indent columns before it
   */
  void endRow(int indent) {
    while (!cells.isEmpty() && cells.get(cells.size() - 1).codePoint == ' ') {
      cells.remove(cells.size() - 1);
    }
    List<Cell> line = new ArrayList<>();
    int columns = indent + columns(cells);
    int used = indent;
    for (Cell cell : cells) {
      used += Printable.columns(cell.codePoint);
      if (columns > width && used >= width) {
        line.add(new Cell('…', Style.FAINT));
        break;
      }
      line.add(cell);
    }
    flush(line, indent);
    cells.clear();
  }

  /** An empty line. */
  void gap() {
    text.append('\n');
  }

  /** Takes away and gives what stands behind the last bar, where that is not all there is. */
  private static List<Cell> takeBehindBar(List<Cell> word) {
    int bar = word.size() - 1;
    while (bar >= 0 && word.get(bar).codePoint != '|') {
      bar--;
    }
    if (bar < 0) {
      return List.of();
    }
    List<Cell> behind = word.subList(bar + 1, word.size());
    List<Cell> taken = List.copyOf(behind);
    behind.clear();
    return taken;
  }

  private static int columns(List<Cell> cells) {
    int columns = 0;
    for (Cell cell : cells) {
      columns += Printable.columns(cell.codePoint);
    }
    return columns;
  }

  /** All that was laid out. */
  String text() {
    return text.toString();
  }

  private void flush(List<Cell> line, int indent) {
    text.append(" ".repeat(indent));
    Style style = Style.PLAIN;
    for (Cell cell : line) {
      if (colour && cell.style != style) {
        text.append(style.end()).append(cell.style.begin());
        style = cell.style;
      }
      text.appendCodePoint(cell.codePoint);
    }
    if (colour) {
      text.append(style.end());
    }
    text.append('\n');
    line.clear();
  }
}
