package org.dragoman.actor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.dragoman.lexicon.Row;
import org.jspecify.annotations.Nullable;

/**
 * When a name stands for its party.
 *
 * @param from the first day, or null where it always did
 * @param to the last day, or null where it still does
 * @param undated whether it does where the report's day is not known
 */
record Period(@Nullable LocalDate from, @Nullable LocalDate to, boolean undated) {
  /**
   * The period of a row's columns {@code from} and {@code to}: years, months or days, the whole of
   * each counted in. Where the report's day is not known, only one without an end holds.
   */
  static Period of(Row row) {
    LocalDate from = day(row, "from", false);
    LocalDate to = day(row, "to", true);
    if (from != null && to != null && to.isBefore(from)) {
      throw row.error("ends on " + to + ", before " + from);
    }
    return new Period(from, to, to == null);
  }

  private static @Nullable LocalDate day(Row row, String column, boolean last) {
    String value = row.get(column);
    if (value.isEmpty()) {
      return null;
    }
    try {
      return switch (value.length()) {
        case 4 -> LocalDate.parse(value + (last ? "-12-31" : "-01-01"));
        case 7 -> last ? YearMonth.parse(value).atEndOfMonth() : YearMonth.parse(value).atDay(1);
        default -> LocalDate.parse(value);
      };
    } catch (DateTimeException e) {
      throw row.error(column + " is no year, month or day: " + value);
    }
  }

  /** Whether some day lies in both. */
  boolean overlaps(Period other) {
    return begins(other) && other.begins(this);
  }

  /** Whether it begins before another's end. */
  private boolean begins(Period other) {
    LocalDate end = other.to;
    return from == null || end == null || !from.isAfter(end);
  }

  /** The same days, and reports of an unknown day too. */
  Period evenUndated() {
    return new Period(from, to, true);
  }

  /** Whether a day lies in it, null being an unknown one. */
  boolean holds(@Nullable LocalDate day) {
    if (day == null) {
      return undated;
    }
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** As a reader says it: "2001-11-13 to 2021-08-14", "since 1987-01-01". */
  @Override
  public String toString() {
    if (from == null) {
      return "until " + to;
    }
    return to == null ? "since " + from : from + " to " + to;
  }
}
