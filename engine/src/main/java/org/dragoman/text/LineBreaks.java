package org.dragoman.text;

import java.util.BitSet;
import org.dragoman.text.TokenSpans.Gap;

/**
 * Tells the line breaks that end a sentence from those that only wrap a long line.
 *
 * <p>A program that wraps lines breaks one where the next word no longer fits. So where the next
 * word would have fitted, going by the longest line of the paragraph, the break was meant. Lines
 * longer than {@link #WIDEST_WRAP} were not wrapped at all, and a list's item begins a line of its
 * own. A line that goes on with a small letter, or after a comma, is never cut.
 */
final class LineBreaks {
  /** No program wraps at more than this many columns, in code units. */
  static final int WIDEST_WRAP = 130;

  private LineBreaks() {}

  /** The tokens that a meant line break follows. */
  static BitSet meant(String passage, TokenSpans tokens) {
    BitSet meant = new BitSet();
    int first = 0;
    while (first < tokens.size()) {
      int width = 0;
      int lineBegin = first;
      int last = first;
      while (true) {
        Gap after = tokens.gapAfter(last);
        if (after == Gap.LINE || after == Gap.PARAGRAPH) {
          width = Math.max(width, tokens.end(last) - tokens.begin(lineBegin));
          lineBegin = last + 1;
        }
        if (after == Gap.PARAGRAPH) {
          break;
        }
        last++;
      }
      mark(passage, tokens, first, last, width, meant);
      first = last + 1;
    }
    return meant;
  }

  private static void mark(
      String passage, TokenSpans tokens, int first, int last, int width, BitSet meant) {
    int lineBegin = first;
    for (int i = first; i < last; i++) {
      if (tokens.gapAfter(i) == Gap.LINE) {
        int length = tokens.end(i) - tokens.begin(lineBegin);
        if (isMeant(passage, tokens, i, length, width)) {
          meant.set(i);
        }
        lineBegin = i + 1;
      }
    }
  }

  private static boolean isMeant(
      String passage, TokenSpans tokens, int before, int length, int width) {
    int next = before + 1;
    if (beginsItem(passage, tokens, next)) {
      return true;
    }
    int c = passage.codePointAt(tokens.begin(next));
    char ended = passage.charAt(tokens.end(before) - 1);
    if (Character.isLowerCase(c) || ended == ',' || Characters.isHyphen(ended)) {
      return false;
    }
    if (width > WIDEST_WRAP) {
      return true;
    }
    int wordEnd = next;
    while (tokens.gapAfter(wordEnd) == Gap.NONE
        && tokens.end(wordEnd) - tokens.begin(next) < width) {
      wordEnd++;
    }
    return length + 1 + tokens.end(wordEnd) - tokens.begin(next) <= width;
  }

  /** Whether a line begins as a list's item does: a bullet, {@code 1.}, {@code (a)}. */
  private static boolean beginsItem(String passage, TokenSpans tokens, int token) {
    if (token + 1 >= tokens.size()) {
      return false;
    }
    char c = passage.charAt(tokens.begin(token));
    if (tokens.length(token) == 1
        && "-*\u2022\u00B7\u2023\u25AA\u25CF\u25E6\u2013\u2014".indexOf(c) >= 0) {
      return tokens.gapAfter(token) == Gap.SPACE;
    }
    boolean bracket = c == '(';
    int label = bracket ? token + 1 : token;
    if (label + 1 >= tokens.size() || tokens.length(label) > 3) {
      return false;
    }
    char mark = passage.charAt(tokens.begin(label + 1));
    int first = passage.charAt(tokens.begin(label));
    boolean number = Characters.isDigit(first);
    boolean letter = tokens.length(label) == 1 && Characters.isAsciiLetter(first);
    return (number || letter)
        && tokens.gapAfter(label) == Gap.NONE
        && tokens.length(label + 1) == 1
        && (mark == ')' || (mark == '.' && number && !bracket))
        && tokens.gapAfter(label + 1) == Gap.SPACE;
  }
}
