package org.dragoman.grammar.model;

import java.util.Arrays;
import org.dragoman.model.BinaryReader;
import org.dragoman.model.BinaryWriter;
import org.dragoman.model.ModelException;

/**
 * Weights of the parser's actions relative to {@link ParserState#SHIFT}. Those of LEFT and RIGHT
 * share one int in the low and the high 16 bits, each with {@link #BIAS} added so that it is never
 * negative: a feature costs one addition, and fewer than 128 features cannot overflow a half.
 *
 * <p>A row holds the number of its pair of weights, not the pair: the rows are looked up all over
 * millions of them, where the nearer caches of a processor do not reach, and so take half the
 * memory. The pairs are few enough to stay in those caches. Immutable.
 */
public final class ActionTable {
  private static final int BIAS = 256;
  private static final int MOST = BIAS - 1;
  private static final int ZERO = BIAS | (BIAS << 16);

  /** A weight and its bias take so many bits. */
  private static final int PAIR_BITS = 9;

  /** Rows number pairs in 16 bits. */
  private static final int MOST_PAIRS = 1 << Short.SIZE;

  private final int bits;

  /** The number of each row's pair, in 16 bits without sign. */
  private final short[] rows;

  private final int[] pairs;

  private ActionTable(int bits, short[] rows, int[] pairs) {
    this.bits = bits;
    this.rows = rows;
    this.pairs = pairs;
  }

  /** Gives each pair that occurs a number; that of {@link #ZERO} is 0. */
  private static final class Numbering {
    private final short[] numbers = new short[1 << (2 * PAIR_BITS)];
    private int[] pairs = new int[1 << 14];
    private int size;

    Numbering() {
      number(0, 0);
    }

    short number(int left, int right) {
      int index = (left + BIAS) | ((right + BIAS) << PAIR_BITS);
      int pair = (left + BIAS) | ((right + BIAS) << 16);
      int number = numbers[index] & 0xFFFF;
      if (size == 0 || (number == 0 && pair != ZERO)) {
        if (size == MOST_PAIRS) {
          throw new ModelException("more than " + MOST_PAIRS + " pairs of action weights");
        }
        if (size == pairs.length) {
          pairs = Arrays.copyOf(pairs, 2 * size);
        }
        number = size++;
        pairs[number] = pair;
        numbers[index] = (short) number;
      }
      return (short) number;
    }

    int[] pairs() {
      return Arrays.copyOf(pairs, size);
    }
  }

  /**
   * Rounds weights to nine bits.
   *
   * @param left weights of LEFT less those of SHIFT, 2 to the power {@code bits} of them
   * @param right weights of RIGHT less those of SHIFT
   * @param scale what a weight of 1 becomes
   * @throws ModelException where more than 65,536 different pairs are left
   */
  public static ActionTable quantised(int bits, float[] left, float[] right, float scale) {
    Numbering numbering = new Numbering();
    short[] rows = new short[1 << bits];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = numbering.number(round(left[i] * scale), round(right[i] * scale));
    }
    return new ActionTable(bits, rows, numbering.pairs());
  }

  private static int round(float x) {
    return Math.max(-MOST, Math.min(MOST, Math.round(x)));
  }

  int bits() {
    return bits;
  }

  private int pair(int row) {
    return pairs[rows[row] & 0xFFFF];
  }

  /** The sums of both halves over the rows of some features, still packed. */
  int sum(int[] features, int count) {
    int sum = 0;
    for (int k = 0; k < count; k++) {
      sum += pair(features[k]);
    }
    return sum;
  }

  /** The half of a sum of {@code count} features that speaks for LEFT. */
  public static int left(int sum, int count) {
    return (sum & 0xFFFF) - BIAS * count;
  }

  /** The half of a sum of {@code count} features that speaks for RIGHT. */
  public static int right(int sum, int count) {
    return (sum >>> 16) - BIAS * count;
  }

  /** Writes, for each row that is not zero, how many rows on it stands and both its weights. */
  public void write(BinaryWriter out) {
    out.writeInt(bits);
    int filled = 0;
    for (short row : rows) {
      filled += row != 0 ? 1 : 0;
    }
    out.writeInt(filled);
    int last = -1;
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] != 0) {
        out.writeInt(i - last);
        last = i;
      }
    }
    for (int shift = 0; shift <= 16; shift += 16) {
      for (int i = 0; i < rows.length; i++) {
        if (rows[i] != 0) {
          out.writeInt(zigzag(((pair(i) >>> shift) & 0xFFFF) - BIAS));
        }
      }
    }
  }

  static ActionTable read(BinaryReader in) {
    int bits = in.readIndex(25);
    short[] rows = new short[1 << bits];
    int[] filled = new int[in.readLength()];
    int last = -1;
    for (int k = 0; k < filled.length; k++) {
      last += in.readInt();
      if (last < 0 || last >= rows.length) {
        throw new ModelException("action row " + last + " of 2^" + bits);
      }
      filled[k] = last;
    }
    short[] left = new short[filled.length];
    for (int k = 0; k < left.length; k++) {
      left[k] = (short) weight(in);
    }
    Numbering numbering = new Numbering();
    for (int k = 0; k < left.length; k++) {
      rows[filled[k]] = numbering.number(left[k], weight(in));
    }
    return new ActionTable(bits, rows, numbering.pairs());
  }

  private static int weight(BinaryReader in) {
    return unzigzag(in.readIndex(2 * BIAS));
  }

  private static int zigzag(int x) {
    return (x << 1) ^ (x >> 31);
  }

  private static int unzigzag(int x) {
    return (x >>> 1) ^ -(x & 1);
  }
}
