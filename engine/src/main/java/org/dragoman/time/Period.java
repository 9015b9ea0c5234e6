package org.dragoman.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a time expression comes to on the calendar.
 *
 * @param date its first day, or null where it cannot be placed
 * @param end its last day, null where {@code date} is
 * @param due the normal form of when something is due: an ISO date, a month ({@code 2026-03}) or a
 *     year; null where none of them tells it
 */
record Period(@Nullable LocalDate date, @Nullable LocalDate end, @Nullable String due) {
  /** Nothing on the calendar. */
  static final Period NONE = new Period(null, null, null);

  static Period days(LocalDate first, LocalDate last) {
    return new Period(first, last, first.toString());
  }

  static Period months(LocalDate first, LocalDate last) {
    return new Period(first, last, first.toString().substring(0, "2026-03".length()));
  }

  static Period years(int first, int last) {
    return new Period(
        LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), Integer.toString(first));
  }
}
