package org.dragoman.lab.story;

/** Links between texts: right, wrong and missed. */
final class LinkScore {
  private int right;
  private int wrong;
  private int missed;

  /** Counts a pair of texts. */
  void add(boolean linked, boolean wanted) {
    right += linked && wanted ? 1 : 0;
    wrong += linked && !wanted ? 1 : 0;
    missed += !linked && wanted ? 1 : 0;
  }

  /** Share of the links that are right, 0 to 100; 100 where there are none. */
  double precision() {
    return right + wrong == 0 ? 100 : 100.0 * right / (right + wrong);
  }

  /** Share of the wanted links that were found, 0 to 100; 100 where none are wanted. */
  double recall() {
    return right + missed == 0 ? 100 : 100.0 * right / (right + missed);
  }

  int right() {
    return right;
  }

  int wrong() {
    return wrong;
  }

  int missed() {
    return missed;
  }
}
