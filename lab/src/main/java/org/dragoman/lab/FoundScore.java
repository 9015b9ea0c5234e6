package org.dragoman.lab;

/** Counts what was found rightly, wrongly and not at all. For one thread. */
public final class FoundScore {
  private int right;
  private int wrong;
  private int missed;

  /** Counts one thing. */
  public void add(boolean found, boolean wanted) {
    right += found && wanted ? 1 : 0;
    wrong += found && !wanted ? 1 : 0;
    missed += !found && wanted ? 1 : 0;
  }

  /** Share of what was found that is right, 0 to 100; 100 where nothing was found. */
  public double precision() {
    return right + wrong == 0 ? 100 : 100.0 * right / (right + wrong);
  }

  /** Share of what is wanted that was found, 0 to 100; 100 where nothing is wanted. */
  public double recall() {
    return right + missed == 0 ? 100 : 100.0 * right / (right + missed);
  }

  public int right() {
    return right;
  }

  public int wrong() {
    return wrong;
  }

  public int missed() {
    return missed;
  }
}
