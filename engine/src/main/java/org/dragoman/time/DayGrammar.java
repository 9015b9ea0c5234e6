package org.dragoman.time;

import java.time.DayOfWeek;
import java.util.Set;
import org.dragoman.time.Meaning.Which;
import org.dragoman.time.TimeLexicon.Role;
import org.jspecify.annotations.Nullable;

/**
 * Reads weekdays and day words: "on Wednesday", "last Monday", "Friday evening", "Tuesday of next
 * week", "today (16)", "Thursday, 2 October 2025". Immutable.
 */
final class DayGrammar {
  /** The words, beside those of the lexicons, with which a day may start. */
  static final Set<String> STARTS = Set.of("last", "past", "this", "next", "coming");

  private final TimeLexicon lexicon;
  private final CalendarGrammar calendar;

  DayGrammar(TimeLexicon lexicon, CalendarGrammar calendar) {
    this.lexicon = lexicon;
    this.calendar = calendar;
  }

  /** The weekday, with what belongs to it, that starts at an atom; or null. */
  @Nullable Match weekday(Atoms atoms, int at) {
    Which which =
        switch (atoms.word(at)) {
          case "last", "past" -> Which.LAST;
          case "this" -> Which.THIS;
          case "next", "coming" -> Which.NEXT;
          default -> Which.PLAIN;
        };
    int i = which == Which.PLAIN ? at : at + 1;
    DayOfWeek day = lexicon.weekday(atoms, i);
    if (day == null) {
      return null;
    }
    int end = i + 1;
    boolean stop = atoms.is(end, ".") && lexicon.weekdayAbbreviation(atoms, i);
    end = stop ? end + 1 : end;
    Match dated = dated(atoms, at, end, day);
    if (dated != null) {
      return dated;
    }
    if (lexicon.weekdayAbbreviation(atoms, i)) {
      return null;
    }
    if (atoms.is(end, "'") && atoms.joined(end) && !atoms.is(end + 1, "s")) {
      return null;
    }
    boolean between = atoms.is(at - 1, "between") && lexicon.has(atoms, end, Role.LIST);
    boolean ranged = between || atoms.is(end, "-") || lexicon.has(atoms, end, Role.RANGE);
    int range = ranged ? end + 1 : -1;
    DayOfWeek to = range < 0 ? null : lexicon.weekday(atoms, range);
    if (to != null && !lexicon.weekdayAbbreviation(atoms, range)) {
      return new Match(at, range + 1, new Meaning.Weekday(day, to, which, 0));
    }
    end = lexicon.has(atoms, end, Role.DAY_PART) ? end + 1 : end;
    int bracketed = bracketedDay(atoms, end);
    if (bracketed > 0) {
      return new Match(at, end + 3, new Meaning.Weekday(day, day, which, bracketed));
    }
    if (which == Which.PLAIN) {
      int week = atoms.is(end, "of") ? end + 1 : end;
      boolean next = atoms.is(week, "next");
      if ((next || atoms.is(week, "last")) && atoms.is(week + 1, "week")) {
        which = next ? Which.NEXT_WEEK : Which.LAST_WEEK;
        end = week + 2;
      } else if (atoms.is(week, "this") && atoms.is(week + 1, "week")) {
        which = Which.THIS;
        end = week + 2;
      }
    }
    return new Match(at, end, new Meaning.Weekday(day, day, which, 0));
  }

  /** A date of the calendar after a day's name: ", October 1", "(Oct. 1)", " the 5th of May". */
  private @Nullable Match dated(Atoms atoms, int at, int end, @Nullable DayOfWeek day) {
    int i = end;
    i = lexicon.has(atoms, i, Role.DAY_PART) ? i + 1 : i;
    boolean bracket = atoms.is(i, "(");
    i = bracket || atoms.is(i, ",") ? i + 1 : i;
    i = atoms.is(i, "the") ? i + 1 : i;
    Match date = calendar.read(atoms, i, day);
    if (date == null || !(date.meaning() instanceof Meaning.CalendarDay)) {
      return null;
    }
    boolean closed = atoms.is(date.end(), ")");
    if (bracket && !closed) {
      return null;
    }
    return new Match(at, bracket ? date.end() + 1 : date.end(), date.meaning());
  }

  /** The day of the month in "today (16)", or -1. */
  private static int bracketedDay(Atoms atoms, int at) {
    int day = atoms.is(at, "(") && atoms.is(at + 2, ")") ? atoms.number(at + 1) : -1;
    return day >= 1 && day <= 31 && atoms.digits(at + 1) <= 2 ? day : -1;
  }

  /** The phrase of the lexicon that starts at an atom, with a date that follows it; or null. */
  @Nullable Match phrase(Atoms atoms, int at) {
    Pattern.Found<TimeLexicon.Phrase> found = lexicon.phrase(atoms, at);
    if (found == null) {
      return null;
    }
    int end = found.end();
    Meaning meaning = PhraseMeanings.of(found.value(), found.number());
    boolean open = meaning instanceof Meaning.Vague || meaning instanceof Stretch.Past;
    if (open && atoms.is(end, "of")) {
      // "In the last 10 days of February" is a part of a month.
      return null;
    }
    if (meaning instanceof Meaning.DayShift shift) {
      Match dated = dated(atoms, at, end, null);
      if (dated != null) {
        return dated;
      }
      int day = bracketedDay(atoms, end);
      if (day > 0) {
        return new Match(at, end + 3, new Meaning.DayShift(shift.days(), day));
      }
    }
    return new Match(at, end, meaning);
  }

  /** "the 15th of next month", "16 of this month"; or null. */
  @Nullable Match dayOfMonth(Atoms atoms, int at) {
    int day = atoms.number(at);
    if (day < 1 || day > 31 || atoms.digits(at) > 2) {
      return null;
    }
    int i = at + 1;
    i = atoms.joined(i) && lexicon.has(atoms, i, Role.ORDINAL_ENDING) ? i + 1 : i;
    if (!atoms.is(i, "of")) {
      return null;
    }
    i = atoms.is(i + 1, "the") ? i + 2 : i + 1;
    Pattern.Found<TimeLexicon.Phrase> month = lexicon.phrase(atoms, i);
    if (month == null
        || month.value().unit() != TimeLexicon.PhraseUnit.MONTH
        || month.value().numbered()) {
      return null;
    }
    return new Match(at, month.end(), new Meaning.DayOfShiftedMonth(day, month.value().shift()));
  }
}
