package org.dragoman.lab.actor;

import java.util.List;
import org.dragoman.actor.SideCase;
import org.dragoman.actor.SideModel;

/** Learns the weights of {@link SideModel}: regularised softmax by adaptive gradients. */
final class SideTrainer {
  private static final int ROUNDS = 300;
  private static final double RATE = 0.1;

  private SideTrainer() {}

  /**
   * @param penalty of a weight's square, for the sum of all examples
   */
  static float[] train(List<SideExample> examples, double penalty) {
    double[] weights = new double[SideModel.SIZE];
    double[] squares = new double[SideModel.SIZE];
    double[] gradient = new double[SideModel.SIZE];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] = penalty * weights[i];
      }
      for (SideExample example : examples) {
        SideCase asked = example.asked();
        double[] chances = chances(weights, asked);
        double weight = example.weight();
        for (int c = 0; c < chances.length; c++) {
          double error = weight * (chances[c] - (c == example.right() ? 1 : 0));
          for (int feature : asked.features(c)) {
            gradient[feature] += error;
          }
        }
      }
      for (int i = 0; i < gradient.length; i++) {
        if (gradient[i] != 0) {
          squares[i] += gradient[i] * gradient[i];
          weights[i] -= RATE * gradient[i] / Math.sqrt(squares[i]);
        }
      }
    }
    float[] result = new float[weights.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = Math.round(weights[i] * 1000) / 1000f;
    }
    return result;
  }

  /** The probability of each candidate. */
  static double[] chances(double[] weights, SideCase asked) {
    double[] scores = new double[asked.size()];
    double highest = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < scores.length; c++) {
      for (int feature : asked.features(c)) {
        scores[c] += weights[feature];
      }
      highest = Math.max(highest, scores[c]);
    }
    double sum = 0;
    for (int c = 0; c < scores.length; c++) {
      scores[c] = Math.exp(scores[c] - highest);
      sum += scores[c];
    }
    for (int c = 0; c < scores.length; c++) {
      scores[c] /= sum;
    }
    return scores;
  }
}
