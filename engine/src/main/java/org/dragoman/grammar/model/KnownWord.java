package org.dragoman.grammar.model;

import org.jspecify.annotations.Nullable;

/**
 * A word with the tagger's scores for it summed up: five rows of one score a tag, for the word
 * itself and for its neighbours on either side.
 *
 * <p>Safe for use by several threads: all is final but the lemma last asked for, which is one
 * immutable object, so that a race can only cost the work of finding it again.
 */
final class KnownWord {
  static final int OWN = 0;
  static final int AS_PREVIOUS = 1;
  static final int AS_NEXT = 2;
  static final int AS_SECOND_PREVIOUS = 3;
  static final int AS_SECOND_NEXT = 4;
  static final int ROWS = 5;

  final Word word;

  /** Row {@code r} begins at {@code r * tags}. */
  final short[] scores;

  private @Nullable TaggedLemma lemma;

  private record TaggedLemma(int tag, String lemma) {}

  KnownWord(Word word, short[] scores) {
    this.word = word;
    this.scores = scores;
  }

  String lemma(int tag, Lemmatizer lemmatizer) {
    TaggedLemma last = lemma;
    if (last != null && last.tag == tag) {
      return last.lemma;
    }
    String found = lemmatizer.lemma(word.text, tag);
    lemma = new TaggedLemma(tag, found);
    return found;
  }
}
