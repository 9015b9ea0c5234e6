package org.dragoman.app.desk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dragoman.app.query.DueItem;
import org.jspecify.annotations.Nullable;

/**
 * A month of the calendar of what is due. Immutable.
 *
 * @param name March 2026
 * @param weeks its weeks from Monday, each of seven days
 * @param whole some of what is due in this month, without a day
 * @param left how much more of that there is
 */
public record CalendarMonth(String name, List<List<Day>> weeks, List<Due> whole, long left) {
  private static final int MOST_WHOLE = 4;
  private static final int BEFORE = 1;
  private static final int AFTER = 4;

  public CalendarMonth {
    weeks = weeks.stream().map(List::copyOf).toList();
    whole = List.copyOf(whole);
  }

  /**
   * A day of the calendar.
   *
   * @param number of the month, or 0 for a day of another month
   * @param today whether it is the day from which one looks
   * @param due what is due on it
   */
  public record Day(int number, boolean today, List<Due> due) {
    public Day {
      due = List.copyOf(due);
    }
  }

  /**
   * What is due.
   *
   * @param what it is
   * @param css the class of its state
   * @param href where its words stand
   */
  public record Due(String what, String css, String href) {}

  /** The months around a day. */
  static List<CalendarMonth> around(LocalDate day, List<DueItem> items) {
    List<CalendarMonth> months = new ArrayList<>();
    YearMonth middle = YearMonth.from(day);
    for (int i = -BEFORE; i <= AFTER; i++) {
      months.add(of(middle.plusMonths(i), day, items));
    }
    return months;
  }

  private static CalendarMonth of(YearMonth month, LocalDate today, List<DueItem> items) {
    List<Due> whole = new ArrayList<>();
    for (DueItem item : items) {
      if (exact(item) == null
          && item.dueFrom() != null
          && item.dueTo() != null
          && YearMonth.from(item.dueFrom()).equals(month)
          && YearMonth.from(item.dueTo()).equals(month)) {
        whole.add(due(item));
      }
    }
    List<List<Day>> weeks = new ArrayList<>();
    LocalDate first = month.atDay(1);
    LocalDate day =
        first.with(java.time.temporal.TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    while (!day.isAfter(month.atEndOfMonth())) {
      List<Day> week = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        LocalDate one = day.plusDays(i);
        boolean inside = YearMonth.from(one).equals(month);
        week.add(
            new Day(
                inside ? one.getDayOfMonth() : 0,
                inside && one.equals(today),
                inside
                    ? items.stream()
                        .filter(item -> one.equals(exact(item)))
                        .map(CalendarMonth::due)
                        .toList()
                    : List.of()));
      }
      weeks.add(week);
      day = day.plusDays(7);
    }
    String name = month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return new CalendarMonth(
        name + " " + month.getYear(),
        weeks,
        whole.subList(0, Math.min(MOST_WHOLE, whole.size())),
        Math.max(0, whole.size() - MOST_WHOLE));
  }

  private static @Nullable LocalDate exact(DueItem item) {
    return Objects.equals(item.dueFrom(), item.dueTo()) ? item.dueTo() : null;
  }

  private static Due due(DueItem item) {
    return new Due(item.what(), item.state().label(), Words.of(item.evidence()).href());
  }
}
