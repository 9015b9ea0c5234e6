package org.dragoman.grammar.model;

import org.dragoman.model.BinaryReader;
import org.dragoman.model.BinaryWriter;

/**
 * Decides the plain cases by a few features, and leaves the others to all of them: a small model
 * that has learnt in a great deal of text what the parser chooses, and how sure it must be to
 * choose alike. After the dynamic selection of features by Strubell, Vilnis, Silverstein and
 * McCallum (2015). Immutable.
 */
public final class FirstLook {
  /** Leaves everything to all the features. */
  public static final FirstLook NONE =
      new FirstLook(ActionTable.quantised(1, new float[2], new float[2], 1), 0, 0, 0);

  private static final int NEVER = 0;

  private final ActionTable table;
  private final int[] least;

  /**
   * @param table weights of the features of {@link ActionFeatures#extractFew}, in the unit of those
   *     of the parser's actions, to whose sums over single words they are added
   * @param shift by how much SHIFT must lead the next action to be taken at once; 0 for never
   * @param left the same for LEFT
   * @param right the same for RIGHT
   */
  public FirstLook(ActionTable table, int shift, int left, int right) {
    this.table = table;
    this.least = new int[] {shift, left, right};
  }

  /** Scratch for its features. */
  ActionFeatures newFeatures() {
    return new ActionFeatures(table.bits());
  }

  /** The action that is plain to see, or -1. */
  int action(ParserState state, ActionFeatures features) {
    features.extractFew(state);
    int count = features.count() + ActionFeatures.ALONE;
    int sum = features.sumAlone(state) + table.sum(features.rows(), features.count());
    int left = ActionTable.left(sum, count);
    int right = state.depth() > 1 ? ActionTable.right(sum, count) : Integer.MIN_VALUE / 2;
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

  void write(BinaryWriter out) {
    for (int lead : least) {
      out.writeInt(lead);
    }
    table.write(out);
  }

  static FirstLook read(BinaryReader in) {
    int shift = in.readInt();
    int left = in.readInt();
    int right = in.readInt();
    return new FirstLook(ActionTable.read(in), shift, left, right);
  }
}
