package org.dragoman.app.query;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a commitment stands on a day. */
public enum DueState {
  /** Its last day is over. */
  OVERDUE,
  /** Its last day is near. */
  DUE,
  /** Its last day is further away. */
  OPEN,
  /** It has no day, or one that only words tell. */
  UNDATED,
  /** A later report tells that it was done. */
  FULFILLED,
  /** A later report tells that it will not be done. */
  CANCELLED;

  /** The word of the command line and of JSON: {@code overdue}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The state of a commitment.
   *
   * @param to the last of the days that it means, or null
   * @param fate what became of it, or null where nothing is known
   * @param asOf the day from which it is looked at
   * @param within how many days ahead are near
   */
  static DueState of(@Nullable LocalDate to, @Nullable Fate fate, LocalDate asOf, int within) {
    if (fate != null && fate.kind() == Fate.Kind.FULFILLED) {
      return FULFILLED;
    }
    if (fate != null && fate.kind() == Fate.Kind.CANCELLED) {
      return CANCELLED;
    }
    if (to == null) {
      return UNDATED;
    }
    if (to.isBefore(asOf)) {
      return OVERDUE;
    }
    return to.isAfter(asOf.plusDays(within)) ? OPEN : DUE;
  }
}
