package org.dragoman.app.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What went on between two parties, period by period. Immutable.
 *
 * <p>Events are those in which one acts upon the other and which happened (status actual), on the
 * day that the text tells, else on that of publication. Engagements are those that both took part
 * in and that were held or went on. What several reports tell counts once, as the first tells it.
 *
 * @param a code of the one party
 * @param b code of the other
 * @param by the length of a period
 * @param periods periods in which there was something, the oldest first
 * @param undatedEvents events of no known day
 * @param undatedEngagements engagements of no known day
 */
public record Timeline(
    String a,
    String b,
    Unit by,
    List<Period> periods,
    long undatedEvents,
    long undatedEngagements) {
  public Timeline {
    periods = List.copyOf(periods);
  }

  /** The length of a period. */
  public enum Unit {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    Unit(int months) {
      this.months = months;
    }

    /** The first day of the period that a month belongs to. */
    LocalDate begin(int year, int month) {
      return LocalDate.of(year, (month - 1) / months * months + 1, 1);
    }

    /** What the period that begins on a day is called: 2025-03, 2025-Q1 or 2025. */
    public String label(LocalDate begin) {
      return switch (this) {
        case MONTH -> String.format("%04d-%02d", begin.getYear(), begin.getMonthValue());
        case QUARTER -> String.format("%04d-Q%d", begin.getYear(), (begin.getMonthValue() + 2) / 3);
        case YEAR -> String.format("%04d", begin.getYear());
      };
    }
  }

  /**
   * A period.
   *
   * @param begin its first day
   * @param label what it is called
   * @param verbalCooperation events of quad class 1
   * @param materialCooperation events of quad class 2
   * @param verbalConflict events of quad class 3
   * @param materialConflict events of quad class 4
   * @param goldstein the mean of the Goldstein scale over events that have one, -10 to 10, or null
   * @param engagements how many engagements of each kind that there were, by its label
   */
  public record Period(
      LocalDate begin,
      String label,
      long verbalCooperation,
      long materialCooperation,
      long verbalConflict,
      long materialConflict,
      @Nullable Double goldstein,
      Map<String, Long> engagements) {
    /** How many events there were. */
    public long events() {
      return verbalCooperation + materialCooperation + verbalConflict + materialConflict;
    }

    /** How many engagements there were. */
    public long engagementCount() {
      return engagements.values().stream().mapToLong(Long::longValue).sum();
    }
  }
}
