package org.dragoman.lab.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How well probabilities fit what turns out right, and by which further temperature they would fit
 * best (Guo et al. 2017). Mutable while counting.
 */
final class Calibration {
  private static final int BINS = 10;

  private record Case(double[] probabilities, long right) {}

  private final List<Case> cases = new ArrayList<>();

  /**
   * @param right a bit for each class that is right
   */
  void add(double[] probabilities, long right) {
    cases.add(new Case(probabilities, right));
  }

  private double loss(double temperature) {
    double sum = 0;
    for (Case one : cases) {
      double total = 0;
      double right = 0;
      for (int i = 0; i < one.probabilities.length; i++) {
        double p = Math.pow(Math.max(one.probabilities[i], 1e-12), 1 / temperature);
        total += p;
        right += (one.right >>> i & 1) != 0 ? p : 0;
      }
      sum -= Math.log(right / total);
    }
    return sum / cases.size();
  }

  /** Mean gap between the confidence in the likeliest class and how often it is right. */
  private double error() {
    double[] confidence = new double[BINS];
    int[] hits = new int[BINS];
    int[] counts = new int[BINS];
    for (Case one : cases) {
      int best = 0;
      for (int i = 1; i < one.probabilities.length; i++) {
        best = one.probabilities[i] > one.probabilities[best] ? i : best;
      }
      int bin = Math.min(BINS - 1, (int) (one.probabilities[best] * BINS));
      confidence[bin] += one.probabilities[best];
      hits[bin] += (one.right >>> best & 1) != 0 ? 1 : 0;
      counts[bin]++;
    }
    double gap = 0;
    for (int bin = 0; bin < BINS; bin++) {
      gap += Math.abs(confidence[bin] - hits[bin]);
    }
    return gap / Math.max(1, cases.size());
  }

  @Override
  public String toString() {
    double best = 1;
    for (double t = 0.5; t < 8; t += 0.1) {
      best = loss(t) < loss(best) ? t : best;
    }
    return String.format(
        Locale.ROOT,
        "calibration  loss %.3f, error %.3f; a further temperature of %.1f would give loss %.3f",
        loss(1),
        error(),
        best,
        loss(best));
  }
}
