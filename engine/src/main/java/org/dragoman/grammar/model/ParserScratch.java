package org.dragoman.grammar.model;

/** What a parser works its features out in. Mutable scratch of one thread. */
public final class ParserScratch {
  final ActionFeatures actions;
  final ActionFeatures first;
  final LabelFeatures labels;

  ParserScratch(ActionFeatures actions, ActionFeatures first, LabelFeatures labels) {
    this.actions = actions;
    this.first = first;
    this.labels = labels;
  }
}
