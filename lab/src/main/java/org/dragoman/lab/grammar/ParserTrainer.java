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
import org.dragoman.grammar.model.LabelChoices;
import org.dragoman.grammar.model.LabelFeatures;
import org.dragoman.grammar.model.ParserState;
import org.dragoman.grammar.model.TagSet;
import org.dragoman.grammar.model.WeightTable;
import org.dragoman.grammar.model.Word;

/**
 * Trains the parser: averaged perceptrons with a margin, on tags such as the tagger gives, going on
 * from wrong actions so that the parser learns to make the best of its own mistakes.
 */
final class ParserTrainer {
  private static final int ACTIONS = 3;
  private static final int LABELS = Relation.values().length;
  private static final int ROOT = Relation.ROOT.ordinal();

  private final TagSet tagSet;
  private final ParserSettings settings;
  private final List<Example> examples = new ArrayList<>();
  private final ActionFeatures actionFeatures = new ActionFeatures(RareFeatures.COUNT_BITS);
  private final LabelFeatures labelFeatures;
  private final RareFeatures rare;
  private final ParserState state;
  private final int[] costs = new int[ACTIONS];
  private final float[] actionScores = new float[ACTIONS];
  private final float[] labelScores = new float[LABELS];
  private final LabelChoices choices;

  private record Example(Word[] words, int[] tags, TreebankSentence tree, DynamicOracle oracle) {}

  /**
   * @param tags joint tags of each sentence as the tagger gives them
   */
  ParserTrainer(
      Dictionary dictionary,
      JointTags jointTags,
      List<TreebankSentence> sentences,
      List<int[]> tags,
      ParserSettings settings) {
    this.tagSet = dictionary.tags();
    this.settings = settings;
    this.state = new ParserState(tagSet);
    this.labelFeatures = new LabelFeatures(settings.labelBits());
    this.rare = new RareFeatures(settings.leastCount(), settings.actionBits());
    this.choices = choices(jointTags, sentences);
    Map<String, Word> words = new HashMap<>();
    for (int s = 0; s < sentences.size(); s++) {
      TreebankSentence sentence = sentences.get(s);
      Word[] itsWords = new Word[sentence.size()];
      for (int i = 0; i < itsWords.length; i++) {
        itsWords[i] = words.computeIfAbsent(sentence.forms()[i], dictionary::word);
      }
      examples.add(
          new Example(itsWords, tags.get(s), sentence, new DynamicOracle(sentence.heads())));
    }
  }

  /** Relations seen between two tags at least once in 500 times, where there is enough to see. */
  private static LabelChoices choices(JointTags jointTags, List<TreebankSentence> sentences) {
    int tags = jointTags.tagSet().size();
    int[][] counts = new int[LabelChoices.keys(tags)][LABELS];
    for (TreebankSentence sentence : sentences) {
      int[] gold = jointTags.of(sentence);
      for (int m = 0; m < gold.length; m++) {
        int h = sentence.heads()[m];
        if (h < gold.length) {
          int key = LabelChoices.key(tags, gold[h], gold[m], h < m);
          counts[key][sentence.relations()[m].ordinal()]++;
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
    countFeatures();
    for (int seed = 1; seed <= settings.seeds(); seed++) {
      trainOnce(new Random(seed), actions, labels);
    }
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
        choices);
  }

  /** Counts the features of the states on the way to each tree. */
  private void countFeatures() {
    for (Example example : examples) {
      begin(example);
      while (!state.done()) {
        actionFeatures.extract(state);
        rare.count(actionFeatures.rows(), actionFeatures.count());
        example.oracle.costs(state, costs);
        take(example, cheapest(), gold(example));
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

  private int gold(Example example) {
    return state.depth() == 0 ? 0 : example.tree.relations()[state.dependent()].ordinal();
  }

  private void begin(Example example) {
    int n = example.words.length;
    state.begin(n);
    for (int i = 0; i < n; i++) {
      state.set(i, example.words[i], example.tags[i]);
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

  private void trainOnce(Random random, float[] actionSums, float[] labelSums) {
    AveragedWeights actions = new AveragedWeights(actionSums.length);
    AveragedWeights labels = new AveragedWeights(labelSums.length);
    List<Example> order = new ArrayList<>(examples);
    for (int round = 0; round < settings.rounds(); round++) {
      Collections.shuffle(order, random);
      double explore = round == 0 ? 0 : settings.explore();
      for (Example example : order) {
        begin(example);
        while (!state.done()) {
          int action = learnAction(actions, example, random.nextDouble() < explore);
          int label = action == ParserState.SHIFT ? 0 : learnLabel(labels, example, action);
          take(example, action, label);
        }
      }
    }
    actions.addAverage(actionSums);
    labels.addAverage(labelSums);
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
    boolean known = example.tree.heads()[m] == h;
    int gold = known ? example.tree.relations()[m].ordinal() : -1;
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
    if (known) {
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
