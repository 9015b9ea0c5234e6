package org.dragoman.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a time expression say, before it is known from which day they were written.
 * Weeks run from Monday to Sunday. Immutable.
 */
sealed interface Meaning
    permits Meaning.CalendarDay,
        Meaning.Weekday,
        Meaning.DayShift,
        Meaning.DayOfShiftedMonth,
        Meaning.MonthOf,
        Meaning.YearOf,
        Meaning.Shift,
        Meaning.Towards,
        Meaning.Hence,
        Meaning.Season,
        Meaning.Part,
        Meaning.Vague,
        Stretch {
  /** What it names. */
  TimeExpression.Kind kind();

  /** How closely it tells the time. */
  default Precision precision() {
    return switch (kind()) {
      case DAY -> Precision.DAY;
      case WEEK -> Precision.WEEK;
      case MONTH -> Precision.MONTH;
      case SEASON -> Precision.SEASON;
      case YEAR -> Precision.YEAR;
      case VAGUE -> Precision.NONE;
    };
  }

  /**
   * What it comes to.
   *
   * @param reference the document's date, or null where unknown
   */
  Period resolve(@Nullable LocalDate reference, Direction direction);

  /**
   * A day of the calendar, or a range of them.
   *
   * @param year the year of the first day, or null where the words give none
   * @param from first day
   * @param to last day, {@code from} where there is but one
   * @param weekday the weekday that the words give beside the date, or null
   */
  record CalendarDay(
      @Nullable Integer year, MonthDay from, MonthDay to, @Nullable DayOfWeek weekday)
      implements Meaning {
    /** A leap day is at most eight years away (1896 to 1904). */
    private static final int YEARS_AROUND = 8;

    @Override
    public TimeExpression.Kind kind() {
      return TimeExpression.Kind.DAY;
    }

    @Override
    public Period resolve(@Nullable LocalDate reference, Direction direction) {
      if (year != null) {
        return from.isValidYear(year) ? in(year) : Period.NONE;
      }
      if (reference == null) {
        return Period.NONE;
      }
      // A weekday beside the date settles the year, if one of the years around has it.
      Period nearest = nearest(reference, direction, weekday);
      return nearest.date() == null && weekday != null
          ? nearest(reference, direction, null)
          : nearest;
    }

    private Period nearest(
        LocalDate reference, Direction direction, @Nullable DayOfWeek mustFallOn) {
      // Beyond a year either side the weekday says more about a misprint than about the year.
      int around = mustFallOn == null ? YEARS_AROUND : 1;
      Period best = Period.NONE;
      long bestDistance = Long.MAX_VALUE;
      for (int y = reference.getYear() - around; y <= reference.getYear() + around; y++) {
        if (!from.isValidYear(y)) {
          continue;
        }
        Period candidate = in(y);
        LocalDate first = from.atYear(y);
        if (mustFallOn != null && first.getDayOfWeek() != mustFallOn) {
          continue;
        }
        LocalDate last = lastFrom(y);
        if ((direction == Direction.PAST && first.isAfter(reference))
            || (direction == Direction.FUTURE && last.isBefore(reference))) {
          continue;
        }
        long distance = Math.abs(ChronoUnit.DAYS.between(reference, first));
        if (distance < bestDistance) {
          best = candidate;
          bestDistance = distance;
        }
      }
      return best;
    }

    private Period in(int firstYear) {
      return Period.days(from.atYear(firstYear), lastFrom(firstYear));
    }

    private LocalDate lastFrom(int firstYear) {
      return to.atYear(to.isBefore(from) ? firstYear + 1 : firstYear);
    }
  }

  /** Which of the weekdays of one name is meant. */
  enum Which {
    /** No word tells. */
    PLAIN,
    /** The last one before the document's day. */
    LAST,
    /** The one in the document's week. */
    THIS,
    /** The first one after the document's day. */
    NEXT,
    /** The one in the week after or before. */
    NEXT_WEEK,
    LAST_WEEK
  }

  /**
   * A weekday, or a range of them.
   *
   * @param day first day
   * @param to last day, {@code day} where there is but one
   * @param dayOfMonth the number that the words add ("Saturday (23)"), or 0; it settles which of
   *     the weekdays around is meant
   */
  record Weekday(DayOfWeek day, DayOfWeek to, Which which, int dayOfMonth) implements Meaning {
    /** A month has no more weeks. */
    private static final int WEEKS_AROUND = 4;

    @Override
    public TimeExpression.Kind kind() {
      return TimeExpression.Kind.DAY;
    }

    @Override
    public Period resolve(@Nullable LocalDate reference, Direction direction) {
      if (reference == null) {
        return Period.NONE;
      }
      LocalDate first = first(reference, direction);
      for (int weeks = 0; dayOfMonth != 0 && weeks <= WEEKS_AROUND; weeks++) {
        if (first.minusWeeks(weeks).getDayOfMonth() == dayOfMonth) {
          first = first.minusWeeks(weeks);
          break;
        }
        if (first.plusWeeks(weeks).getDayOfMonth() == dayOfMonth) {
          first = first.plusWeeks(weeks);
          break;
        }
      }
      return Period.days(first, first.with(TemporalAdjusters.nextOrSame(to)));
    }

    private LocalDate first(LocalDate reference, Direction direction) {
      return switch (which) {
        case PLAIN ->
            direction == Direction.FUTURE
                ? reference.with(TemporalAdjusters.nextOrSame(day))
                : reference.with(TemporalAdjusters.previousOrSame(day));
        case LAST -> reference.with(TemporalAdjusters.previous(day));
        case NEXT -> reference.with(TemporalAdjusters.next(day));
        case NEXT_WEEK -> inWeek(reference).plusWeeks(1);
        case LAST_WEEK -> inWeek(reference).minusWeeks(1);
        case THIS -> {
          LocalDate here = inWeek(reference);
          if (direction == Direction.FUTURE && here.isBefore(reference)) {
            yield here.plusWeeks(1);
          }
          yield direction == Direction.PAST && here.isAfter(reference) ? here.minusWeeks(1) : here;
        }
      };
    }

    private LocalDate inWeek(LocalDate reference) {
      return reference.with(DayOfWeek.MONDAY).plusDays(day.getValue() - 1L);
    }
  }

  /**
   * So many days from the document's day.
   *
   * @param dayOfMonth the number that the words add ("today (16)"), or 0; it outweighs {@code
   *     days}, since the document may be dated a day after it was written
   */
  record DayShift(int days, int dayOfMonth) implements Meaning {
    private static final int HALF_MONTH = 15;

    @Override
    public TimeExpression.Kind kind() {
      return TimeExpression.Kind.DAY;
    }

    @Override
    public Period resolve(@Nullable LocalDate reference, Direction direction) {
      if (reference == null) {
        return Period.NONE;
      }
      LocalDate day = reference.plusDays(days);
      for (int away = 0; dayOfMonth != 0 && away <= HALF_MONTH; away++) {
        if (day.minusDays(away).getDayOfMonth() == dayOfMonth) {
          day = day.minusDays(away);
          break;
        }
        if (day.plusDays(away).getDayOfMonth() == dayOfMonth) {
          day = day.plusDays(away);
          break;
        }
      }
      return Period.days(day, day);
    }
  }

  /** A day of the month that is {@code months} after the document's: "the 15th of next month". */
  record DayOfShiftedMonth(int dayOfMonth, int months) implements Meaning {
    @Override
    public TimeExpression.Kind kind() {
      return TimeExpression.Kind.DAY;
    }

    @Override
    public Period resolve(@Nullable LocalDate reference, Direction direction) {
      if (reference == null) {
        return Period.NONE;
      }
      YearMonth month = YearMonth.from(reference).plusMonths(months);
      if (!month.isValidDay(dayOfMonth)) {
        return Period.NONE;
      }
      LocalDate day = month.atDay(dayOfMonth);
      return Period.days(day, day);
    }
  }

  /**
   * A month, or a range of them.
   *
   * @param year the year of the first month, or null where the words give none
   */
  record MonthOf(@Nullable Integer year, Month from, Month to) implements Meaning {
    @Override
    public TimeExpression.Kind kind() {
      return TimeExpression.Kind.MONTH;
    }

    @Override
    public Period resolve(@Nullable LocalDate reference, Direction direction) {
      if (year != null) {
        return in(year);
      }
      if (reference == null) {
        return Period.NONE;
      }
      int here = reference.getYear();
      return switch (direction) {
        case PAST -> in(first(here).isAfter(reference) ? here - 1 : here);
        case FUTURE -> {
          int y = last(here - 1).isBefore(reference) ? here : here - 1;
          yield in(last(y).isBefore(reference) ? y + 1 : y);
        }
        case UNKNOWN -> in(nearestYear(reference));
      };
    }

    private int nearestYear(LocalDate reference) {
      int best = reference.getYear() - 1;
      for (int y = best + 1; y <= reference.getYear() + 1; y++) {
        if (distance(reference, y) < distance(reference, best)) {
          best = y;
        }
      }
      return best;
    }

    private long distance(LocalDate reference, int y) {
      if (reference.isBefore(first(y))) {
        return ChronoUnit.DAYS.between(reference, first(y));
      }
      return Math.max(0, ChronoUnit.DAYS.between(last(y), reference));
    }

    private LocalDate first(int y) {
      return LocalDate.of(y, from, 1);
    }

    private LocalDate last(int y) {
      return YearMonth.of(to.compareTo(from) < 0 ? y + 1 : y, to).atEndOfMonth();
    }

    private Period in(int y) {
      return Period.months(first(y), last(y));
    }
  }

  /** A year of the calendar, or a range of them, both ends included. */
  record YearOf(int from, int to) implements Meaning {
    @Override
    public TimeExpression.Kind kind() {
      return TimeExpression.Kind.YEAR;
    }

    @Override
    public Period resolve(@Nullable LocalDate reference, Direction direction) {
      return Period.years(from, to);
    }
  }

  /**
   * A week, month or year so many of them from the document's own.
   *
   * @param unit any but DAY, SEASON and VAGUE
   */
  record Shift(Unit unit, int by) implements Meaning {
    @Override
    public TimeExpression.Kind kind() {
      return switch (unit) {
        case MONTH -> TimeExpression.Kind.MONTH;
        case YEAR -> TimeExpression.Kind.YEAR;
        default -> TimeExpression.Kind.WEEK;
      };
    }

    @Override
    public Period resolve(@Nullable LocalDate reference, Direction direction) {
      if (reference == null) {
        return Period.NONE;
      }
      return switch (unit) {
        case MONTH -> {
          YearMonth month = YearMonth.from(reference).plusMonths(by);
          yield Period.months(month.atDay(1), month.atEndOfMonth());
        }
        case YEAR -> Period.years(reference.getYear() + by, reference.getYear() + by);
        case WEEKEND -> weekend(reference, direction);
        default -> {
          LocalDate monday = reference.with(DayOfWeek.MONDAY).plusWeeks(by);
          yield new Period(monday, monday.plusDays(6), null);
        }
      };
    }

    private Period weekend(LocalDate reference, Direction direction) {
      LocalDate saturday = reference.with(DayOfWeek.MONDAY).plusDays(5);
      if (by > 0) {
        saturday = saturday.plusWeeks(by);
      } else if (by < 0) {
        // "Last weekend", said on a weekday, is the one just over.
        saturday = saturday.minusWeeks(1);
      } else if (direction != Direction.FUTURE && saturday.isAfter(reference)) {
        saturday = saturday.minusWeeks(1);
      }
      return new Period(saturday, saturday.plusDays(1), null);
    }
  }

  /** A time that points one way whatever the tense: "last March". */
  record Towards(Direction way, Meaning time) implements Meaning {
    @Override
    public TimeExpression.Kind kind() {
      return time.kind();
    }

    @Override
    public Precision precision() {
      return time.precision();
    }

    @Override
    public Period resolve(@Nullable LocalDate reference, Direction direction) {
      return time.resolve(reference, way);
    }
  }

  /**
   * "In three days": counted ahead, so it stands on the calendar only where the verb looks ahead.
   */
  record Hence(Unit unit, int by) implements Meaning {
    @Override
    public TimeExpression.Kind kind() {
      return unit == Unit.DAY ? TimeExpression.Kind.DAY : new Shift(unit, by).kind();
    }

    @Override
    public Period resolve(@Nullable LocalDate reference, Direction direction) {
      if (direction != Direction.FUTURE) {
        return Period.NONE;
      }
      Meaning same = unit == Unit.DAY ? new DayShift(by, 0) : new Shift(unit, by);
      return same.resolve(reference, direction);
    }
  }

  /**
   * A season. Its months are left open: they are others north and south of the equator.
   *
   * @param year the year that the words give, or null
   * @param shift years from the document's own, where {@code year} is null; null where nothing
   *     tells
   * @param acrossYears whether it may lie in two years (winter)
   */
  record Season(@Nullable Integer year, @Nullable Integer shift, boolean acrossYears)
      implements Meaning {
    @Override
    public TimeExpression.Kind kind() {
      return TimeExpression.Kind.SEASON;
    }

    @Override
    public Period resolve(@Nullable LocalDate reference, Direction direction) {
      if (acrossYears) {
        return Period.NONE;
      }
      if (year != null) {
        return new Period(null, null, Integer.toString(year));
      }
      return reference == null || shift == null
          ? Period.NONE
          : new Period(null, null, Integer.toString(reference.getYear() + shift));
    }
  }

  /** Which part of a whole. A year, month or week has three thirds: beginning, middle, end. */
  enum Share {
    BEGINNING,
    MIDDLE,
    END,
    /** From the start of the whole up to the document's day. */
    EARLIER,
    /** From the document's day to the end of the whole. */
    LATER,
    FIRST_HALF,
    SECOND_HALF,
    FIRST_QUARTER,
    SECOND_QUARTER,
    THIRD_QUARTER,
    FOURTH_QUARTER,
    FIRST_DAYS,
    LAST_DAYS
  }

  /**
   * A part of a longer time. It is due when the whole is: {@code 2026} for "the end of 2026".
   *
   * @param days how many days, for FIRST_DAYS and LAST_DAYS
   */
  record Part(Share share, int days, Meaning whole) implements Meaning {
    @Override
    public TimeExpression.Kind kind() {
      return whole.kind();
    }

    @Override
    public Precision precision() {
      if (whole.kind() != TimeExpression.Kind.YEAR || whole.precision() != Precision.YEAR) {
        return whole.precision();
      }
      return switch (share) {
        case FIRST_HALF, SECOND_HALF -> Precision.HALF;
        case FIRST_QUARTER, SECOND_QUARTER, THIRD_QUARTER, FOURTH_QUARTER -> Precision.QUARTER;
        default -> Precision.YEAR;
      };
    }

    @Override
    public Period resolve(@Nullable LocalDate reference, Direction direction) {
      Period all = whole.resolve(reference, direction);
      LocalDate a = all.date();
      LocalDate z = all.end();
      if (a == null || z == null) {
        return all;
      }
      return switch (share) {
        case BEGINNING -> fraction(all, a, z, 0, 3);
        case MIDDLE -> fraction(all, a, z, 1, 3);
        case END -> fraction(all, a, z, 2, 3);
        case FIRST_HALF -> fraction(all, a, z, 0, 2);
        case SECOND_HALF -> fraction(all, a, z, 1, 2);
        case FIRST_QUARTER -> fraction(all, a, z, 0, 4);
        case SECOND_QUARTER -> fraction(all, a, z, 1, 4);
        case THIRD_QUARTER -> fraction(all, a, z, 2, 4);
        case FOURTH_QUARTER -> fraction(all, a, z, 3, 4);
        case FIRST_DAYS -> new Period(a, a.plusDays(days - 1L), all.due());
        case LAST_DAYS -> new Period(z.minusDays(days - 1L), z, all.due());
        case EARLIER ->
            reference != null && covers(a, z, reference)
                ? new Period(a, reference, all.due())
                : all;
        case LATER ->
            reference != null && covers(a, z, reference)
                ? new Period(reference, z, all.due())
                : all;
      };
    }

    private static boolean covers(LocalDate a, LocalDate z, LocalDate day) {
      return !day.isBefore(a) && !day.isAfter(z);
    }

    /** Cuts whole months where they come out even, days otherwise. */
    private static Period fraction(Period all, LocalDate a, LocalDate z, int part, int of) {
      long months = ChronoUnit.MONTHS.between(a, z.plusDays(1));
      if (a.getDayOfMonth() == 1 && months > 0 && months % of == 0) {
        long length = months / of;
        LocalDate first = a.plusMonths(part * length);
        return new Period(first, first.plusMonths(length).minusDays(1), all.due());
      }
      long days = ChronoUnit.DAYS.between(a, z) + 1;
      LocalDate first = a.plusDays(part * (days / of));
      LocalDate last = part == of - 1 ? z : a.plusDays((part + 1) * (days / of) - 1);
      return new Period(first, last, all.due());
    }
  }

  /** Words of time that name no stretch of the calendar. */
  record Vague() implements Meaning {
    @Override
    public TimeExpression.Kind kind() {
      return TimeExpression.Kind.VAGUE;
    }

    @Override
    public Period resolve(@Nullable LocalDate reference, Direction direction) {
      return Period.NONE;
    }
  }

  /** The units that phrases count in. */
  enum Unit {
    DAY,
    WEEK,
    WEEKEND,
    MONTH,
    YEAR;

    Precision precision() {
      return switch (this) {
        case DAY -> Precision.DAY;
        case WEEK, WEEKEND -> Precision.WEEK;
        case MONTH -> Precision.MONTH;
        case YEAR -> Precision.YEAR;
      };
    }
  }

  /** Whether a number can be the year of a date: what news of states writes about. */
  static boolean isYear(int number) {
    return number >= 1900 && number <= 2100;
  }
}
