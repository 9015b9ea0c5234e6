package org.dragoman.model;

/**
 * Weights of a linear model in eight bits: a row for each feature, a column for each class. Dense
 * in memory, sparse in the file. Immutable by contract: the array is handed out for speed.
 */
public final class WeightTable {
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

  public void addRow(int row, short[] sums, int from, int columns) {
    int at = row * width;
    for (int i = 0; i < columns; i++) {
      sums[from + i] += values[at + i];
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
