package org.dragoman.app.cli;

/**
 * Makes the text of documents safe and measurable on a terminal.
 *
 * <p>A document may hold control characters that would move the cursor, colour the screen or
 * reorder the line. None reaches the terminal: each is shown by a visible sign.
 */
final class Printable {
  /** First code points of ranges that take two columns, each followed by its last. */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
    0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900,
    0x1F9FF, 0x20000, 0x3FFFD
  };

  private Printable() {}

  /**
   * The text on one line: runs of white space as one space, control characters as visible signs.
   */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isSpace(c)) {
        space = true;
        continue;
      }
      if (space && !line.isEmpty()) {
        line.append(' ');
      }
      space = false;
      appendVisible(line, c);
    }
    return line.toString();
  }

  private static boolean isSpace(int c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || Character.isSpaceChar(c); // no-break spaces and the separators of lines among them
  }

  private static void appendVisible(StringBuilder line, int c) {
    if (c < 0x20) {
      line.append((char) (0x2400 + c)); // Unicode's pictures of the control characters
      return;
    }
    if (c == 0x7F) {
      line.append('\u2421');
      return;
    }
    switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE -> line.append('\uFFFD');
      case Character.FORMAT -> {
        // Joiners shape words of many scripts; the rest only reorders or hides.
        if (c == 0x200C || c == 0x200D) {
          line.appendCodePoint(c);
        } else if (c != 0x00AD && c != 0x200B && c != 0xFEFF) {
          line.append(String.format("<U+%04X>", c));
        }
      }
      default -> line.appendCodePoint(c);
    }
  }

  /** Columns that a code point takes on a terminal: 0, 1 or 2. */
  static int columns(int c) {
    if (c < 0x300) {
      return 1;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    for (int i = 0; i < WIDE.length; i += 2) {
      if (c >= WIDE[i] && c <= WIDE[i + 1]) {
        return 2;
      }
    }
    return 1;
  }

  /** Columns that a text of one line takes on a terminal. */
  static int width(String line) {
    return line.codePoints().map(Printable::columns).sum();
  }

  /**
   * The text with its middle left out where it is longer than {@code most} characters; words stay
   * whole.
   */
  static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int head = text.lastIndexOf(' ', most * 2 / 3);
    int tail = text.indexOf(' ', text.length() - most / 3);
    if (head <= 0) {
      head =
          text.offsetByCodePoints(0, Math.min(most / 2, text.codePointCount(0, text.length()) / 2));
    }
    if (tail < 0) {
      tail = text.length();
    }
    return text.substring(0, head) + " …" + text.substring(tail);
  }
}
