package org.dragoman.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.app.query.Column;
import org.dragoman.app.query.RowSink;
import org.jspecify.annotations.Nullable;

/**
 * Rows as an aligned table for people. Widths come from the first rows, so that a long result is
 * never held; what does not fit its cell ends in {@code …}. For one thread.
 */
final class RowTable implements RowSink {
  private static final int GAP = 2;
  private static final int NARROWEST = 6;
  private static final int ROWS_THAT_TELL = 500;

  private final OutputStream out;
  private final int width;
  private final boolean colour;
  private final List<List<@Nullable Object>> held = new ArrayList<>();
  private List<Column> columns = List.of();
  private int @Nullable [] widths;

  RowTable(OutputStream out, int width, boolean colour) {
    this.out = out;
    this.width = width;
    this.colour = colour;
  }

  @Override
  public void begin(List<Column> found) {
    columns = found;
  }

  @Override
  public void row(List<@Nullable Object> cells) throws IOException {
    if (widths == null) {
      held.add(cells);
      if (held.size() == ROWS_THAT_TELL) {
        release();
      }
    } else {
      print(cells, widths);
    }
  }

  @Override
  public void end() throws IOException {
    if (widths == null) {
      release();
    }
  }

  private void release() throws IOException {
    int[] found = widths();
    widths = found;
    Page page = new Page(width, colour);
    for (int i = 0; i < columns.size(); i++) {
      cell(page, Style.HEADING, columns.get(i).name(), found[i], false);
    }
    page.endRow(0);
    out.write(page.text().getBytes(StandardCharsets.UTF_8));
    for (List<@Nullable Object> cells : held) {
      print(cells, found);
    }
    held.clear();
  }

  /** The widest cells give way until all columns fit, as far as they can. */
  private int[] widths() {
    int[] found = new int[columns.size()];
    int all = 0;
    for (int i = 0; i < found.length; i++) {
      found[i] = Printable.width(Printable.line(columns.get(i).name()));
      for (List<@Nullable Object> cells : held) {
        found[i] = Math.max(found[i], Printable.width(text(cells.get(i))));
      }
      found[i] = Math.min(found[i], width);
      all += found[i] + GAP;
    }
    while (all - GAP > width) {
      int widest = 0;
      for (int i = 1; i < found.length; i++) {
        widest = found[i] > found[widest] ? i : widest;
      }
      if (found.length == 0 || found[widest] <= NARROWEST) {
        break;
      }
      found[widest]--;
      all--;
    }
    return found;
  }

  private void print(List<@Nullable Object> cells, int[] found) throws IOException {
    Page page = new Page(width, colour);
    for (int i = 0; i < found.length; i++) {
      Object cell = cells.get(i);
      cell(page, Style.PLAIN, text(cell), found[i], cell instanceof Number);
    }
    page.endRow(0);
    out.write(page.text().getBytes(StandardCharsets.UTF_8));
  }

  private static void cell(Page page, Style style, String text, int columns, boolean right) {
    String fitted = EventTable.fit(Printable.line(text), columns);
    int free = columns - Printable.width(fitted);
    page.lines(Style.PLAIN, " ".repeat(right ? free : 0))
        .lines(style, fitted)
        .lines(Style.PLAIN, " ".repeat((right ? 0 : free) + GAP));
  }

  private static String text(@Nullable Object cell) {
    return cell == null ? "" : Printable.line(cell.toString());
  }
}
