package org.dragoman.text;

/** What the tokenizer takes single characters for. */
final class Characters {
  private Characters() {}

  /**
   * Whether a code unit parts tokens: Unicode white space with the no-break kinds, control
   * characters, the byte order mark, the zero-width space and the marks of writing direction.
   */
  static boolean isSpace(char c) {
    if (c <= ' ') {
      return true;
    }
    if (c < 0x7F) {
      return false;
    }
    return c <= 0xA0
        || c == '\u1680'
        || (c >= '\u2000' && c <= '\u200B')
        || c == '\u200E'
        || c == '\u200F'
        || (c >= '\u2028' && c <= '\u202F')
        || (c >= '\u205F' && c <= '\u2060')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\u3000'
        || c == '\uFEFF';
  }

  /** Whether a code unit ends a line. A carriage return before a line feed counts with it. */
  static boolean isLineBreak(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\u000B'
        || c == '\f'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }

  /**
   * Whether a code point is part of a word: a letter, a digit, a mark on either, an underscore, or
   * an invisible joiner (soft hyphen, zero-width joiner).
   */
  static boolean isWord(int c) {
    if (c < 0x80) {
      return isAsciiLetter(c) || isDigit(c) || c == '_';
    }
    return Character.isLetterOrDigit(c) || isMark(c);
  }

  /** Whether a code point only changes the one before it. */
  static boolean isMark(int c) {
    if (c < 0x80) {
      return false;
    }
    if (c == 0xAD || c == 0x200C || c == 0x200D || (c >= 0x1F3FB && c <= 0x1F3FF)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isAsciiLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019' || c == '\u2018' || c == '`' || c == '\u00B4';
  }

  /** A hyphen that joins words; dashes are not among them. */
  static boolean isHyphen(int c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }
}
