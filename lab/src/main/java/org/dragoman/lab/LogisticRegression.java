package org.dragoman.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Logistic regression over named binary features, with a quadratic penalty, learnt by AdaGrad
 * (Duchi, Hazan and Singer, 2011). The same examples in the same order give the same weights.
 */
final class LogisticRegression {
  private static final int ROUNDS = 40;
  private static final double RATE = 0.3;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<int[]> examples = new ArrayList<>();
  private final List<Boolean> answers = new ArrayList<>();

  void add(List<String> features, boolean answer) {
    int[] example = new int[features.size()];
    for (int i = 0; i < example.length; i++) {
      example[i] =
          numbers.computeIfAbsent(
              features.get(i),
              name -> {
                names.add(name);
                return names.size() - 1;
              });
    }
    examples.add(example);
    answers.add(answer);
  }

  int size() {
    return examples.size();
  }

  int features() {
    return names.size();
  }

  /**
   * The weights of the features that were seen at least {@code least} times.
   *
   * @param decay strength of the penalty, spread over all examples
   */
  Map<String, Double> train(int least, double decay) {
    int[] counts = new int[names.size()];
    for (int[] example : examples) {
      for (int feature : example) {
        counts[feature]++;
      }
    }
    double[] weights = new double[counts.length];
    double[] squares = new double[counts.length];
    Arrays.fill(squares, 1e-6);
    int[] order = new int[examples.size()];
    Arrays.setAll(order, i -> i);
    Random random = new Random(1);
    for (int round = 0; round < ROUNDS; round++) {
      shuffle(order, random);
      for (int at : order) {
        int[] example = examples.get(at);
        double sum = 0;
        for (int feature : example) {
          sum += weights[feature];
        }
        double error = (answers.get(at) ? 1 : 0) - 1 / (1 + Math.exp(-sum));
        for (int feature : example) {
          if (counts[feature] >= least) {
            double gradient = error - decay * weights[feature] / counts[feature];
            squares[feature] += gradient * gradient;
            weights[feature] += RATE * gradient / Math.sqrt(squares[feature]);
          }
        }
      }
    }
    Map<String, Double> result = new HashMap<>();
    for (int i = 0; i < weights.length; i++) {
      if (counts[i] >= least) {
        result.put(names.get(i), weights[i]);
      }
    }
    return result;
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
  }
}
