package org.dragoman.grammar.model;

/** What a tagger works its scores out in. Mutable scratch of one thread. */
final class TaggerScratch {
  final int[] rows = new int[TaggerFeatures.MOST];

  /** Tags that a word may have, and what speaks for each so far. */
  final int[] tags;

  final int[] scores;

  /**
   * @param tags number of joint tags
   */
  TaggerScratch(int tags) {
    this.tags = new int[tags];
    this.scores = new int[tags];
  }
}
