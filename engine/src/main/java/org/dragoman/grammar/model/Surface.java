package org.dragoman.grammar.model;

import org.dragoman.model.Codes;

/**
 * How a word looks: its lower-case form, endings, beginnings, shape and capitals, each as a code.
 * Immutable.
 */
final class Surface {
  static final int INITIAL_CAPITAL = 1;
  static final int ALL_CAPITALS = 2;
  static final int DIGIT = 4;
  static final int HYPHEN = 8;

  /** Lower case, typographic apostrophes made plain, each run of digits made one {@code 0}. */
  final String lower;

  final long formCode;
  final long lowerCode;

  /** Codes of the last 1 to 5 and the first 1 to 3 characters of {@link #lower}. */
  final long[] endings = new long[5];

  final long[] beginnings = new long[3];
  final long shapeCode;

  /** Sum of the constants above. */
  final int flags;

  Surface(String text) {
    int n = text.length();
    StringBuilder low = new StringBuilder(Math.min(n, 64));
    long shape = 0;
    int last = -1;
    int letters = 0;
    int capitals = 0;
    int seen = 0;
    for (int i = 0; i < n; i++) {
      char c = plain(text.charAt(i));
      int kind;
      if (Character.isUpperCase(c)) {
        kind = 1;
        capitals++;
        letters++;
        if (i == 0) {
          seen |= INITIAL_CAPITAL;
        }
        c = Character.toLowerCase(c);
      } else if (c >= '0' && c <= '9') {
        kind = 3;
        seen |= DIGIT;
      } else if (Character.isLetter(c) || Character.isSurrogate(c)) {
        kind = 2;
        letters++;
      } else {
        kind = c;
        if (c == '-') {
          seen |= HYPHEN;
        }
      }
      if (kind != last) {
        shape = shape * 131 + kind;
      }
      if (kind != 3) {
        low.append(c);
      } else if (last != 3) {
        low.append('0');
      }
      last = kind;
    }
    if (capitals > 1 && capitals == letters) {
      seen |= ALL_CAPITALS;
    }
    lower = low.toString();
    flags = seen;
    shapeCode = Codes.mix(shape + 77);
    formCode = formCode(text);
    lowerCode = Codes.of(lower);
    int m = lower.length();
    for (int k = 1; k <= endings.length; k++) {
      endings[k - 1] = Codes.of(lower, Math.max(0, m - k), m);
    }
    for (int k = 1; k <= beginnings.length; k++) {
      beginnings[k - 1] = Codes.of(lower, 0, Math.min(m, k));
    }
  }

  private static long formCode(String text) {
    return Codes.of(plain(text));
  }

  /** The text with its typographic apostrophes made plain; the same object where it has none. */
  static String plain(String text) {
    return text.indexOf('\u2019') < 0 && text.indexOf('\u2018') < 0
        ? text
        : text.replace('\u2019', '\'').replace('\u2018', '\'');
  }

  private static char plain(char c) {
    return c == '\u2019' || c == '\u2018' ? '\'' : c;
  }
}
