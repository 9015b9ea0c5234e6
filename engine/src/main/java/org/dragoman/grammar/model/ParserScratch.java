package org.dragoman.grammar.model;

/** What a parser works its features out in. Mutable scratch of one thread. */
public final class ParserScratch {
  final ActionFeatures actions;
  final ActionFeatures first;
  final LabelFeatures labels;

  /** Relations that an arc may have, and what speaks for each so far. */
  final byte[] relations;

  final int[] scores;

  /**
   * By how much a few features spoke more for another relation than for the last that was chosen.
   */
  int behind;

  ParserScratch(ActionFeatures actions, ActionFeatures first, LabelFeatures labels, int relations) {
    this.actions = actions;
    this.first = first;
    this.labels = labels;
    this.relations = new byte[relations];
    this.scores = new int[relations];
  }
}
