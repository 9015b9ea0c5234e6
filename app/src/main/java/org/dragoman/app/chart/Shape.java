package org.dragoman.app.chart;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a drawing. Places are units of the drawing from its upper left corner. {@code css} is
 * the class that gives it its colours. Immutable.
 */
public sealed interface Shape {
  /**
   * A box.
   *
   * @param title what it tells where one points at it, or null
   */
  record Box(double x, double y, double width, double height, String css, @Nullable String title)
      implements Shape {}

  /**
   * A line or an outline.
   *
   * @param d the path as SVG has it
   * @param width of the line in units, or null for that of its class
   * @param title what it tells where one points at it, or null
   */
  record Path(String d, String css, @Nullable Double width, @Nullable String title)
      implements Shape {}

  /**
   * A dot.
   *
   * @param title what it tells where one points at it, or null
   */
  record Dot(double x, double y, double radius, String css, @Nullable String title)
      implements Shape {}

  /**
   * Words.
   *
   * @param anchor start, middle or end: which part of them stands at x
   */
  record Words(double x, double y, String text, String css, String anchor) implements Shape {}
}
