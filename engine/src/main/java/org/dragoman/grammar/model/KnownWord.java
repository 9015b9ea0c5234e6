package org.dragoman.grammar.model;

import org.jspecify.annotations.Nullable;

/**
 * A word with the tagger's scores for it summed up: five rows of one score a tag, for the word
 * itself and for its neighbours on either side.
 *
 * <p>Safe for use by several threads: all is final but the list of lemmas found, whose links are
 * immutable, so that a race can only cost the work of finding one again.
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

  /** The lemmas found so far, one for each tag that the word was given. */
  private @Nullable TaggedLemma lemmas;

  private record TaggedLemma(int tag, String lemma, @Nullable TaggedLemma next) {}

  KnownWord(Word word, short[] scores) {
    this.word = word;
    this.scores = scores;
  }

  String lemma(int tag, Lemmatizer lemmatizer) {
    TaggedLemma known = lemmas;
    for (TaggedLemma at = known; at != null; at = at.next) {
      if (at.tag == tag) {
        return at.lemma;
      }
    }
    String found = lemmatizer.lemma(word.text, tag);
    lemmas = new TaggedLemma(tag, found, known);
    return found;
  }
}
