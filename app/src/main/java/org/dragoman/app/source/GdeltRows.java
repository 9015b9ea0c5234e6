package org.dragoman.app.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the pages of rows of GDELT as it publishes them: cells parted by tabs, without names of
 * columns and without quoting. Which of its tables it is the first row tells by how it begins:
 * events (of version 1 or 2, the address last), mentions, or the knowledge graph.
 */
final class GdeltRows {
  /**
   * The longest row that is read, in bytes; rows of long articles in the graph have some 100,000.
   */
  private static final int MOST_BYTES = 1 << 22;

  private static final int LAST = -1;

  /**
   * A table.
   *
   * @param begin how its rows begin
   * @param cells how many cells a row has, one of these
   * @param address the cell of the page's address, from 0, or {@link #LAST}
   */
  private record Shape(Pattern begin, List<Integer> cells, int address) {}

  private static final List<Shape> SHAPES =
      List.of(
          new Shape(
              Pattern.compile("\\d+\t\\d{8}\t\\d{6}\t\\d{4}\t\\d{4}\\.\\d+\t"),
              List.of(58, 61),
              LAST),
          new Shape(Pattern.compile("\\d+\t\\d{14}\t\\d{14}\t\\d\t[^\t]*\t"), List.of(16), 5),
          new Shape(Pattern.compile("\\d{14}-T?\\d+\t\\d{14}\t\\d\t[^\t]*\t"), List.of(27), 4));

  private final Web web;

  GdeltRows(Web web) {
    this.web = web;
  }

  /** Whether an input that begins so holds such rows. */
  static boolean begins(String head) {
    return SHAPES.stream().anyMatch(shape -> shape.begin.matcher(head).lookingAt());
  }

  /**
   * Reads the pages of all rows, each once, or as many as are wanted. A row that is cut, or that
   * has no address of a page, is an error of its own.
   *
   * @return whether more is wanted
   * @throws SourceException where nothing is fetched
   */
  boolean read(Origin origin, InputStream in, Output out) throws IOException, SourceException {
    web.checkList(origin);
    Lines lines = new Lines(in, MOST_BYTES);
    boolean more = true;
    for (String row = lines.next(); row != null && more; row = lines.next()) {
      if (!row.isBlank()) {
        more = row(origin.where() + ":" + lines.number(), row, lines.cut(), origin.hops(), out);
      }
    }
    return more;
  }

  private boolean row(String where, String row, boolean cut, int hops, Output out) {
    if (cut) {
      return out.failed(where, Sources.tooLarge(MOST_BYTES));
    }
    String[] cells = row.split("\t", -1);
    for (Shape shape : SHAPES) {
      if (shape.begin.matcher(row).lookingAt() && shape.cells.contains(cells.length)) {
        String url = cells[shape.address == LAST ? cells.length - 1 : shape.address].strip();
        return Web.isUrl(url)
            ? web.listed(where, url, hops, out)
            : out.failed(where, "'" + url + "' is not a URL of http or https");
      }
    }
    return out.failed(where, "no row of GDELT: " + cells.length + " cells");
  }
}
