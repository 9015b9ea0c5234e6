package org.dragoman.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dragoman.grammar.Parse;

/**
 * A dependency tree drawn in lines, one token a row in the order of the sentence. Each head has a
 * vertical line, from its first dependent to its last; heads stand left of what depends on them.
 *
 * <p>Immutable.
 */
final class TreeDrawing {
  private static final int UP = 1;
  private static final int DOWN = 2;
  private static final int LEFT = 4;
  private static final int RIGHT = 8;

  /** The character for each set of directions. */
  private static final String LINES = " ╵╷│╴╯╮┤╶╰╭├─┴┬┼";

  private final Parse parse;

  /** Column of each head's vertical line, -1 for a token without dependents. */
  private final int[] columns;

  /** First and last row of each head's vertical line. */
  private final int[] top;

  private final int[] bottom;
  private final int width;
  private final int[][] cells;

  TreeDrawing(Parse parse) {
    this.parse = parse;
    int n = parse.size();
    columns = new int[n];
    top = new int[n];
    bottom = new int[n];
    Arrays.fill(columns, -1);
    int widest = 0;
    for (int head : outermostFirst()) {
      if (parse.childCount(head) > 0) {
        place(head);
        widest = Math.max(widest, columns[head] + 1);
      }
    }
    width = widest;
    cells = new int[n][width];
    for (int i = 0; i < n; i++) {
      drawDown(i);
    }
    for (int i = 0; i < n; i++) {
      drawAcross(i);
    }
  }

  private List<Integer> outermostFirst() {
    List<Integer> order = new ArrayList<>();
    order.add(parse.root());
    for (int i = 0; i < order.size(); i++) {
      for (int k = 0; k < parse.childCount(order.get(i)); k++) {
        order.add(parse.child(order.get(i), k));
      }
    }
    return order;
  }

  /** Right of the line of the token's own head, where no line of another head is in the way. */
  private void place(int head) {
    top[head] = Math.min(head, parse.child(head, 0));
    bottom[head] = Math.max(head, parse.child(head, parse.childCount(head) - 1));
    int column = parse.head(head) < 0 ? 0 : columns[parse.head(head)] + 1;
    while (taken(column, head)) {
      column++;
    }
    columns[head] = column;
  }

  private boolean taken(int column, int head) {
    for (int other = 0; other < columns.length; other++) {
      if (other != head
          && columns[other] == column
          && top[other] <= bottom[head]
          && top[head] <= bottom[other]) {
        return true;
      }
    }
    return false;
  }

  private void drawDown(int head) {
    for (int row = top[head]; columns[head] >= 0 && row <= bottom[head]; row++) {
      cells[row][columns[head]] |= (row > top[head] ? UP : 0) | (row < bottom[head] ? DOWN : 0);
    }
  }

  private void drawAcross(int token) {
    int own = columns[token];
    int head = parse.head(token);
    int from = head >= 0 ? columns[head] : Math.max(own, 0);
    for (int column = from; column < width; column++) {
      boolean mine = column == from || column == own;
      // Where arcs cross, the vertical line goes on and the horizontal one passes under it.
      if (mine || (cells[token][column] & (UP | DOWN)) == 0) {
        cells[token][column] |= (column > from ? LEFT : 0) | RIGHT;
      }
    }
  }

  /** How many vertical lines stand side by side. */
  int width() {
    return width;
  }

  /**
   * The lines of a token's row, equally long for each token; the token's word is to stand behind.
   *
   * @param wide whether a vertical line takes two columns instead of one
   */
  String row(int token, boolean wide) {
    StringBuilder row = new StringBuilder();
    for (int column = 0; column < width; column++) {
      int cell = cells[token][column];
      row.append(LINES.charAt(cell));
      if (wide) {
        row.append((cell & RIGHT) == 0 ? ' ' : LINES.charAt(LEFT | RIGHT));
      }
    }
    return row.append(LINES.charAt(LEFT)).toString();
  }
}
