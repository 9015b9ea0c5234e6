package org.dragoman.event;

import java.util.List;

/**
 * An entry of a {@link PredicateTable} as it was tried at a predicate.
 *
 * @param frame what it asks for
 * @param value what it tells
 * @param mismatches the conditions that do not hold
 * @param chosen whether it is the one that counts: the most specific that holds
 * @param <V> what a predicate tells
 */
public record Trial<V>(Frame frame, V value, List<Mismatch> mismatches, boolean chosen) {
  public Trial {
    mismatches = List.copyOf(mismatches);
  }

  /** Whether all conditions hold, so that it would count if no other were more specific. */
  public boolean holds() {
    return mismatches.isEmpty();
  }
}
