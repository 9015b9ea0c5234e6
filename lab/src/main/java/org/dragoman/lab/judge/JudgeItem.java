package org.dragoman.lab.judge;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * An annotated sentence with the features of its sides.
 *
 * @param marked the sentence
 * @param kind which data it comes from
 * @param given features of the marked sides, or null where none are marked
 * @param halves features of each marked side without the other
 * @param found what the engine finds by itself
 */
record JudgeItem(
    Marked marked, Kind kind, int @Nullable [] given, List<int[]> halves, List<Found> found) {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Where annotated sentences come from. */
  enum Kind {
    /** Pairs of sides with the type of the act. */
    RELATION,
    /** Whole sentences with a quad class, 0 for none. */
    QUAD,
    /** The project's own sentences. */
    OWN,
    /** Sentences of open text in which no coding rule sees an act. */
    TEXT
  }

  /** Two sides found in the sentence, with their places in it. */
  record Found(int predicate, List<Span> acting, List<Span> receiving, int[] rows) {
    boolean acts(List<Span> spans) {
      return overlap(acting, spans);
    }

    boolean receives(List<Span> spans) {
      return overlap(receiving, spans);
    }

    static boolean overlap(List<Span> some, List<Span> others) {
      return some.stream().anyMatch(a -> others.stream().anyMatch(a::overlaps));
    }
  }

  /** Sentences with the same words are in one fold, whatever their marks and spaces. */
  int fold(int folds) {
    String words = NO_WORD.matcher(marked.text().toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return Math.floorMod(words.hashCode() * 31 >>> 3, folds);
  }
}
