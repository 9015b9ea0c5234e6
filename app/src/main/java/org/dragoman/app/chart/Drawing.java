package org.dragoman.app.chart;

import java.util.List;

/**
 * A drawing. Immutable.
 *
 * @param label what it shows, for those who do not see it; a table beside it tells the same
 * @param width in units
 * @param height in units
 * @param shapes those behind first
 */
public record Drawing(String label, int width, int height, List<Shape> shapes) {
  public Drawing {
    shapes = List.copyOf(shapes);
  }

  /** A length or place to a tenth of a unit, which is as fine as anybody sees. */
  static double fine(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
