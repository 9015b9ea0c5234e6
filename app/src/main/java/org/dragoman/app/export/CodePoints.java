package org.dragoman.app.export;

import java.util.Arrays;

/**
 * Turns UTF-16 offsets into one text into offsets in Unicode code points, and makes the text fit
 * for JSON. Immutable; safe for use by many threads.
 *
 * <p>Only the places of surrogate pairs are kept, so that the common text without any costs nothing
 * and each offset costs one binary search.
 */
public final class CodePoints {
  private static final char REPLACEMENT = '\uFFFD';

  /** UTF-16 offsets of the second half of each surrogate pair, ascending. */
  private final int[] secondHalves;

  private final int length;

  private CodePoints(int[] secondHalves, int length) {
    this.secondHalves = secondHalves;
    this.length = length;
  }

  /** The index of a text. */
  public static CodePoints of(String text) {
    int[] found = new int[0];
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isLowSurrogate(text.charAt(i))
          && Character.isHighSurrogate(text.charAt(i - 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, Math.max(16, 2 * count));
        }
        found[count++] = i;
      }
    }
    return new CodePoints(Arrays.copyOf(found, count), text.length());
  }

  /**
   * The offset in code points. An offset between the halves of a pair counts as the pair's start.
   *
   * @param utf16 offset in UTF-16 code units, 0 to the text's length
   */
  public int at(int utf16) {
    if (utf16 < 0 || utf16 > length) {
      throw new IndexOutOfBoundsException(utf16 + " is outside a text of " + length);
    }
    int place = Arrays.binarySearch(secondHalves, utf16);
    return utf16 - (place < 0 ? -place - 1 : place + 1);
  }

  /**
   * The text with every half of a surrogate pair that stands alone, which no JSON file can hold,
   * replaced by U+FFFD. Each replacement is one code point for one, so offsets stay true.
   */
  public static String wellFormed(String text) {
    char[] repaired = null;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (!Character.isSurrogate(unit)) {
        continue;
      }
      if (Character.isHighSurrogate(unit)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      if (repaired == null) {
        repaired = text.toCharArray();
      }
      repaired[i] = REPLACEMENT;
    }
    return repaired == null ? text : new String(repaired);
  }
}
