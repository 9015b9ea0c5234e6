package org.dragoman.grammar.model;

import org.dragoman.model.BinaryReader;
import org.dragoman.model.BinaryWriter;
import org.dragoman.model.ModelException;

/**
 * Weights of the parser's actions relative to {@link ParserState#SHIFT}. Those of LEFT and RIGHT
 * share one int in the low and the high 16 bits, each with {@link #BIAS} added so that it is never
 * negative: a feature costs one load and one addition, and fewer than 128 features cannot overflow
 * a half. Immutable.
 */
public final class ActionTable {
  private static final int BIAS = 256;
  private static final int MOST = BIAS - 1;
  private static final int ZERO = BIAS | (BIAS << 16);

  private final int bits;
  private final int[] packed;

  private ActionTable(int bits, int[] packed) {
    this.bits = bits;
    this.packed = packed;
  }

  /**
   * Rounds weights to nine bits.
   *
   * @param left weights of LEFT less those of SHIFT, 2 to the power {@code bits} of them
   * @param right weights of RIGHT less those of SHIFT
   * @param scale what a weight of 1 becomes
   */
  public static ActionTable quantised(int bits, float[] left, float[] right, float scale) {
    int[] packed = new int[1 << bits];
    for (int i = 0; i < packed.length; i++) {
      packed[i] = pack(round(left[i] * scale), round(right[i] * scale));
    }
    return new ActionTable(bits, packed);
  }

  private static int round(float x) {
    return Math.max(-MOST, Math.min(MOST, Math.round(x)));
  }

  private static int pack(int left, int right) {
    return (left + BIAS) | ((right + BIAS) << 16);
  }

  int bits() {
    return bits;
  }

  /** The sums of both halves over these rows, still packed. */
  int sum(int[] rows, int count) {
    int sum = 0;
    for (int k = 0; k < count; k++) {
      sum += packed[rows[k]];
    }
    return sum;
  }

  static int left(int sum, int count) {
    return (sum & 0xFFFF) - BIAS * count;
  }

  static int right(int sum, int count) {
    return (sum >>> 16) - BIAS * count;
  }

  /** Writes, for each row that is not zero, how many rows on it stands and both its weights. */
  public void write(BinaryWriter out) {
    out.writeInt(bits);
    int filled = 0;
    for (int value : packed) {
      filled += value != ZERO ? 1 : 0;
    }
    out.writeInt(filled);
    int last = -1;
    for (int i = 0; i < packed.length; i++) {
      if (packed[i] != ZERO) {
        out.writeInt(i - last);
        last = i;
      }
    }
    for (int shift = 0; shift <= 16; shift += 16) {
      for (int value : packed) {
        if (value != ZERO) {
          out.writeInt(zigzag(((value >>> shift) & 0xFFFF) - BIAS));
        }
      }
    }
  }

  static ActionTable read(BinaryReader in) {
    int bits = in.readIndex(25);
    int[] packed = new int[1 << bits];
    java.util.Arrays.fill(packed, ZERO);
    int[] filled = new int[in.readLength()];
    int last = -1;
    for (int k = 0; k < filled.length; k++) {
      last += in.readInt();
      if (last < 0 || last >= packed.length) {
        throw new ModelException("action row " + last + " of 2^" + bits);
      }
      filled[k] = last;
    }
    for (int shift = 0; shift <= 16; shift += 16) {
      for (int row : filled) {
        packed[row] += unzigzag(in.readIndex(2 * BIAS)) << shift;
      }
    }
    return new ActionTable(bits, packed);
  }

  private static int zigzag(int x) {
    return (x << 1) ^ (x >> 31);
  }

  private static int unzigzag(int x) {
    return (x >>> 1) ^ -(x & 1);
  }
}
