package org.dragoman.grammar.model;

import java.util.Locale;
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

  /** Its text in lower case. */
  final String lower;

  /** Row {@code r} begins at {@code r * tags}. */
  final short[] scores;

  /** The lemmas found so far, one for each tag that the word was given. */
  private @Nullable TaggedLemma lemmas;

  /** The lemma of the word with a tag, as it is and in lower case. */
  record TaggedLemma(int tag, String lemma, String lower, @Nullable TaggedLemma next) {}

  KnownWord(Word word, short[] scores) {
    this.word = word;
    this.lower = word.text.toLowerCase(Locale.ROOT);
    this.scores = scores;
  }

  TaggedLemma lemma(int tag, Lemmatizer lemmatizer) {
    TaggedLemma known = lemmas;
    for (TaggedLemma at = known; at != null; at = at.next) {
      if (at.tag == tag) {
        return at;
      }
    }
    String lemma = lemmatizer.lemma(word.text, tag);
    // Most words are their own lemma; to share the string is to share its hash.
    String lowerLemma = lemma.toLowerCase(Locale.ROOT);
    TaggedLemma found =
        new TaggedLemma(tag, lemma, lowerLemma.equals(lower) ? lower : lowerLemma, known);
    lemmas = found;
    return found;
  }
}
