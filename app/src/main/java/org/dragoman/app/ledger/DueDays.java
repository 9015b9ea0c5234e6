package org.dragoman.app.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days that a {@code due} of the record means.
 *
 * @param from the first
 * @param to the last
 */
record DueDays(LocalDate from, LocalDate to) {
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** The days of an ISO date, month or year; null for other words and for none. */
  static @Nullable DueDays of(@Nullable String due) {
    if (due == null) {
      return null;
    }
    try {
      if (DAY.matcher(due).matches()) {
        LocalDate day = LocalDate.parse(due);
        return new DueDays(day, day);
      }
      if (MONTH.matcher(due).matches()) {
        YearMonth month = YearMonth.parse(due);
        return new DueDays(month.atDay(1), month.atEndOfMonth());
      }
      if (YEAR.matcher(due).matches()) {
        Year year = Year.parse(due);
        return new DueDays(year.atDay(1), year.atMonth(12).atEndOfMonth());
      }
    } catch (DateTimeException e) {
      // A number that looks like a day and is none, such as 2026-13: words like others.
      return null;
    }
    return null;
  }
}
