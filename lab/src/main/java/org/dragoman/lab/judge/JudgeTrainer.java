package org.dragoman.lab.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dragoman.event.JudgeModel;
import org.dragoman.model.WeightTable;

/**
 * Trains a softmax over hashed features by AdaGrad (Duchi, Hazan and Singer 2011) with dropout of
 * features. An example may accept several classes; it then asks for their sum. Every feature has a
 * second copy that foreign examples do not see (Daume 2007), so that they teach without setting the
 * tone; both copies are added up in the end.
 */
final class JudgeTrainer {
  private static final int CLASSES = JudgeModel.CLASSES;

  private final JudgeSettings settings;
  private final int rows;
  private final List<JudgeExample> examples;
  private final int[] counts;

  JudgeTrainer(List<JudgeExample> examples, JudgeSettings settings) {
    this.settings = settings;
    this.rows = 1 << settings.bits();
    this.examples = examples;
    this.counts = new int[2 * rows];
    for (JudgeExample example : examples) {
      for (int row : example.rows()) {
        counts[row]++;
        if (!example.foreign()) {
          counts[row + rows]++;
        }
      }
    }
  }

  /** Weights in logits, {@link JudgeModel#CLASSES} for each row. */
  float[] train() {
    float[] sums = new float[rows * CLASSES];
    for (int seed = 1; seed <= settings.seeds(); seed++) {
      float[] weights = trainOnce(new Random(seed));
      for (int i = 0; i < sums.length; i++) {
        sums[i] += (weights[i] + weights[i + sums.length]) / settings.seeds();
      }
    }
    return sums;
  }

  private float[] trainOnce(Random random) {
    float[] weights = new float[2 * rows * CLASSES];
    float[] squares = new float[weights.length];
    Arrays.fill(squares, 1f);
    List<JudgeExample> order = new ArrayList<>(examples);
    double[] shares = new double[CLASSES];
    for (int round = 0; round < settings.rounds(); round++) {
      Collections.shuffle(order, random);
      for (JudgeExample example : order) {
        int[] kept = kept(example, random);
        shares(weights, kept, shares);
        step(weights, squares, kept, example, shares);
      }
    }
    return weights;
  }

  /** The features of an example that survive dropout. */
  private int[] kept(JudgeExample example, Random random) {
    int[] kept = new int[2 * example.rows().length];
    int n = 0;
    for (int row : example.rows()) {
      if (counts[row] >= settings.leastCount() && random.nextDouble() >= settings.dropout()) {
        kept[n++] = row;
      }
      if (!example.foreign()
          && counts[row + rows] >= settings.leastCount()
          && random.nextDouble() >= settings.dropout()) {
        kept[n++] = row + rows;
      }
    }
    return Arrays.copyOf(kept, n);
  }

  private static void shares(float[] weights, int[] kept, double[] shares) {
    Arrays.fill(shares, 0);
    for (int row : kept) {
      int at = row * CLASSES;
      for (int type = 0; type < CLASSES; type++) {
        shares[type] += weights[at + type];
      }
    }
    softmax(shares);
  }

  static void softmax(double[] scores) {
    double most = Arrays.stream(scores).max().orElse(0);
    double total = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - most);
      total += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= total;
    }
  }

  private void step(
      float[] weights, float[] squares, int[] kept, JudgeExample example, double[] shares) {
    double right = 1e-12;
    for (int type = 0; type < CLASSES; type++) {
      right += example.accepts(type) ? shares[type] : 0;
    }
    for (int type = 0; type < CLASSES; type++) {
      double wanted = example.accepts(type) ? shares[type] / right : 0;
      double error = example.weight() * (wanted - shares[type]);
      if (Math.abs(error) < 1e-4) {
        continue;
      }
      for (int row : kept) {
        int at = row * CLASSES + type;
        double gradient = error - settings.decay() * weights[at] / counts[row];
        squares[at] += (float) (gradient * gradient);
        weights[at] += (float) (settings.rate() * gradient / Math.sqrt(squares[at]));
      }
    }
  }

  /** The model of these weights, divided by a temperature. */
  static JudgeModel model(
      Map<String, String> header, float[] weights, int bits, double temperature) {
    float most = 0;
    for (float weight : weights) {
      most = Math.max(most, Math.abs(weight));
    }
    float unit = most / 127;
    WeightTable table = WeightTable.quantised(bits, CLASSES, weights, unit == 0 ? 1 : 1 / unit);
    return new JudgeModel(header, table, (float) (unit / temperature));
  }
}
