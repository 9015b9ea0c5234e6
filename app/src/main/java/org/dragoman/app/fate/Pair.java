package org.dragoman.app.fate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;

/**
 * Two parties, in the order of their codes.
 *
 * @param a the lesser code
 * @param b the greater code
 */
record Pair(String a, String b) implements Comparable<Pair> {
  private static final Comparator<Pair> ORDER =
      Comparator.comparing(Pair::a).thenComparing(Pair::b);

  static Pair of(String x, String y) {
    return x.compareTo(y) < 0 ? new Pair(x, y) : new Pair(y, x);
  }

  /** All pairs of several parties, in order. */
  static List<Pair> among(SortedSet<String> codes) {
    List<String> all = List.copyOf(codes);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        pairs.add(new Pair(all.get(i), all.get(j)));
      }
    }
    return pairs;
  }

  @Override
  public int compareTo(Pair other) {
    return ORDER.compare(this, other);
  }
}
