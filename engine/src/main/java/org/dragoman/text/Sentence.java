package org.dragoman.text;

import java.util.List;

/**
 * A sentence of one passage.
 *
 * @param passage where it stands
 * @param index its number within the passage, 0-based
 * @param begin first UTF-16 code unit in the passage (never white space)
 * @param end one past the last code unit (never white space before it)
 * @param tokens its tokens in order, none empty, at least one
 */
public record Sentence(Passage passage, int index, int begin, int end, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }

  /** Number of tokens. */
  public int size() {
    return tokens.size();
  }

  /** The token at {@code i}, 0-based. */
  public Token token(int i) {
    return tokens.get(i);
  }

  /** The sentence's place in its passage. */
  public Span span() {
    return new Span(begin, end);
  }

  /** The span from token {@code first} to token {@code last}, both inclusive. */
  public Span span(int first, int last) {
    return new Span(tokens.get(first).begin(), tokens.get(last).end());
  }
}
