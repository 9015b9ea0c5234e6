package org.dragoman.event;

import org.dragoman.grammar.Parse;

/**
 * The words that stand for one side of an act: tokens {@code [first, last]} of a sentence.
 *
 * @param first index of the first token
 * @param last index of the last token, inclusive
 */
public record Side(int first, int last) {
  public Side {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException("no stretch of tokens: " + first + " to " + last);
    }
  }

  /** Whether token {@code i} is one of its words. */
  public boolean contains(int i) {
    return i >= first && i <= last;
  }

  /** The token that governs its words. */
  int head(Parse parse) {
    return parse.headOf(first, last);
  }
}
