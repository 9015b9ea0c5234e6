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

  /** Adds the average over all steps to {@code sums}. */
  void addAverage(float[] sums) {
    for (int i = 0; i < now.length; i++) {
      sums[i] += now[i] - weighted[i] / step;
    }
  }
}
