package org.dragoman.grammar.model;

import org.dragoman.grammar.Relation;
import org.dragoman.model.BinaryReader;
import org.dragoman.model.BinaryWriter;
import org.dragoman.model.ModelException;
import org.dragoman.model.WeightTable;

/**
 * Greedy arc-hybrid dependency parser: one linear model chooses the action, another names the
 * relation, both trained as averaged perceptrons with a dynamic oracle (Goldberg and Nivre 2013).
 * Cases in which they always decide alike are looked up instead of weighed, and a first look at few
 * features settles the plain ones. Every tree has one root. Immutable; safe for use by several
 * threads, each with its own state and scratch.
 */
public final class ArcHybridParser {
  private static final int ROOT = Relation.ROOT.ordinal();

  private final ActionTable actions;
  private final WeightTable labels;
  private final LabelChoices choices;
  private final SettledCases settled;
  private final FirstLook firstLook;

  /**
   * @param labels a column for each relation, in the order of {@link Relation}
   */
  public ArcHybridParser(
      ActionTable actions,
      WeightTable labels,
      LabelChoices choices,
      SettledCases settled,
      FirstLook firstLook) {
    if (labels.width() != Relation.values().length) {
      throw new ModelException("label weights for " + labels.width() + " relations");
    }
    this.actions = actions;
    this.labels = labels;
    this.choices = choices;
    this.settled = settled;
    this.firstLook = firstLook;
  }

  /** The same parser with other cases settled. */
  public ArcHybridParser withSettled(SettledCases cases) {
    return new ArcHybridParser(actions, labels, choices, cases, firstLook);
  }

  /** The same parser with another first look. */
  public ArcHybridParser withFirstLook(FirstLook other) {
    return new ArcHybridParser(actions, labels, choices, settled, other);
  }

  /** The cases that it does not weigh. */
  public SettledCases settled() {
    return settled;
  }

  /** Scratch for its features. */
  public ParserScratch newScratch() {
    return new ParserScratch(
        new ActionFeatures(actions.bits()),
        firstLook.newFeatures(),
        new LabelFeatures(labels.bits()));
  }

  /** Parses the sentence of a state that was made ready. */
  public void parse(ParserState state, ParserScratch scratch) {
    sumAlone(state, scratch.actions);
    while (!state.done()) {
      int action = choose(state, scratch);
      if (action == ParserState.SHIFT) {
        state.shift();
      } else {
        int h = state.headBy(action);
        int relation =
            h == state.root() ? ROOT : label(state, h, state.dependent(), scratch.labels);
        state.attach(action, relation);
      }
    }
  }

  /** As {@link #parse}, but weighs every case by all features and tells what it decides. */
  public void observe(ParserState state, ParserScratch scratch, DecisionLog log) {
    sumAlone(state, scratch.actions);
    while (!state.done()) {
      int action = forced(state);
      if (action < 0) {
        action = weigh(state, scratch.actions);
        log.action(state, action);
      }
      if (action == ParserState.SHIFT) {
        state.shift();
        continue;
      }
      int h = state.headBy(action);
      int m = state.dependent();
      int relation = ROOT;
      if (h != state.root()) {
        byte[] choice = choices.of(state.tag[h], state.tag[m], h < m);
        relation = weigh(state, h, m, choice, scratch.labels);
        if (choice.length > 1) {
          log.relation(SettledCases.relationCase(state, h, m), relation);
        }
      }
      state.attach(action, relation);
    }
  }

  private void sumAlone(ParserState state, ActionFeatures features) {
    for (int i = state.summed(); i <= state.none(); i++) {
      state.setAlone(i, alone(state, i, features));
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

  private int choose(ParserState state, ParserScratch scratch) {
    int action = forced(state);
    if (action < 0) {
      action = settled.action(SettledCases.actionCase(state));
    }
    if (action < 0) {
      action = firstLook.action(state, scratch.first);
    }
    return action < 0 ? weigh(state, scratch.actions) : action;
  }

  /** The only action that there is, or -1. */
  private static int forced(ParserState state) {
    int depth = state.depth();
    if (state.next() == state.root()) {
      return depth == 1 ? ParserState.LEFT : ParserState.RIGHT;
    }
    return depth == 0 ? ParserState.SHIFT : -1;
  }

  private int weigh(ParserState state, ActionFeatures features) {
    features.extractTogether(state);
    int count = features.count() + ActionFeatures.ALONE;
    int sum = features.sumAlone(state) + actions.sum(features.rows(), features.count());
    int left = ActionTable.left(sum, count);
    int right = ActionTable.right(sum, count);
    if (state.depth() > 1 && right >= left) {
      return right > 0 ? ParserState.RIGHT : ParserState.SHIFT;
    }
    return left > 0 ? ParserState.LEFT : ParserState.SHIFT;
  }

  private int label(ParserState state, int h, int m, LabelFeatures features) {
    byte[] choice = choices.of(state.tag[h], state.tag[m], h < m);
    if (choice.length == 1) {
      return choice[0];
    }
    int relation = settled.relation(SettledCases.relationCase(state, h, m));
    return relation < 0 ? weigh(state, h, m, choice, features) : relation;
  }

  private int weigh(ParserState state, int h, int m, byte[] choice, LabelFeatures features) {
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

  /** Writes the settled cases. */
  void writeSettled(BinaryWriter out) {
    settled.write(out);
  }

  /** Writes the first look. */
  void writeFirstLook(BinaryWriter out) {
    firstLook.write(out);
  }

  static ArcHybridParser read(
      BinaryReader actionsIn,
      BinaryReader labelsIn,
      BinaryReader settledIn,
      BinaryReader firstLookIn) {
    ActionTable actions = ActionTable.read(actionsIn);
    for (Relation relation : Relation.values()) {
      String name = labelsIn.readText();
      if (!name.equals(relation.label())) {
        throw new ModelException(
            "the parser was trained for other relations: " + name + ", not " + relation.label());
      }
    }
    WeightTable labels = WeightTable.read(labelsIn);
    return new ArcHybridParser(
        actions,
        labels,
        LabelChoices.read(labelsIn),
        SettledCases.read(settledIn),
        FirstLook.read(firstLookIn));
  }
}
