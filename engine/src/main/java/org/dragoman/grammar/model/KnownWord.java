package org.dragoman.grammar.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A word with the tagger's scores for it summed up: five rows of one score a tag, for the word
 * itself and for its neighbours on either side.
 *
 * <p>Safe for use by several threads: all is final but the list of what was found of it, whose
 * links are immutable, so that a race can only cost the work of finding one again.
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

  /** What was found of it so far, for each tag that it was given. */
  private @Nullable Tagged tagged;

  /**
   * The word with a tag.
   *
   * @param lemma its lemma
   * @param lower the lemma in lower case
   * @param alone what the word adds to the parser's choices by itself; not to be changed
   */
  record Tagged(int tag, String lemma, String lower, int[] alone, @Nullable Tagged next) {}

  KnownWord(Word word, short[] scores) {
    this.word = word;
    this.lower = word.text.toLowerCase(Locale.ROOT);
    this.scores = scores;
  }

  /** What was found of the word with a tag, or null. */
  @Nullable Tagged tagged(int tag) {
    for (Tagged at = tagged; at != null; at = at.next) {
      if (at.tag == tag) {
        return at;
      }
    }
    return null;
  }

  /** Keeps what was found of the word with a tag. */
  Tagged tag(int tag, String lemma, int[] alone) {
    // Most words are their own lemma; to share the string is to share its hash.
    String lowerLemma = lemma.toLowerCase(Locale.ROOT);
    Tagged made =
        new Tagged(tag, lemma, lowerLemma.equals(lower) ? lower : lowerLemma, alone, tagged);
    tagged = made;
    return made;
  }
}
