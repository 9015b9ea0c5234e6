package org.dragoman.actor;

import java.util.HashMap;
import java.util.Map;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;

/**
 * Weighs which side words mean that no rule tells the side of: a log-linear model over the sides
 * spoken of around them and "nobody known". Its weights are in {@code actor/side-weights.tsv}.
 * Immutable; safe for use by many threads.
 */
public final class SideModel implements SideChooser {
  /** Number of features. */
  public static final int SIZE = SideTemplates.SIZE;

  /** A side is taken only where it is at least as probable as this. */
  private static final double SURE = 0.8;

  private final float[] weights;

  /**
   * @param weights one for each feature; taken over
   */
  public SideModel(float[] weights) {
    if (weights.length != SIZE) {
      throw new IllegalArgumentException("not one weight a feature: " + weights.length);
    }
    this.weights = weights;
  }

  /**
   * The model of a lexicon.
   *
   * @throws org.dragoman.lexicon.LexiconException where a row is wrong; the message names file and
   *     line
   */
  static SideModel of(Lexicon lexicon) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < SIZE; i++) {
      numbers.put(name(i), i);
    }
    float[] weights = new float[SIZE];
    for (Row row : lexicon.rows("actor/side-weights.tsv", "feature", "weight")) {
      Integer number = numbers.get(row.require("feature"));
      if (number == null) {
        throw row.error("no such feature: " + row.require("feature"));
      }
      try {
        weights[number] = Float.parseFloat(row.require("weight"));
      } catch (NumberFormatException e) {
        throw row.error("no number: " + row.require("weight"));
      }
    }
    return new SideModel(weights);
  }

  /** The name of a feature in the table of weights. */
  public static String name(int feature) {
    return SideTemplates.name(feature);
  }

  @Override
  public int choose(SideCase asked) {
    int best = 0;
    double highest = Double.NEGATIVE_INFINITY;
    double[] scores = new double[asked.size()];
    for (int i = 0; i < scores.length; i++) {
      for (int feature : asked.features(i)) {
        scores[i] += weights[feature];
      }
      if (scores[i] > highest) {
        highest = scores[i];
        best = i;
      }
    }
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp(score - highest);
    }
    return 1 / sum >= SURE ? best : 0;
  }
}
