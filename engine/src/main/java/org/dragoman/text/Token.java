package org.dragoman.text;

/**
 * A word or mark in the convention of the English treebanks: clitics ({@code 's}, {@code n't}) and
 * most hyphens stand alone.
 *
 * @param text the characters, exactly as in the passage
 * @param begin first UTF-16 code unit in the passage, 0-based
 * @param end one past the last code unit
 */
public record Token(String text, int begin, int end) {
  /** The token's place in its passage. */
  public Span span() {
    return new Span(begin, end);
  }
}
