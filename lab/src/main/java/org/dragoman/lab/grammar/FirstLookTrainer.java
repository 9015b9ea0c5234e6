package org.dragoman.lab.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.dragoman.grammar.model.ActionFeatures;
import org.dragoman.grammar.model.ActionTable;
import org.dragoman.grammar.model.ArcHybridParser;
import org.dragoman.grammar.model.DecisionLog;
import org.dragoman.grammar.model.Dictionary;
import org.dragoman.grammar.model.FirstLook;
import org.dragoman.grammar.model.ParserState;
import org.dragoman.grammar.model.SettledCases;
import org.dragoman.grammar.model.Tagger;

/**
 * Teaches a {@link FirstLook} what a parser chooses in open text: a logistic regression on the few
 * features, trained by stochastic gradient descent and averaged. How sure it must be is read off
 * decisions that it has not learnt from. The same input gives the same result, bit for bit.
 */
final class FirstLookTrainer implements DecisionLog {
  private static final int BITS = 20;
  private static final int EPOCHS = 6;
  private static final float RATE = 0.15f;
  private static final long SEED = 3;

  /** A logit is so many units of the parser's weights. */
  private static final float UNIT = 60;

  /** Weights are rounded to multiples of so many units, so that few pairs of them differ. */
  private static final int STEP = 4;

  /** The table holds no weight above this, in units. */
  private static final int MOST = 252;

  /** Features whose decision is told apart this well already teach nothing. */
  private static final double SMALL = 0.01;

  /** Of so many decisions in a row, the last are kept to measure by. */
  private static final int BLOCK = 10_000;

  private static final int LEARNT = 8_500;

  /** What is decided at a first look may differ from the full decision so often. */
  private static final double DIFFERENT = 0.001;

  private static final int ACTIONS = 3;

  /** A score that no action reaches. */
  private static final float NEVER = -1e6f;

  private final Dictionary dictionary;
  private final ArcHybridParser parser;
  private final Tagger tagger;
  private final SettledCases settled;
  private final ActionFeatures features = new ActionFeatures(BITS);
  private final List<Decision> decisions = new ArrayList<>();

  /**
   * A decision that is not settled.
   *
   * @param rows of the few features
   * @param left what the words alone add up to for LEFT
   * @param right the same for RIGHT
   * @param both whether RIGHT could be chosen
   * @param action what was chosen
   */
  private record Decision(int[] rows, int left, int right, boolean both, int action) {}

  FirstLookTrainer(Dictionary dictionary, ArcHybridParser parser, Tagger tagger) {
    this.dictionary = dictionary;
    this.parser = parser;
    this.tagger = tagger;
    this.settled = parser.settled();
  }

  @Override
  public void action(ParserState state, int action) {
    if (settled.action(SettledCases.actionCase(state)) >= 0) {
      return;
    }
    features.extractFew(state);
    int sum = features.sumAlone(state);
    decisions.add(
        new Decision(
            Arrays.copyOf(features.rows(), features.count()),
            ActionTable.left(sum, ActionFeatures.ALONE),
            ActionTable.right(sum, ActionFeatures.ALONE),
            state.depth() > 1,
            action));
  }

  @Override
  public void relation(long relationCase, int relation) {
    // Relations are not looked at twice.
  }

  /** Learns from what the parser decides in some sentences. */
  FirstLook train(List<String[]> sentences) {
    TreeReader reader = new TreeReader(dictionary, parser);
    for (String[] forms : sentences) {
      reader.observe(new TaggedSentence(forms, tagger.tag(forms)), this);
    }
    List<Decision> learnt = new ArrayList<>();
    List<Decision> kept = new ArrayList<>();
    for (int i = 0; i < decisions.size(); i++) {
      (i % BLOCK < LEARNT ? learnt : kept).add(decisions.get(i));
    }
    float[] left = new float[1 << BITS];
    float[] right = new float[1 << BITS];
    learn(learnt, left, right);
    int[] leads = new int[ACTIONS];
    for (int action = 0; action < ACTIONS; action++) {
      leads[action] = lead(kept, left, right, action);
    }
    return new FirstLook(ActionTable.quantised(BITS, left, right, 1), leads[0], leads[1], leads[2]);
  }

  /** Fills the weights, in units of the parser's and rounded as the table rounds them. */
  private static void learn(List<Decision> learnt, float[] left, float[] right) {
    float[] leftSums = new float[left.length];
    float[] rightSums = new float[right.length];
    Random random = new Random(SEED);
    int[] order = new int[learnt.size()];
    Arrays.setAll(order, i -> i);
    double time = 1;
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      shuffle(order, random);
      float rate = RATE / (1 + epoch);
      for (int i : order) {
        Decision decision = learnt.get(i);
        float l = decision.left() / UNIT;
        float r = decision.right() / UNIT;
        for (int row : decision.rows()) {
          l += left[row];
          r += right[row];
        }
        r = decision.both() ? r : NEVER;
        float most = Math.max(0, Math.max(l, r));
        double shiftPart = Math.exp(-most);
        double leftPart = Math.exp(l - most);
        double rightPart = Math.exp(r - most);
        double all = shiftPart + leftPart + rightPart;
        double leftStep = (decision.action() == ParserState.LEFT ? 1 : 0) - leftPart / all;
        double rightStep = (decision.action() == ParserState.RIGHT ? 1 : 0) - rightPart / all;
        time++;
        if (Math.abs(leftStep) < SMALL && Math.abs(rightStep) < SMALL) {
          continue;
        }
        for (int row : decision.rows()) {
          left[row] += (float) (leftStep * rate);
          right[row] += (float) (rightStep * rate);
          leftSums[row] += (float) (leftStep * rate * time);
          rightSums[row] += (float) (rightStep * rate * time);
        }
      }
    }
    for (int row = 0; row < left.length; row++) {
      left[row] = rounded(left[row] - (float) (leftSums[row] / time));
      right[row] = rounded(right[row] - (float) (rightSums[row] / time));
    }
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }

  private static float rounded(float logit) {
    int steps = Math.round(logit * UNIT / STEP);
    return Math.max(-MOST, Math.min(MOST, steps * STEP));
  }

  /**
   * The least lead of an action with which it is wrong no more often than it may be; 0 for none.
   */
  private static int lead(List<Decision> kept, float[] left, float[] right, int action) {
    List<int[]> leads = new ArrayList<>();
    for (Decision decision : kept) {
      int l = decision.left();
      int r = decision.right();
      for (int row : decision.rows()) {
        l += (int) left[row];
        r += (int) right[row];
      }
      r = decision.both() ? r : (int) NEVER;
      if (FirstLook.best(l, r) == action) {
        leads.add(new int[] {FirstLook.lead(l, r), decision.action() == action ? 0 : 1});
      }
    }
    leads.sort((a, b) -> Integer.compare(b[0], a[0]));
    int least = 0;
    int wrong = 0;
    for (int i = 0; i < leads.size(); i++) {
      wrong += leads.get(i)[1];
      boolean last = i + 1 == leads.size() || leads.get(i + 1)[0] < leads.get(i)[0];
      if (last && wrong <= DIFFERENT * (i + 1)) {
        least = Math.max(1, leads.get(i)[0]);
      }
    }
    return least;
  }
}
