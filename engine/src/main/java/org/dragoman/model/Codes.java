package org.dragoman.model;

/**
 * 64-bit codes of words, tags and features. Features are never kept as strings: a feature is the
 * code of what it sees, and its weights stand in the table row to which that code hashes.
 */
public final class Codes {
  /** 2^64 divided by the golden ratio: multiplicative hashing, Knuth, TAOCP 3, 6.4. */
  public static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** Keeps the templates of one model apart; any large odd number serves. */
  static final long TEMPLATE = 0xA24BAED4963EE407L;

  /** What {@link #append} starts from. */
  public static final long EMPTY = 0xCBF29CE484222325L;

  private static final long PRIME = 0x100000001B3L;

  private Codes() {}

  /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014): every bit in reaches every bit out. */
  public static long mix(long x) {
    long z = x + GOLDEN;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** The code of the code units {@code [from, to)} of a text (FNV-1a over UTF-16, then mixed). */
  public static long of(CharSequence text, int from, int to) {
    long h = EMPTY;
    for (int i = from; i < to; i++) {
      h = (h ^ text.charAt(i)) * PRIME;
    }
    return mix(h);
  }

  /** The code of a whole text. */
  public static long of(CharSequence text) {
    return of(text, 0, text.length());
  }

  /**
   * Goes on from the code of some text, not yet mixed, with the code units of another: {@code
   * mix(append(append(EMPTY, a), b))} is the code of {@code a + b}.
   */
  public static long append(long code, String text) {
    long h = code;
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * PRIME;
    }
    return h;
  }

  /** As {@link #append(long, String)}, with one code unit. */
  public static long append(long code, char c) {
    return (code ^ c) * PRIME;
  }

  /** The code of {@code size} small numbers of one kind; equal kinds and sizes give equal codes. */
  public static long[] family(int kind, int size) {
    long[] codes = new long[size];
    for (int i = 0; i < size; i++) {
      codes[i] = mix(kind * 1_000_003L + i);
    }
    return codes;
  }

  // Rotations by different amounts, so that xor keeps the places of a conjunction apart.

  public static long second(long code) {
    return Long.rotateLeft(code, 21);
  }

  public static long third(long code) {
    return Long.rotateLeft(code, 42);
  }

  public static long fourth(long code) {
    return Long.rotateLeft(code, 11);
  }

  /** Table row of the feature {@code code} under a template, for a table of 2^(64 - shift) rows. */
  public static int row(int template, long code, int shift) {
    return (int) (((code + template * TEMPLATE) * GOLDEN) >>> shift);
  }
}
