package org.dragoman.text;

import java.util.Locale;
import org.dragoman.text.TokenSpans.Gap;

/** Looks at the tokens of one passage: their words, their outlines, whether they open or close. */
final class TokenView {
  /** Longer words are all alike to a model that learnt from counts. */
  private static final int LONGEST_WORD = 16;

  private static final int MOST_BRACKETS = 4;

  final String s;
  final TokenSpans tokens;

  TokenView(String passage, TokenSpans tokens) {
    this.s = passage;
    this.tokens = tokens;
  }

  char first(int token) {
    return s.charAt(tokens.begin(token));
  }

  /** Whether a token closes a quotation or a bracket. */
  boolean isCloser(int token) {
    return tokens.length(token) <= 2
        && ")]}\"'\u2019\u201D\u00BB".indexOf(first(token)) >= 0
        && !Characters.isWord(s.charAt(tokens.end(token) - 1));
  }

  /** Whether a token opens a quotation or a bracket. */
  boolean isOpener(int token) {
    return tokens.length(token) <= 2
        && "([{\"'\u2018\u201C\u00AB`".indexOf(first(token)) >= 0
        && !Characters.isWord(s.charAt(tokens.end(token) - 1));
  }

  /** The token that closing quotes and brackets directly follow, not before {@code least}. */
  int beforeClosers(int token, int least) {
    int core = token;
    while (core > least
        && token - core < MOST_BRACKETS
        && isCloser(core)
        && tokens.gapBefore(core) == Gap.NONE) {
      core--;
    }
    return core;
  }

  /** The token that opening quotes and brackets directly precede. */
  int afterOpeners(int token) {
    int opened = token;
    while (opened < tokens.size() - 1
        && opened - token < MOST_BRACKETS
        && isOpener(opened)
        && tokens.gapAfter(opened) == Gap.NONE) {
      opened++;
    }
    return opened;
  }

  boolean isCapitalised(int token) {
    return Character.isUpperCase(s.codePointAt(tokens.begin(token)));
  }

  boolean isFigure(int token) {
    return Characters.isDigit(first(token));
  }

  /** The word in small letters. */
  String word(int token) {
    return tokens.length(token) > LONGEST_WORD
        ? "<long>"
        : s.substring(tokens.begin(token), tokens.end(token)).toLowerCase(Locale.ROOT);
  }

  /** A word's outline: case, figures, or the mark itself where it is one. */
  String shape(int token) {
    int begin = tokens.begin(token);
    int end = tokens.end(token);
    int c = s.codePointAt(begin);
    if (Character.isUpperCase(c)) {
      if (end - begin == 1) {
        return "X";
      }
      return Character.isUpperCase(s.charAt(begin + 1)) ? "XX" : "Xx";
    }
    if (Character.isLetter(c)) {
      return "xx";
    }
    if (Character.isDigit(c)) {
      return end - begin == 4 ? "9999" : "9";
    }
    if (WebTokens.isEmoticon(s, begin, end)) {
      return "emoticon";
    }
    return end - begin <= 3 ? s.substring(begin, end) : s.charAt(begin) + "+";
  }
}
