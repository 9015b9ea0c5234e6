package org.dragoman.lab.grammar;

/**
 * Counts how often features are seen, and leaves out those seen too seldom to be trusted. Features
 * are counted in a table finer than that of the weights, so that few share a count.
 */
final class RareFeatures {
  /** The counts stand in a table of 2 to this power rows. */
  static final int COUNT_BITS = 24;

  private static final byte FULL = 100;

  private final byte[] counts = new byte[1 << COUNT_BITS];
  private final int least;
  private final int drop;

  /**
   * @param least features seen less often are left out
   * @param bits the weight table has 2 to this power rows
   */
  RareFeatures(int least, int bits) {
    this.least = least;
    this.drop = COUNT_BITS - bits;
  }

  /** Counts features, given by their rows in the table of counts. */
  void count(int[] rows, int n) {
    for (int k = 0; k < n; k++) {
      if (counts[rows[k]] < FULL) {
        counts[rows[k]]++;
      }
    }
  }

  /**
   * Puts the weight rows of the features seen often enough at the beginning of {@code rows}.
   *
   * @return how many there are
   */
  int keep(int[] rows, int n) {
    int kept = 0;
    for (int k = 0; k < n; k++) {
      int row = rows[k];
      if (counts[row] >= least) {
        rows[kept++] = row >>> drop;
      }
    }
    return kept;
  }
}
