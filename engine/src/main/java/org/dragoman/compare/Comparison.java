package org.dragoman.compare;

import java.util.List;
import org.dragoman.record.DiplomaticRecord;

/**
 * Two records side by side. Immutable.
 *
 * @param a the first record
 * @param b the second record
 * @param sameEngagement whether they tell of the same meeting, visit or call
 * @param reasons what speaks for that and what against
 * @param findings what both tell, one alone, or the two differently; by part, in the order of the
 *     first record and then of the second
 */
public record Comparison(
    DiplomaticRecord a,
    DiplomaticRecord b,
    boolean sameEngagement,
    List<Reason> reasons,
    List<Finding> findings) {
  public Comparison {
    reasons = List.copyOf(reasons);
    findings = List.copyOf(findings);
  }
}
