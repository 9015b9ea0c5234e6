package org.dragoman.app.fate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When something is due.
 *
 * @param text an ISO date, month or year
 * @param from the first day that it means
 * @param to the last day
 */
record Due(String text, LocalDate from, LocalDate to) {
  private static final int LONGEST_LEAD = 7;
  private static final int LEAST_DELAY = 5;

  /** Whether a day lies in it, or as near as such things slip: the more, the vaguer the due. */
  boolean near(LocalDate day) {
    long days = days();
    return !day.isBefore(from.minusDays(Math.min(LONGEST_LEAD, 2 + days / 4)))
        && !day.isAfter(to.plusDays(LEAST_DELAY + days));
  }

  boolean overlaps(Due other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  /** Whether it names one day. */
  boolean exact() {
    return from.equals(to);
  }

  private long days() {
    return Math.min(31, ChronoUnit.DAYS.between(from, to));
  }
}
