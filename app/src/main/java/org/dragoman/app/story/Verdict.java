package org.dragoman.app.story;

import java.util.List;

/**
 * Whether two reported events are one, and why. Immutable.
 *
 * @param relation how they belong together
 * @param score sum of the reasons' weights; {@link Double#NEGATIVE_INFINITY} where one excludes it
 * @param reasons what was looked at, in order; the last one settles it where it excludes
 */
public record Verdict(Relation relation, double score, List<Reason> reasons) {
  public Verdict {
    reasons = List.copyOf(reasons);
  }

  /** Whether something excludes that they are one. */
  public boolean excluded() {
    return score == Double.NEGATIVE_INFINITY;
  }
}
