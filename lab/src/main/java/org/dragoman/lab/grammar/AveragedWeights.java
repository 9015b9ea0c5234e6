package org.dragoman.lab.grammar;

/**
 * Weights of a perceptron that can be averaged over all steps of its training without adding them
 * all up at each (Daume 2006, figure 2.3).
 */
final class AveragedWeights {
  private final float[] now;
  private final float[] weighted;
  private int step = 1;

  AveragedWeights(int size) {
    now = new float[size];
    weighted = new float[size];
  }

  /** The weights as they stand; read only. */
  float[] now() {
    return now;
  }

  /** Counts a training step. */
  void step() {
    step++;
  }

  void add(int at, float value) {
    now[at] += value;
    weighted[at] += value * step;
  }

  /** The average over all steps. */
  float[] average() {
    float[] average = new float[now.length];
    for (int i = 0; i < average.length; i++) {
      average[i] = now[i] - weighted[i] / step;
    }
    return average;
  }

  /** Adds up in {@code sums}. */
  static void add(float[] sums, float[] values) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += values[i];
    }
  }
}
