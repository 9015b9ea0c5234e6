package org.dragoman.lab.fate;

import java.util.Set;
import org.dragoman.lab.fate.FatePair.Fated;
import org.jspecify.annotations.Nullable;

/** Counts, for some fates, what was found rightly, wrongly and not at all. For one thread. */
final class FateScore {
  private final Set<Fated> counted;
  private int right;
  private int wrong;
  private int missed;

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
      if (found.contains(fate)) {
        if (fate == wanted) {
          right++;
        } else {
          wrong++;
        }
      } else if (fate == wanted) {
        missed++;
      }
    }
  }

  int right() {
    return right;
  }

  int wrong() {
    return wrong;
  }

  int missed() {
    return missed;
  }

  /** Per cent of what was found that is right; 100 where nothing was found. */
  double precision() {
    return right + wrong == 0 ? 100 : 100.0 * right / (right + wrong);
  }

  /** Per cent of what there is that was found; 100 where there is nothing. */
  double recall() {
    return right + missed == 0 ? 100 : 100.0 * right / (right + missed);
  }
}
