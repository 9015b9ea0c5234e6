package org.dragoman.model;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Weights of a linear model in eight bits: a row for each feature, a column for each class. Dense
 * in memory, sparse in the file. Immutable by contract: the array is handed out for speed.
 */
public final class WeightTable {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Turns eight signed bytes into unsigned ones that are greater by {@link #BIAS}. */
  private static final long FLIP_SIGNS = 0x8080808080808080L;

  private static final int BIAS = 128;

  /** Every other byte of a long: four lanes of 16 bits with a byte each. */
  private static final long LANES = 0x00FF00FF00FF00FFL;

  /** So many bytes can be added before a lane of 16 bits overflows. */
  private static final int MOST_IN_LANE = 257;

  private final int bits;
  private final int width;
  private final byte[] values;

  /**
   * @param bits there are 2 to this power rows
   * @param width columns
   * @param values row after row; taken over
   */
  public WeightTable(int bits, int width, byte[] values) {
    if (bits < 1 || bits > 24 || width < 1 || values.length != width << bits) {
      throw new ModelException("a weight table of 2^" + bits + " rows of " + width);
    }
    this.bits = bits;
    this.width = width;
    this.values = values;
  }

  /**
   * Rounds weights to eight bits.
   *
   * @param scale what a weight of 1 becomes; greater weights than 127 are cut to that
   */
  public static WeightTable quantised(int bits, int width, float[] weights, float scale) {
    byte[] values = new byte[weights.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (byte) Math.max(-127, Math.min(127, Math.round(weights[i] * scale)));
    }
    return new WeightTable(bits, width, values);
  }

  /** There are 2 to this power rows. */
  public int bits() {
    return bits;
  }

  /** Columns. */
  public int width() {
    return width;
  }

  public byte[] values() {
    return values;
  }

  /**
   * The sums of each column over some rows. Eight columns at a time share two longs, four lanes
   * each, so that a row costs a few operations instead of one load and addition a column.
   *
   * @param rows numbers of rows, of which the first {@code count} are summed
   */
  public int[] sum(int[] rows, int count) {
    int[] sums = new int[width];
    int column = 0;
    for (; column + 8 <= width; column += 8) {
      for (int from = 0; from < count; from += MOST_IN_LANE) {
        sumEight(rows, from, Math.min(count, from + MOST_IN_LANE), column, sums);
      }
    }
    for (; column < width; column++) {
      int sum = 0;
      for (int k = 0; k < count; k++) {
        sum += values[rows[k] * width + column];
      }
      sums[column] = sum;
    }
    return sums;
  }

  private void sumEight(int[] rows, int from, int to, int column, int[] sums) {
    long even = 0;
    long odd = 0;
    for (int k = from; k < to; k++) {
      long eight = (long) LONGS.get(values, rows[k] * width + column) ^ FLIP_SIGNS;
      even += eight & LANES;
      odd += (eight >>> 8) & LANES;
    }
    int bias = BIAS * (to - from);
    for (int i = 0; i < 8; i += 2) {
      sums[column + i] += (int) (even >>> (8 * i) & 0xFFFF) - bias;
      sums[column + i + 1] += (int) (odd >>> (8 * i) & 0xFFFF) - bias;
    }
  }

  /** Writes, for each row that is not all zero, how many rows it skips, its columns and values. */
  public void write(BinaryWriter out) {
    out.writeInt(bits);
    out.writeInt(width);
    int last = -1;
    for (int row = 0; row < 1 << bits; row++) {
      int filled = 0;
      for (int i = 0; i < width; i++) {
        filled += values[row * width + i] != 0 ? 1 : 0;
      }
      if (filled == 0) {
        continue;
      }
      out.writeInt(row - last);
      out.writeInt(filled);
      for (int i = 0; i < width; i++) {
        if (values[row * width + i] != 0) {
          out.writeInt(i);
          out.writeByte(values[row * width + i]);
        }
      }
      last = row;
    }
    out.writeInt(0);
  }

  public static WeightTable read(BinaryReader in) {
    int bits = in.readIndex(25);
    int width = in.readIndex(256);
    byte[] values = new byte[width << bits];
    int row = -1;
    for (int skip = in.readInt(); skip != 0; skip = in.readInt()) {
      row += skip;
      if (row < 0 || row >= 1 << bits) {
        throw new ModelException("weight row " + row + " of 2^" + bits);
      }
      int filled = in.readIndex(width + 1);
      for (int k = 0; k < filled; k++) {
        int column = in.readIndex(width);
        values[row * width + column] = in.readByte();
      }
    }
    return new WeightTable(bits, width, values);
  }
}
