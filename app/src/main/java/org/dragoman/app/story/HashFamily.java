package org.dragoman.app.story;

import java.util.Arrays;

/** Hash functions {@code a·x + b} modulo 2^32 for MinHash. Immutable. */
final class HashFamily {
  private final int[] factors;
  private final int[] addends;

  /**
   * @param seed start of the SplitMix64 sequence (Steele, Lea and Flood 2014) that gives the
   *     constants
   */
  HashFamily(long seed, int size) {
    factors = new int[size];
    addends = new int[size];
    long state = seed;
    for (int i = 0; i < size; i++) {
      state += 0x9E3779B97F4A7C15L;
      factors[i] = (int) mix(state) | 1;
      state += 0x9E3779B97F4A7C15L;
      addends[i] = (int) mix(state);
    }
  }

  /** The finaliser of SplitMix64: every bit of the input changes about half of those given. */
  static long mix(long value) {
    long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  /**
   * Takes the lesser of each value and a function's upper 31 bits. Of a difference of two such the
   * sign tells which is less; without a branch, the compiler makes vector instructions of the loop.
   */
  private static void lower(int[] least, int[] factors, int[] addends, int x) {
    for (int i = 0; i < least.length; i++) {
      int less = (factors[i] * x + addends[i] >>> 1) - least[i];
      least[i] += less & less >> 31;
    }
  }

  /** For each function 16 bits of the least value that it takes over the first {@code size}. */
  short[] least(int[] hashes, int size) {
    int[] least = new int[factors.length];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int h = 0; h < size; h++) {
      lower(least, factors, addends, hashes[h]);
    }
    short[] values = new short[least.length];
    for (int i = 0; i < values.length; i++) {
      // The upper bits of a least value are nearly always the same; mixing spreads the lower ones.
      values[i] = (short) mix(least[i]);
    }
    return values;
  }
}
