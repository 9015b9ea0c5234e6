package org.dragoman.compare;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How much a word tells: less, the more sentences of the two readouts have it, so that the names of
 * the two sides tell next to nothing. Immutable once built.
 */
final class Weights {
  private final Map<String, Integer> sentences = new HashMap<>();
  private final Set<String> mute;
  private final int all;

  /**
   * @param sentences the stems of each sentence of both readouts
   * @param mute stems that both sides must use whatever they tell: names of parties, persons, place
   */
  Weights(Collection<Set<String>> sentences, Set<String> mute) {
    this.mute = Set.copyOf(mute);
    all = sentences.size();
    for (Set<String> words : sentences) {
      words.forEach(word -> this.sentences.merge(word, 1, Integer::sum));
    }
  }

  private double of(Set<String> words) {
    double sum = 0;
    for (String word : words) {
      sum +=
          mute.contains(word) ? 0 : Math.log(1.0 + (double) all / sentences.getOrDefault(word, 1));
    }
    return sum;
  }

  private Set<String> shared(Set<String> a, Set<String> b) {
    Set<String> shared = new HashSet<>(a);
    shared.removeAll(mute);
    shared.retainAll(b);
    return shared;
  }

  /** How alike two are, 0 to 1. */
  double likeness(Set<String> a, Set<String> b) {
    double both = Math.sqrt(of(a) * of(b));
    return both == 0 ? 0 : of(shared(a, b)) / both;
  }

  /** How much of a matter another text has, 0 to 1; nothing on one word alone. */
  double share(Set<String> matter, Set<String> text) {
    Set<String> shared = shared(matter, text);
    return shared.size() < 2 ? 0 : of(shared) / of(matter);
  }
}
