package org.dragoman.lab.fate;

import java.util.Set;
import org.dragoman.lab.FoundScore;
import org.dragoman.lab.fate.FatePair.Fated;
import org.jspecify.annotations.Nullable;

/** Counts how often some fates were found. For one thread. */
final class FateScore {
  private final Set<Fated> counted;
  private final FoundScore counts = new FoundScore();

  /**
   * @param counted the fates that count
   */
  FateScore(Set<Fated> counted) {
    this.counted = Set.copyOf(counted);
  }

  /**
   * Adds a pair.
   *
   * @param wanted its fate, or null where it has none
   * @param found the fates that were found
   */
  void add(@Nullable Fated wanted, Set<Fated> found) {
    for (Fated fate : counted) {
      counts.add(found.contains(fate), fate == wanted);
    }
  }

  /** What was counted so far; goes on with this. */
  FoundScore counts() {
    return counts;
  }
}
