package org.dragoman.time;

import java.time.LocalDate;
import org.dragoman.time.TimeLexicon.OtherMonth;
import org.dragoman.time.TimeLexicon.Role;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates of other calendars, with their year: "12 Rabi al-Awwal 1446", "5 Mehr 1404",
 * "Farvardin 12, 1403", "Ramadan 1446". Immutable.
 */
final class OtherCalendarGrammar {
  private final TimeLexicon lexicon;

  OtherCalendarGrammar(TimeLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The date that starts at an atom, or null. */
  @Nullable Match read(Atoms atoms, int at) {
    return atoms.digits(at) > 0 ? dayFirst(atoms, at) : monthFirst(atoms, at);
  }

  private @Nullable Match dayFirst(Atoms atoms, int at) {
    int day = atoms.number(at);
    if (atoms.digits(at) > 2) {
      return null;
    }
    int i = afterDay(atoms, at);
    i = atoms.is(i, "of") ? i + 1 : i;
    Pattern.Found<OtherMonth> month = lexicon.otherMonth(atoms, i);
    return month == null ? null : dated(atoms, at, month.end(), month.value(), day);
  }

  private @Nullable Match monthFirst(Atoms atoms, int at) {
    Pattern.Found<OtherMonth> month = lexicon.otherMonth(atoms, at);
    // A month has no 31st where the day before it was no date with it.
    boolean dayBefore = atoms.digits(at - 1) == 1 || atoms.digits(at - 1) == 2;
    if (month == null || dayBefore) {
      return null;
    }
    if (atoms.digits(month.end()) == 1 || atoms.digits(month.end()) == 2) {
      int day = atoms.number(month.end());
      return dated(atoms, at, afterDay(atoms, month.end()), month.value(), day);
    }
    return dated(atoms, at, month.end(), month.value(), 0);
  }

  private int afterDay(Atoms atoms, int at) {
    return atoms.joined(at + 1) && lexicon.has(atoms, at + 1, Role.ORDINAL_ENDING)
        ? at + 2
        : at + 1;
  }

  /**
   * @param yearAt where the year, or the comma before it, must stand
   * @param day the day of the month, or 0 for the whole month
   */
  private static @Nullable Match dated(
      Atoms atoms, int begin, int yearAt, OtherMonth month, int day) {
    int i = atoms.is(yearAt, ",") ? yearAt + 1 : yearAt;
    int year = atoms.digits(i) == 4 ? atoms.number(i) : -1;
    if (!month.calendar().isYear(year) || (atoms.joined(i + 1) && atoms.letters(i + 1))) {
      return null;
    }
    LocalDate first = month.calendar().day(year, month.month(), Math.max(day, 1));
    LocalDate last = day > 0 ? first : month.calendar().lastDay(year, month.month());
    int end = atoms.is(i + 1, "ah") || atoms.is(i + 1, "hijri") ? i + 2 : i + 1;
    return first == null || last == null
        ? null
        : new Match(begin, end, new Stretch.OtherDays(first, last, day == 0));
  }
}
