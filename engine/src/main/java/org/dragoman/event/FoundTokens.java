package org.dragoman.event;

import java.util.function.IntUnaryOperator;

/**
 * One token or none for each token of a sentence, found when it is first asked for and kept. The
 * twin of {@link TokenLists}; threads need no lock as long as a token is always found alike.
 */
final class FoundTokens {
  /** Added to what is kept, so that 0 stands for what has not been found yet. */
  private static final int KEPT = 2;

  private final IntUnaryOperator finder;
  private final int[] found;

  /**
   * @param size number of tokens
   * @param finder finds the token for a token, or -1
   */
  FoundTokens(int size, IntUnaryOperator finder) {
    this.finder = finder;
    this.found = new int[size];
  }

  /** The token for a token, or -1. */
  int of(int token) {
    int kept = found[token];
    if (kept == 0) {
      kept = finder.applyAsInt(token) + KEPT;
      found[token] = kept;
    }
    return kept - KEPT;
  }
}
