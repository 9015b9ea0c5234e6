package org.dragoman.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import org.dragoman.time.TimeLexicon.Role;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates of the calendar: "October 1, 2025", "the 5th of May", "Feb. 13-14", "2025-10-01",
 * "from 27 February to 1 March 2022". Immutable.
 */
final class CalendarGrammar {
  private final TimeLexicon lexicon;

  CalendarGrammar(TimeLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The date that starts at an atom, or null. */
  @Nullable Match read(Atoms atoms, int at) {
    return read(atoms, at, null);
  }

  /** As {@link #read(Atoms, int)}, with the weekday that stands before the date. */
  @Nullable Match read(Atoms atoms, int at, @Nullable DayOfWeek weekday) {
    if (atoms.digits(at) > 0) {
      Match numeric = numeric(atoms, at, weekday);
      return numeric != null ? numeric : dayFirst(atoms, at, weekday);
    }
    return lexicon.month(atoms, at) != null ? monthFirst(atoms, at, weekday) : null;
  }

  /** "2025-10-01", "2025/10/01", "01.10.2025", "23/10/2025". */
  private @Nullable Match numeric(Atoms atoms, int at, @Nullable DayOfWeek weekday) {
    String mark = atoms.word(at + 1);
    boolean joined = true;
    for (int i = at + 1; i <= at + 4; i++) {
      joined &= atoms.joined(i);
    }
    if (!joined
        || !(mark.equals("-") || mark.equals("/") || mark.equals("."))
        || !atoms.is(at + 3, mark)
        || (atoms.digits(at + 5) > 0 && atoms.joined(at + 5))) {
      return null;
    }
    int a = atoms.number(at);
    int b = atoms.number(at + 2);
    int c = atoms.number(at + 4);
    if (atoms.digits(at) == 4 && Meaning.isYear(a)) {
      return numeric(at, weekday, a, b, c);
    }
    if (atoms.digits(at + 4) != 4 || !Meaning.isYear(c) || atoms.digits(at) > 2) {
      return null;
    }
    if (mark.equals(".") || a > 12 || a == b) {
      return numeric(at, weekday, c, b, a);
    }
    if (b > 12) {
      return numeric(at, weekday, c, a, b);
    }
    // Day and month cannot be told apart: 01/10/2025 is two days, by who wrote it.
    return new Match(at, at + 5, new Meaning.Vague());
  }

  private static @Nullable Match numeric(
      int at, @Nullable DayOfWeek weekday, int year, int month, int day) {
    if (month < 1 || month > 12 || !YearMonth.of(year, month).isValidDay(day)) {
      return null;
    }
    MonthDay date = MonthDay.of(month, day);
    return new Match(at, at + 5, new Meaning.CalendarDay(year, date, date, weekday));
  }

  /** "October 1", "Oct. 1, 2025", "Feb. 13-14", "September 25 to September 29". */
  private @Nullable Match monthFirst(Atoms atoms, int at, @Nullable DayOfWeek weekday) {
    Month month = lexicon.month(atoms, at);
    if (month == null) {
      return null;
    }
    int i = afterMonth(atoms, at);
    if (atoms.is(i, "the")) {
      i++;
    }
    MonthDay from = day(atoms, i, month);
    if (from == null) {
      return null;
    }
    i = afterDay(atoms, i);
    Year year = year(atoms, i);
    MonthDay to = from;
    boolean between = atoms.is(at - 1, "between");
    Range range = range(atoms, year == null ? i : year.end, month, from.getDayOfMonth(), between);
    if (range != null && (year == null || range.ownMonth)) {
      to = range.to;
      i = range.end;
      Year last = year(atoms, i);
      if (year == null && last != null) {
        year = new Year(to.isBefore(from) ? last.value - 1 : last.value, last.end);
      }
      i = last == null ? i : last.end;
    } else if (year != null) {
      i = year.end;
    }
    return new Match(
        at, i, new Meaning.CalendarDay(year == null ? null : year.value, from, to, weekday));
  }

  /** "1 October 2025", "the 5th of May", "14–16 May", "27 February – 1 March 2022". */
  private @Nullable Match dayFirst(Atoms atoms, int at, @Nullable DayOfWeek weekday) {
    if (dayNumber(atoms, at) < 0) {
      return null;
    }
    int i = afterDay(atoms, at);
    int lastDay = at;
    // Further days before the month: "14-16 May", "5, 6 and 7 May".
    boolean between = atoms.is(at - 1, "between");
    boolean inARow = true;
    while (true) {
      int next = afterDaySeparator(atoms, i, atoms.number(lastDay));
      boolean listed = (!between && lexicon.has(atoms, i, Role.LIST)) || atoms.is(i, ",");
      if (next < 0 || dayNumber(atoms, next) <= atoms.number(lastDay)) {
        break;
      }
      inARow &= !listed || atoms.number(next) == atoms.number(lastDay) + 1;
      lastDay = next;
      i = afterDay(atoms, next);
    }
    if (atoms.is(i, "of")) {
      i++;
    }
    Month month = lexicon.month(atoms, i);
    MonthDay from = month == null ? null : day(atoms, at, month);
    MonthDay to = month == null ? null : day(atoms, lastDay, month);
    if (month == null || from == null || to == null) {
      return null;
    }
    to = inARow ? to : from;
    i = afterMonth(atoms, i);
    Year year = year(atoms, i);
    i = year == null ? i : year.end;
    if (lastDay == at) {
      Range range = range(atoms, i, null, 0, between);
      if (range != null) {
        to = range.to;
        i = range.end;
        Year last = year(atoms, i);
        if (year == null && last != null) {
          year = new Year(to.isBefore(from) ? last.value - 1 : last.value, last.end);
        }
        i = last == null ? i : last.end;
      }
    }
    return new Match(
        at, i, new Meaning.CalendarDay(year == null ? null : year.value, from, to, weekday));
  }

  private record Year(int value, int end) {}

  private record Range(MonthDay to, int end, boolean ownMonth) {}

  /**
   * The far end of a range: "- 14", "to September 29", "– 1 March". A bare day takes {@code month}
   * and must come after {@code day}; where {@code month} is null, the end must name its own. After
   * "between", "and" leads to the far end.
   */
  private @Nullable Range range(
      Atoms atoms, int at, @Nullable Month month, int day, boolean between) {
    boolean list = lexicon.has(atoms, at, Role.LIST) && !between;
    int i = afterSeparator(atoms, at);
    if (i < 0) {
      return null;
    }
    Month own = lexicon.month(atoms, i);
    if (own != null && !list) {
      int d = afterMonth(atoms, i);
      MonthDay to = day(atoms, d, own);
      return to == null ? null : new Range(to, afterDay(atoms, d), true);
    }
    if (dayNumber(atoms, i) < 0) {
      return null;
    }
    int after = afterDay(atoms, i);
    int m = atoms.is(after, "of") ? after + 1 : after;
    own = lexicon.month(atoms, m);
    if (own != null) {
      MonthDay to = list ? null : day(atoms, i, own);
      return to == null ? null : new Range(to, afterMonth(atoms, m), true);
    }
    if (month == null) {
      return null;
    }
    MonthDay to = day(atoms, i, month);
    boolean follows =
        to != null && (list ? to.getDayOfMonth() == day + 1 : to.getDayOfMonth() > day);
    if (to == null || !follows) {
      return null;
    }
    return new Range(to, after, false);
  }

  /** One past a mark or word that stands between the ends of a range, or -1. */
  private int afterSeparator(Atoms atoms, int at) {
    if (atoms.is(at, "-")) {
      return atoms.is(at + 1, "-") ? at + 2 : at + 1;
    }
    return lexicon.has(atoms, at, Role.RANGE) || lexicon.has(atoms, at, Role.LIST) ? at + 1 : -1;
  }

  /** As {@link #afterSeparator}, or a comma where a list of days goes on. */
  private int afterDaySeparator(Atoms atoms, int at, int day) {
    if (atoms.is(at, ",")) {
      return atoms.number(at + 1) == day + 1 && !atoms.joined(at + 1) ? at + 1 : -1;
    }
    return afterSeparator(atoms, at);
  }

  /** The day of {@code month} that an atom gives, or null. */
  private @Nullable MonthDay day(Atoms atoms, int at, Month month) {
    int day = dayNumber(atoms, at);
    return day > 0 && day <= month.maxLength() ? MonthDay.of(month, day) : null;
  }

  /** A number that can be a day of the month and is no part of another number, or -1. */
  private int dayNumber(Atoms atoms, int at) {
    int number = atoms.number(at);
    if (number < 1 || number > 31 || atoms.digits(at) > 2) {
      return -1;
    }
    int next = at + 1;
    if (!atoms.joined(next) || lexicon.has(atoms, next, Role.ORDINAL_ENDING)) {
      return number;
    }
    String mark = atoms.word(next);
    boolean goesOn = atoms.joined(next + 1) && atoms.digits(next + 1) > 0;
    boolean longer =
        mark.equals("%")
            || (goesOn && (mark.equals(":") || mark.equals(".") || mark.equals("/")))
            // "May 5,000" is no day, "May 5,2025" is one.
            || (goesOn && mark.equals(",") && atoms.digits(next + 1) == 3)
            || atoms.letters(next);
    return longer ? -1 : number;
  }

  /** One past a day's number and its "th". */
  private int afterDay(Atoms atoms, int at) {
    return atoms.joined(at + 1) && lexicon.has(atoms, at + 1, Role.ORDINAL_ENDING)
        ? at + 2
        : at + 1;
  }

  /** One past a month's name and the full stop that shortens it. */
  int afterMonth(Atoms atoms, int at) {
    return atoms.is(at + 1, ".")
            && atoms.joined(at + 1)
            && (atoms.token(at + 1) == atoms.token(at) || atoms.digits(at + 2) > 0)
            && (atoms.digits(at + 2) > 0 || atoms.word(at).length() <= 4)
        ? at + 2
        : at + 1;
  }

  /** "2025", ", 2025", "of 2025". */
  private static @Nullable Year year(Atoms atoms, int at) {
    int i = atoms.is(at, ",") || atoms.is(at, "of") ? at + 1 : at;
    return isYear(atoms, i) ? new Year(atoms.number(i), i + 1) : null;
  }

  /** Whether an atom is a year and not the head of a longer number. */
  static boolean isYear(Atoms atoms, int at) {
    boolean longer =
        atoms.joined(at + 1)
            && (atoms.letters(at + 1)
                || atoms.is(at + 1, "%")
                || ((atoms.is(at + 1, ",") || atoms.is(at + 1, "."))
                    && atoms.joined(at + 2)
                    && atoms.digits(at + 2) > 0));
    return atoms.digits(at) == 4 && Meaning.isYear(atoms.number(at)) && !longer;
  }
}
