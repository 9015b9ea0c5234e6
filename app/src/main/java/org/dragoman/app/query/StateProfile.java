package org.dragoman.app.query;

import java.util.List;

/**
 * What the ledger holds of one party. Immutable. Events are those that happened (status actual).
 *
 * @param party its code
 * @param partners the others, those with most events and engagements first
 * @param types events by type, the most frequent first
 * @param engagements engagements by kind, the most frequent first
 * @param months events by month, the oldest first
 */
public record StateProfile(
    String party,
    Part<Partner> partners,
    List<TypeCount> types,
    List<Stats.Count> engagements,
    List<MonthCount> months) {
  public StateProfile {
    types = List.copyOf(types);
    engagements = List.copyOf(engagements);
    months = List.copyOf(months);
  }

  /**
   * Another party.
   *
   * @param party its code
   * @param cooperation events of quad classes 1 and 2 between the two
   * @param conflict events of quad classes 3 and 4
   * @param engagements engagements of both
   */
  public record Partner(String party, long cooperation, long conflict, long engagements) {
    /** Events and engagements together. */
    public long all() {
      return cooperation + conflict + engagements;
    }
  }

  /**
   * Events of a type.
   *
   * @param type PLOVER type
   * @param quad its quad class, 1 to 4
   * @param acting how often the party acts
   * @param receiving how often it is acted upon
   */
  public record TypeCount(String type, int quad, long acting, long receiving) {}

  /**
   * Events of a month.
   *
   * @param month 2025-03
   * @param cooperation events of quad classes 1 and 2
   * @param conflict events of quad classes 3 and 4
   */
  public record MonthCount(String month, long cooperation, long conflict) {}
}
