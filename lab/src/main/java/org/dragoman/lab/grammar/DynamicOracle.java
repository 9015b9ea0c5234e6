package org.dragoman.lab.grammar;

import org.dragoman.grammar.model.ParserState;

/**
 * How many known arcs of the tree each action puts out of reach: the dynamic oracle for the
 * arc-hybrid system (Goldberg and Nivre 2013). A word whose head is not known asks for nothing.
 */
final class DynamicOracle {
  /** Cost of an action that may not be taken. */
  static final int FORBIDDEN = Integer.MAX_VALUE;

  /** The place under a single word on the stack: no word's head, known or not. */
  private static final int NOWHERE = -2;

  /** The head of a word that can no longer get it. */
  private static final int LOST = TrainingTree.UNKNOWN;

  private final int[] heads;
  private final int[][] dependents;

  /**
   * @param heads head of each word, the number of words for the root, {@link TrainingTree#UNKNOWN}
   *     where it is not known
   */
  DynamicOracle(int[] heads) {
    this.heads = heads;
    int n = heads.length;
    int[] counts = new int[n + 1];
    for (int h : heads) {
      if (h != TrainingTree.UNKNOWN) {
        counts[h]++;
      }
    }
    dependents = new int[n + 1][];
    for (int h = 0; h <= n; h++) {
      dependents[h] = new int[counts[h]];
    }
    for (int m = n - 1; m >= 0; m--) {
      if (heads[m] != TrainingTree.UNKNOWN) {
        dependents[heads[m]][--counts[heads[m]]] = m;
      }
    }
  }

  /** Writes the costs of the three actions, or {@link #FORBIDDEN}. */
  void costs(ParserState state, int[] costs) {
    int next = state.next();
    boolean left = state.allows(ParserState.LEFT);
    boolean right = state.allows(ParserState.RIGHT);
    costs[ParserState.SHIFT] = state.allows(ParserState.SHIFT) ? shiftCost(state) : FORBIDDEN;
    if (!left && !right) {
      costs[ParserState.LEFT] = FORBIDDEN;
      costs[ParserState.RIGHT] = FORBIDDEN;
      return;
    }
    int top = state.stack(0);
    int under = state.depth() > 1 ? state.stack(1) : NOWHERE;
    int lost = 0;
    for (int m : dependents[top]) {
      lost += m >= next ? 1 : 0;
    }
    int head = heads[top];
    if (head == heads.length && state.depth() > 1) {
      head = LOST;
    }
    costs[ParserState.LEFT] = left ? lost + (head == under || head > next ? 1 : 0) : FORBIDDEN;
    costs[ParserState.RIGHT] = right ? lost + (head >= next ? 1 : 0) : FORBIDDEN;
  }

  private int shiftCost(ParserState state) {
    int next = state.next();
    int lost = 0;
    int head = heads[next];
    if (head != TrainingTree.UNKNOWN
        && head < next
        && state.head(head) < 0
        && head != state.stack(0)) {
      lost++;
    }
    // Only a word with nothing under it can become the root.
    if (head == heads.length && state.depth() > 0) {
      lost++;
    }
    for (int m : dependents[next]) {
      lost += m < next && state.head(m) < 0 ? 1 : 0;
    }
    return lost;
  }
}
