package org.dragoman.lab.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Macro-averaged F1 over labels. Mutable while counting. */
final class JudgeScore {
  private final List<String> labels;
  private final Map<String, Integer> right = new TreeMap<>();
  private final Map<String, Integer> gold = new TreeMap<>();
  private final Map<String, Integer> given = new TreeMap<>();
  private final Map<String, Integer> confusions = new TreeMap<>();

  /**
   * @param labels the labels that are averaged over; others count as wrong answers
   */
  JudgeScore(List<String> labels) {
    this.labels = List.copyOf(labels);
  }

  void add(String wanted, String answer) {
    gold.merge(wanted, 1, Integer::sum);
    given.merge(answer, 1, Integer::sum);
    if (wanted.equals(answer)) {
      right.merge(wanted, 1, Integer::sum);
    } else {
      confusions.merge(wanted + ">" + answer, 1, Integer::sum);
    }
  }

  /** Mean F1 over the labels, in percent. */
  double macro() {
    double sum = 0;
    for (String label : labels) {
      sum += f1(label);
    }
    return sum / labels.size();
  }

  private double f1(String label) {
    int all = gold.getOrDefault(label, 0) + given.getOrDefault(label, 0);
    return all == 0 ? 0 : 200.0 * right.getOrDefault(label, 0) / all;
  }

  /** F1 of each label. */
  String perLabel() {
    List<String> parts = new ArrayList<>();
    for (String label : labels) {
      parts.add(String.format(Locale.ROOT, "%s %.0f", label, f1(label)));
    }
    return String.join("  ", parts);
  }

  /** The commonest mistakes, wanted before given. */
  String mistakes(int most) {
    return confusions.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(most)
        .map(e -> e.getKey() + " " + e.getValue())
        .collect(java.util.stream.Collectors.joining(", "));
  }
}
