package org.dragoman.app.evaluate;

/**
 * How often something was to be found, was found, and was found rightly.
 *
 * @param gold how often the analyst has it
 * @param found how often the engine has it
 * @param right how often both have it
 */
public record Score(int gold, int found, int right) {
  /** Share of what was found that is right; 0 where nothing was found. */
  public double precision() {
    return ratio(right, found);
  }

  /** Share of what was to be found that was; 0 where nothing was to be found. */
  public double recall() {
    return ratio(right, gold);
  }

  /** The harmonic mean of precision and recall; 0 where both are. */
  public double f1() {
    return ratio(2 * right, gold + found);
  }

  static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
