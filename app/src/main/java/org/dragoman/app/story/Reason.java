package org.dragoman.app.story;

/**
 * What speaks for or against two reported events being one.
 *
 * @param ground what was looked at
 * @param weight points for (positive) or against; {@link Double#NEGATIVE_INFINITY} where it settles
 *     that they are two
 * @param detail the values on both sides, for people
 */
public record Reason(Ground ground, double weight, String detail) {
  /** What can be looked at. */
  public enum Ground {
    PARTIES,
    KIND,
    STATUS,
    DAY,
    PLACE,
    PERSONS,
    WORDS,
    FIGURES,
    TEXT
  }

  /** Whether it settles the matter. */
  public boolean excludes() {
    return weight == Double.NEGATIVE_INFINITY;
  }
}
