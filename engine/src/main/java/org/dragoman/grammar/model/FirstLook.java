package org.dragoman.grammar.model;

import java.util.Arrays;
import org.dragoman.model.BinaryReader;
import org.dragoman.model.BinaryWriter;
import org.dragoman.model.ModelException;

/**
 * Decides the plain cases by a few features, and leaves the others to all of them: a small model
 * that has learnt in a great deal of text what the parser chooses, and how sure it must be to
 * choose alike. After the dynamic selection of features by Strubell, Vilnis, Silverstein and
 * McCallum (2015). Its table is made to fit into the nearer caches of a processor. Immutable.
 */
public final class FirstLook {
  /** Weights are multiples of so many units of the weights of the parser's actions. */
  public static final int STEP = 4;

  /** The highest weight in steps, either way. */
  public static final int MOST = 127;

  /** Leaves everything to all the features. */
  public static final FirstLook NONE = new FirstLook(1, new byte[2], new byte[2], 0, 0, 0);

  private static final int NEVER = 0;

  /** Added to each weight of a row, so that none is negative. */
  private static final int BIAS = 128;

  private static final short ZERO = (short) (BIAS | BIAS << 8);

  private final int bits;

  /** The weight of LEFT in the low half, that of RIGHT in the high one. */
  private final short[] rows;

  private final int[] least;

  /**
   * @param bits the table has 2 to this power rows
   * @param left weights in steps of LEFT less those of SHIFT, of the features of {@link
   *     ActionFeatures#extractFew}; they are added to what the parser's weights say of single words
   * @param right weights of RIGHT less those of SHIFT
   * @param shiftLead by how much SHIFT must lead the next action to be taken at once, in units of
   *     the parser's weights; 0 for never
   * @param leftLead the same for LEFT
   * @param rightLead the same for RIGHT
   */
  public FirstLook(
      int bits, byte[] left, byte[] right, int shiftLead, int leftLead, int rightLead) {
    this.bits = bits;
    this.rows = new short[1 << bits];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (short) ((left[i] + BIAS) | (right[i] + BIAS) << 8);
    }
    this.least = new int[] {shiftLead, leftLead, rightLead};
  }

  private FirstLook(int bits, short[] rows, int[] least) {
    this.bits = bits;
    this.rows = rows;
    this.least = least;
  }

  /** Scratch for its features. */
  ActionFeatures newFeatures() {
    return new ActionFeatures(bits);
  }

  /** The action that is plain to see, or -1. */
  int action(ParserState state, ActionFeatures features) {
    features.extractFew(state);
    int count = features.count();
    int[] places = features.rows();
    int left = 0;
    int right = 0;
    for (int k = 0; k < count; k++) {
      int row = rows[places[k]];
      left += row & 0xFF;
      right += row >>> 8 & 0xFF;
    }
    int alone = features.sumAlone(state);
    left = ActionTable.left(alone, ActionFeatures.ALONE) + STEP * (left - BIAS * count);
    right = ActionTable.right(alone, ActionFeatures.ALONE) + STEP * (right - BIAS * count);
    right = state.depth() > 1 ? right : Integer.MIN_VALUE / 2;
    int action = best(left, right);
    boolean plain = least[action] != NEVER && lead(left, right) >= least[action];
    return plain ? action : -1;
  }

  /** The action of the highest score, where that of SHIFT is 0. */
  public static int best(int left, int right) {
    if (left <= 0 && right <= 0) {
      return ParserState.SHIFT;
    }
    return right >= left ? ParserState.RIGHT : ParserState.LEFT;
  }

  /** By how much the highest score exceeds the next, where that of SHIFT is 0. */
  public static int lead(int left, int right) {
    int high = Math.max(left, right);
    int low = Math.min(left, right);
    return high <= 0 ? -high : high - Math.max(0, low);
  }

  /** By how much each action must lead. */
  @Override
  public String toString() {
    return "leads of " + least[0] + ", " + least[1] + ", " + least[2];
  }

  /** Writes, for each row that is not zero, how many rows on it stands, then their weights. */
  void write(BinaryWriter out) {
    for (int lead : least) {
      out.writeInt(lead);
    }
    out.writeInt(bits);
    int filled = 0;
    for (short row : rows) {
      filled += row != ZERO ? 1 : 0;
    }
    out.writeInt(filled);
    int last = -1;
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] != ZERO) {
        out.writeInt(i - last);
        last = i;
      }
    }
    for (short row : rows) {
      if (row != ZERO) {
        out.writeByte((byte) row);
        out.writeByte((byte) (row >>> 8));
      }
    }
  }

  static FirstLook read(BinaryReader in) {
    int[] least = {in.readInt(), in.readInt(), in.readInt()};
    int bits = in.readIndex(25);
    short[] rows = new short[1 << bits];
    Arrays.fill(rows, ZERO);
    int[] filled = new int[in.readLength()];
    int last = -1;
    for (int k = 0; k < filled.length; k++) {
      last += in.readInt();
      if (last < 0 || last >= rows.length) {
        throw new ModelException("row " + last + " of 2^" + bits + " of the first look");
      }
      filled[k] = last;
    }
    for (int row : filled) {
      rows[row] = (short) (in.readByte() & 0xFF | (in.readByte() & 0xFF) << 8);
    }
    return new FirstLook(bits, rows, least);
  }
}
