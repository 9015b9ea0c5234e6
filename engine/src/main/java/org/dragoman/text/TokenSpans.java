package org.dragoman.text;

import java.util.Arrays;

/** The tokens of a passage as offsets, with what parts each from the one before. Grows. */
final class TokenSpans {
  /** What stands between two tokens, from least to most. */
  enum Gap {
    /** The tokens touch. */
    NONE,
    /** White space within a line. */
    SPACE,
    /** One line break. */
    LINE,
    /** At least one blank line. */
    PARAGRAPH
  }

  private static final Gap[] GAPS = Gap.values();

  private int[] begins = new int[64];
  private int[] ends = new int[64];
  private byte[] gaps = new byte[64];
  private int size;

  void add(int begin, int end, Gap before) {
    if (size == begins.length) {
      int capacity = size + (size >> 1);
      begins = Arrays.copyOf(begins, capacity);
      ends = Arrays.copyOf(ends, capacity);
      gaps = Arrays.copyOf(gaps, capacity);
    }
    begins[size] = begin;
    ends[size] = end;
    gaps[size] = (byte) before.ordinal();
    size++;
  }

  int size() {
    return size;
  }

  int begin(int token) {
    return begins[token];
  }

  int end(int token) {
    return ends[token];
  }

  int length(int token) {
    return ends[token] - begins[token];
  }

  /** What parts a token from the one before; the first token follows a paragraph break. */
  Gap gapBefore(int token) {
    return token == 0 ? Gap.PARAGRAPH : GAPS[gaps[token]];
  }

  /** What parts a token from the next; the last token stands before a paragraph break. */
  Gap gapAfter(int token) {
    return token == size - 1 ? Gap.PARAGRAPH : GAPS[gaps[token + 1]];
  }
}
