package org.dragoman.event;

import java.util.List;

/**
 * What came of two sides, and why. Immutable.
 *
 * @param judged the sides, how they were judged and the event made of them
 * @param reasons the features that speak most for or against the likeliest type, or for or against
 *     none where that is likelier still; the weightiest first
 */
public record PairExplanation(JudgedPair judged, List<EventJudge.Weighed> reasons) {
  public PairExplanation {
    reasons = List.copyOf(reasons);
  }
}
