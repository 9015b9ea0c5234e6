package org.dragoman.lab;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.text.Span;

/** Counts spans that are found, wanted and both; a span is right where both its ends are. */
final class SpanScore {
  private long found;
  private long wanted;
  private long right;

  void add(List<Span> foundSpans, List<Span> wantedSpans) {
    Set<Span> gold = new HashSet<>(wantedSpans);
    found += foundSpans.size();
    wanted += wantedSpans.size();
    right += foundSpans.stream().filter(gold::contains).count();
  }

  double precision() {
    return found == 0 ? 0 : 100.0 * right / found;
  }

  double recall() {
    return wanted == 0 ? 0 : 100.0 * right / wanted;
  }

  double f1() {
    return found + wanted == 0 ? 0 : 200.0 * right / (found + wanted);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "P %6.2f  R %6.2f  F1 %6.2f  (%d of %d, %d found)",
        precision(),
        recall(),
        f1(),
        right,
        wanted,
        found);
  }
}
