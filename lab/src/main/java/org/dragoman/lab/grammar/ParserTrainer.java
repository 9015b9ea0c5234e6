package org.dragoman.lab.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.model.ActionFeatures;
import org.dragoman.grammar.model.ActionTable;
import org.dragoman.grammar.model.ArcHybridParser;
import org.dragoman.grammar.model.Dictionary;
import org.dragoman.grammar.model.FirstLook;
import org.dragoman.grammar.model.LabelChoices;
import org.dragoman.grammar.model.LabelFeatures;
import org.dragoman.grammar.model.ParserState;
import org.dragoman.grammar.model.SettledCases;
import org.dragoman.grammar.model.TagSet;
import org.dragoman.grammar.model.Word;
import org.dragoman.model.WeightTable;

/**
 * Trains the parser: averaged perceptrons with a margin, on tags such as the tagger gives, going on
 * from wrong actions so that the parser learns to make the best of its own mistakes. Where the tree
 * of a sentence is known in part, it learns from that part.
 */
final class ParserTrainer {
  private static final int ACTIONS = 3;
  private static final int LABELS = Relation.values().length;
  private static final int ROOT = Relation.ROOT.ordinal();

  private final TagSet tagSet;
  private final ParserSettings settings;
  private final LabelChoices choices;
  private final List<Example> examples = new ArrayList<>();
  private final RareFeatures rare;

  private record Example(Word[] words, TrainingTree tree, DynamicOracle oracle, boolean open) {}

  /** The averaged weights of one training. */
  private record Weights(float[] actions, float[] labels) {}

  /**
   * @param treebank trees of the treebank, their tags such as the tagger gives them
   * @param open trees of open text, known in part; a share of them is taken in each round
   */
  ParserTrainer(
      Dictionary dictionary,
      LabelChoices choices,
      List<TrainingTree> treebank,
      List<TrainingTree> open,
      ParserSettings settings) {
    this.tagSet = dictionary.tags();
    this.settings = settings;
    this.choices = choices;
    this.rare = new RareFeatures(settings.leastCount(), settings.actionBits());
    Map<String, Word> words = new HashMap<>();
    for (TrainingTree tree : treebank) {
      examples.add(example(dictionary, words, tree, false));
    }
    for (TrainingTree tree : open) {
      examples.add(example(dictionary, words, tree, true));
    }
  }

  private static Example example(
      Dictionary dictionary, Map<String, Word> known, TrainingTree tree, boolean open) {
    Word[] words = new Word[tree.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = known.computeIfAbsent(tree.forms()[i], dictionary::word);
    }
    return new Example(words, tree, new DynamicOracle(tree.heads()), open);
  }

  /** Relations seen between two tags at least once in 500 times, where there is enough to see. */
  static LabelChoices choices(TagSet tagSet, List<TrainingTree> trees) {
    int tags = tagSet.size();
    int[][] counts = new int[LabelChoices.keys(tags)][LABELS];
    for (TrainingTree tree : trees) {
      for (int m = 0; m < tree.size(); m++) {
        int h = tree.heads()[m];
        if (h < tree.size()) {
          int key = LabelChoices.key(tags, tree.tags()[h], tree.tags()[m], h < m);
          counts[key][tree.relations()[m]]++;
        }
      }
    }
    byte[][] choices = new byte[counts.length][];
    for (int key = 0; key < choices.length; key++) {
      int total = Arrays.stream(counts[key]).sum();
      byte[] list = new byte[LABELS];
      int n = 0;
      for (int label = 0; label < LABELS && total >= 5; label++) {
        if (counts[key][label] * 500 >= total) {
          list[n++] = (byte) label;
        }
      }
      choices[key] = Arrays.copyOf(list, n);
    }
    return new LabelChoices(tags, choices);
  }

  /** The parser with the average of the weights of several trainings. */
  ArcHybridParser train() {
    float[] actions = new float[ACTIONS << settings.actionBits()];
    float[] labels = new float[LABELS << settings.labelBits()];
    new Training().countFeatures();
    Seeds.train(
        settings.seeds(),
        random -> new Training().run(random),
        weights -> {
          AveragedWeights.add(actions, weights.actions);
          AveragedWeights.add(labels, weights.labels);
        });
    int rows = 1 << settings.actionBits();
    float[] left = new float[rows];
    float[] right = new float[rows];
    for (int i = 0; i < rows; i++) {
      int at = i * ACTIONS;
      left[i] = (actions[at + ParserState.LEFT] - actions[at]) / settings.seeds();
      right[i] = (actions[at + ParserState.RIGHT] - actions[at]) / settings.seeds();
    }
    for (int i = 0; i < labels.length; i++) {
      labels[i] /= settings.seeds();
    }
    return new ArcHybridParser(
        ActionTable.quantised(settings.actionBits(), left, right, settings.actionScale()),
        WeightTable.quantised(settings.labelBits(), LABELS, labels, settings.labelScale()),
        choices,
        SettledCases.NONE,
        FirstLook.NONE);
  }

  /** One training with scratch and weights of its own. */
  private final class Training {
    private final ActionFeatures actionFeatures = new ActionFeatures(RareFeatures.COUNT_BITS);
    private final LabelFeatures labelFeatures = new LabelFeatures(settings.labelBits());
    private final ParserState state = new ParserState(tagSet);
    private final int[] costs = new int[ACTIONS];
    private final float[] actionScores = new float[ACTIONS];
    private final float[] labelScores = new float[LABELS];

    /** Counts the features of the states on the way to each tree. */
    void countFeatures() {
      for (Example example : examples) {
        begin(example);
        while (!state.done()) {
          actionFeatures.extract(state);
          rare.count(actionFeatures.rows(), actionFeatures.count());
          example.oracle.costs(state, costs);
          take(example, cheapest(), known(example));
        }
      }
    }

    private int cheapest() {
      int best = 0;
      for (int action = 1; action < ACTIONS; action++) {
        if (costs[action] < costs[best]) {
          best = action;
        }
      }
      return best;
    }

    /** The relation of the word that may get a head, any where it is not known. */
    private int known(Example example) {
      return state.depth() == 0 ? 0 : Math.max(0, example.tree.relations()[state.dependent()]);
    }

    private void begin(Example example) {
      int n = example.words.length;
      state.begin(n);
      for (int i = 0; i < n; i++) {
        state.set(i, example.words[i], example.tree.tags()[i]);
      }
      state.ready();
    }

    private void take(Example example, int action, int label) {
      if (action == ParserState.SHIFT) {
        state.shift();
      } else {
        state.attach(action, state.headBy(action) == example.words.length ? ROOT : label);
      }
    }

    Weights run(Random random) {
      AveragedWeights actions = new AveragedWeights(ACTIONS << settings.actionBits());
      AveragedWeights labels = new AveragedWeights(LABELS << settings.labelBits());
      List<Example> order = new ArrayList<>(examples);
      for (int round = 0; round < settings.rounds(); round++) {
        Collections.shuffle(order, random);
        double explore = round == 0 ? 0 : settings.explore();
        for (Example example : order) {
          if (example.open && random.nextDouble() >= settings.openShare()) {
            continue;
          }
          begin(example);
          while (!state.done()) {
            int action = learnAction(actions, example, random.nextDouble() < explore);
            int label = action == ParserState.SHIFT ? 0 : learnLabel(labels, example, action);
            take(example, action, label);
          }
        }
      }
      return new Weights(actions.average(), labels.average());
    }

    /** Scores the actions, corrects the weights, and says which action to go on from. */
    private int learnAction(AveragedWeights weights, Example example, boolean explore) {
      actionFeatures.extract(state);
      int[] rows = actionFeatures.rows();
      int count = rare.keep(rows, actionFeatures.count());
      float[] now = weights.now();
      Arrays.fill(actionScores, 0);
      for (int k = 0; k < count; k++) {
        int at = rows[k] * ACTIONS;
        for (int action = 0; action < ACTIONS; action++) {
          actionScores[action] += now[at + action];
        }
      }
      example.oracle.costs(state, costs);
      int least = costs[cheapest()];
      int right = -1;
      int wrong = -1;
      for (int action = 0; action < ACTIONS; action++) {
        if (costs[action] == least) {
          right = better(action, right);
        } else if (costs[action] != DynamicOracle.FORBIDDEN) {
          wrong = better(action, wrong);
        }
      }
      weights.step();
      if (wrong < 0) {
        return right;
      }
      float lead = actionScores[right] - actionScores[wrong];
      if (lead <= settings.actionMargin()) {
        for (int k = 0; k < count; k++) {
          int at = rows[k] * ACTIONS;
          weights.add(at + right, 1);
          weights.add(at + wrong, -1);
        }
      }
      return lead > 0 || !explore ? right : wrong;
    }

    private int better(int action, int than) {
      return than < 0 || actionScores[action] > actionScores[than] ? action : than;
    }

    private int learnLabel(AveragedWeights weights, Example example, int action) {
      int m = state.dependent();
      int h = state.headBy(action);
      if (h == example.words.length) {
        return ROOT;
      }
      labelFeatures.extract(state, h, m);
      int[] rows = labelFeatures.rows();
      int count = labelFeatures.count();
      float[] now = weights.now();
      Arrays.fill(labelScores, 0);
      for (int k = 0; k < count; k++) {
        int at = rows[k] * LABELS;
        for (int label = 0; label < LABELS; label++) {
          labelScores[label] += now[at + label];
        }
      }
      int gold = example.tree.heads()[m] == h ? example.tree.relations()[m] : TrainingTree.UNKNOWN;
      int best = 0;
      int rival = -1;
      for (int label = 0; label < LABELS; label++) {
        if (labelScores[label] > labelScores[best]) {
          best = label;
        }
        if (label != gold && (rival < 0 || labelScores[label] > labelScores[rival])) {
          rival = label;
        }
      }
      if (gold != TrainingTree.UNKNOWN) {
        weights.step();
        if (labelScores[gold] - labelScores[rival] <= settings.labelMargin()) {
          for (int k = 0; k < count; k++) {
            int at = rows[k] * LABELS;
            weights.add(at + gold, 1);
            weights.add(at + rival, -1);
          }
        }
      }
      return best;
    }
  }
}
