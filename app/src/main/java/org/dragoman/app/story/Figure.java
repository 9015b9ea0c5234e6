package org.dragoman.app.story;

import java.util.Objects;

/**
 * A number that a report gives, and what it counts.
 *
 * @param measure what is counted: a measure of {@code app/story/words.tsv} ({@code killed}), else
 *     the stem of the noun behind the number
 * @param value the number, not negative
 */
public record Figure(String measure, double value) {
  public Figure {
    Objects.requireNonNull(measure, "measure");
    if (!(value >= 0)) {
      throw new IllegalArgumentException("not a count: " + value);
    }
  }
}
