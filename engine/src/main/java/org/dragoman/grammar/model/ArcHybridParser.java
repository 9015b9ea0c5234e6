package org.dragoman.grammar.model;

import org.dragoman.grammar.Relation;
import org.dragoman.model.BinaryReader;
import org.dragoman.model.BinaryWriter;
import org.dragoman.model.ModelException;
import org.dragoman.model.WeightTable;

/**
 * Greedy arc-hybrid dependency parser: one linear model chooses the action, another names the
 * relation, both trained as averaged perceptrons with a dynamic oracle (Goldberg and Nivre 2013).
 * Every tree has one root. Immutable; safe for use by several threads, each with its own state and
 * scratch.
 */
public final class ArcHybridParser {
  private static final int ROOT = Relation.ROOT.ordinal();

  private final ActionTable actions;
  private final WeightTable labels;
  private final LabelChoices choices;

  /**
   * @param labels a column for each relation, in the order of {@link Relation}
   */
  public ArcHybridParser(ActionTable actions, WeightTable labels, LabelChoices choices) {
    if (labels.width() != Relation.values().length) {
      throw new ModelException("label weights for " + labels.width() + " relations");
    }
    this.actions = actions;
    this.labels = labels;
    this.choices = choices;
  }

  /** Scratch for the features of the actions. */
  public ActionFeatures newActionFeatures() {
    return new ActionFeatures(actions.bits());
  }

  /** Scratch for the features of the relations. */
  public LabelFeatures newLabelFeatures() {
    return new LabelFeatures(labels.bits());
  }

  /** Parses the sentence of a state that was made ready. */
  public void parse(ParserState state, ActionFeatures features, LabelFeatures labelFeatures) {
    for (int i = state.summed(); i <= state.none(); i++) {
      state.setAlone(i, alone(state, i, features));
    }
    while (!state.done()) {
      int action = choose(state, features);
      if (action == ParserState.SHIFT) {
        state.shift();
      } else {
        int h = state.headBy(action);
        int relation = h == state.root() ? ROOT : label(state, h, state.dependent(), labelFeatures);
        state.attach(action, relation);
      }
    }
  }

  /** Sums of the features that see word {@code i} of a state alone, one for each place. */
  int[] alone(ParserState state, int i, ActionFeatures features) {
    int[] sums = new int[ActionFeatures.PLACES];
    for (int place = 0; place < sums.length; place++) {
      features.extractAlone(state, i, place);
      sums[place] = actions.sum(features.rows(), features.count());
    }
    return sums;
  }

  private int choose(ParserState state, ActionFeatures features) {
    int depth = state.depth();
    if (state.next() == state.root()) {
      return depth == 1 ? ParserState.LEFT : ParserState.RIGHT;
    }
    if (depth == 0) {
      return ParserState.SHIFT;
    }
    features.extractTogether(state);
    int count = features.count() + ActionFeatures.ALONE;
    int sum = features.sumAlone(state) + actions.sum(features.rows(), features.count());
    int left = ActionTable.left(sum, count);
    int right = ActionTable.right(sum, count);
    if (depth > 1 && right >= left) {
      return right > 0 ? ParserState.RIGHT : ParserState.SHIFT;
    }
    return left > 0 ? ParserState.LEFT : ParserState.SHIFT;
  }

  private int label(ParserState state, int h, int m, LabelFeatures features) {
    byte[] choice = choices.of(state.tag[h], state.tag[m], h < m);
    if (choice.length == 1) {
      return choice[0];
    }
    features.extract(state, h, m);
    int[] rows = features.rows();
    int count = features.count();
    byte[] table = labels.values();
    int width = labels.width();
    for (int k = 0; k < count; k++) {
      rows[k] *= width;
    }
    int best = choice[0];
    int most = Integer.MIN_VALUE;
    for (byte relation : choice) {
      int score = 0;
      for (int k = 0; k < count; k++) {
        score += table[rows[k] + relation];
      }
      if (score > most) {
        most = score;
        best = relation;
      }
    }
    return best;
  }

  /** Writes the actions. */
  void writeActions(BinaryWriter out) {
    actions.write(out);
  }

  /** Writes the names of the relations, their weights and choices. */
  void writeLabels(BinaryWriter out) {
    for (Relation relation : Relation.values()) {
      out.writeText(relation.label());
    }
    labels.write(out);
    choices.write(out);
  }

  static ArcHybridParser read(BinaryReader actionsIn, BinaryReader labelsIn) {
    ActionTable actions = ActionTable.read(actionsIn);
    for (Relation relation : Relation.values()) {
      String name = labelsIn.readText();
      if (!name.equals(relation.label())) {
        throw new ModelException(
            "the parser was trained for other relations: " + name + ", not " + relation.label());
      }
    }
    WeightTable labels = WeightTable.read(labelsIn);
    return new ArcHybridParser(actions, labels, LabelChoices.read(labelsIn));
  }
}
