package org.dragoman.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Draws cooperation upwards and conflict downwards, period beside period; of each the words lie at
 * the base line and the deeds beyond them. Stateless.
 */
public final class BalanceChart {
  private static final int WIDTH = 720;
  private static final int LEFT = 34;
  private static final int TOP = 12;
  private static final int UP = 96;
  private static final int DOWN = 60;
  private static final int BELOW = 22;
  private static final int WIDEST = 34;
  private static final int LABEL = 52;

  private BalanceChart() {}

  /**
   * A period.
   *
   * @param label what it is called
   * @param words verbal cooperation, material cooperation, verbal conflict, material conflict
   */
  public record Period(
      String label, long wordsFor, long deedsFor, long wordsAgainst, long deedsAgainst) {
    /** This period with a part of it, under its own label. */
    public Period and(Period part) {
      return new Period(
          label,
          wordsFor + part.wordsFor,
          deedsFor + part.deedsFor,
          wordsAgainst + part.wordsAgainst,
          deedsAgainst + part.deedsAgainst);
    }

    long up() {
      return wordsFor + deedsFor;
    }

    long down() {
      return wordsAgainst + deedsAgainst;
    }
  }

  /**
   * The chart.
   *
   * @param label what it shows
   * @param periods the oldest first, without gaps
   */
  public static Drawing of(String label, List<Period> periods) {
    long most = 1;
    for (Period period : periods) {
      most = Math.max(most, Math.max(period.up(), period.down() * UP / DOWN));
    }
    double unit = (double) UP / most;
    double base = TOP + UP;
    List<Shape> shapes = new ArrayList<>();
    long step = step(most);
    for (long n = -(long) (DOWN / unit) / step * step; n <= most; n += step) {
      double y = Drawing.fine(base - n * unit);
      shapes.add(
          new Shape.Path("M" + LEFT + " " + y + "H" + WIDTH, n == 0 ? "axis" : "grid", null, null));
      shapes.add(new Shape.Words(LEFT - 6, y + 3.5, Long.toString(Math.abs(n)), "tick", "end"));
    }
    double room = (double) (WIDTH - LEFT) / Math.max(1, periods.size());
    double wide = Math.min(WIDEST, room * 0.72);
    int every = (int) Math.ceil(LABEL / room);
    for (int i = 0; i < periods.size(); i++) {
      Period period = periods.get(i);
      double x = Drawing.fine(LEFT + i * room + (room - wide) / 2);
      double y = base;
      y = box(shapes, x, y, wide, period.wordsFor * unit, true, "for-words", tell(period));
      box(shapes, x, y, wide, period.deedsFor * unit, true, "for-deeds", tell(period));
      y = box(shapes, x, base, wide, period.wordsAgainst * unit, false, "con-words", tell(period));
      box(shapes, x, y, wide, period.deedsAgainst * unit, false, "con-deeds", tell(period));
      if (i % every == 0) {
        shapes.add(
            new Shape.Words(
                Drawing.fine(x + wide / 2), base + DOWN + 16, period.label, "tick", "middle"));
      }
    }
    return new Drawing(label, WIDTH, TOP + UP + DOWN + BELOW, shapes);
  }

  /** Adds a box and gives the place of its far edge. */
  private static double box(
      List<Shape> shapes,
      double x,
      double y,
      double width,
      double height,
      boolean up,
      String css,
      String title) {
    if (height > 0) {
      shapes.add(
          new Shape.Box(
              x,
              Drawing.fine(up ? y - height : y),
              Drawing.fine(width),
              Drawing.fine(height),
              css,
              title));
    }
    return up ? y - height : y + height;
  }

  private static String tell(Period period) {
    return String.format(
        Locale.ROOT,
        "%s: cooperation %d in words, %d in deeds; conflict %d in words, %d in deeds",
        period.label,
        period.wordsFor,
        period.deedsFor,
        period.wordsAgainst,
        period.deedsAgainst);
  }

  /** The distance of lines, a round number of which at most five fit. */
  private static long step(long most) {
    long step = 1;
    while (most / step > 4) {
      step = Long.toString(step).startsWith("2") ? step / 2 * 5 : step * 2;
    }
    return step;
  }
}
