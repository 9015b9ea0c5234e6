package org.dragoman.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.jspecify.annotations.Nullable;

/** What the lexicons of this package say, ready for look-up. Immutable. */
final class TimeLexicon {
  /** The part that a small word has in a date. */
  enum Role {
    NUMBER,
    /** The letters of "5th". */
    ORDINAL_ENDING,
    /** Stands between the ends of a range. */
    RANGE,
    /** Stands between two days that follow one another. */
    LIST,
    DAY_PART,
    /** Before a bare month, whatever else its name can be. */
    NARROW_CUE,
    /** Before a bare month whose name is nothing else. */
    WIDE_CUE,
    /** Before a bare year. */
    YEAR_CUE,
    /** After a number that counts and is no year. */
    COUNTED
  }

  /** What a phrase of {@code phrases.tsv} stands for. */
  enum PhraseUnit {
    DAY,
    DAY_HENCE,
    WEEK,
    WEEK_HENCE,
    WEEKEND,
    MONTH,
    MONTH_HENCE,
    YEAR,
    YEAR_HENCE,
    DAYS_PAST,
    WEEKS_PAST,
    MONTHS_PAST,
    YEARS_PAST,
    DECADES_PAST,
    VAGUE
  }

  /**
   * @param sign with {@code numbered}, what the pattern's number is multiplied by
   * @param shift without it, how many units from the document's own
   */
  record Phrase(PhraseUnit unit, int shift, boolean numbered, int sign) {
    int by(int number) {
      return numbered ? sign * number : shift;
    }
  }

  /** What a phrase of {@code parts.tsv} cuts out; {@code days} is 0 where the share tells all. */
  record PartPhrase(Meaning.Share share, boolean numbered) {}

  /** A month of a calendar of its own. */
  record OtherMonth(OtherCalendar calendar, int month) {}

  private record MonthForm(Month month, boolean ambiguous) {}

  private record WeekdayForm(DayOfWeek day, boolean abbreviation) {}

  private final Map<String, MonthForm> months = new HashMap<>();
  private final Map<String, WeekdayForm> weekdays = new HashMap<>();
  private final Map<String, Set<Role>> roles = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<String> starts = new HashSet<>(PeriodGrammar.STARTS);
  private final Pattern.Index<Phrase> phrases;
  private final Pattern.Index<PartPhrase> parts;
  private final Pattern.Index<String> notTimes;
  private final Pattern.Index<OtherMonth> otherMonths;

  TimeLexicon(Lexicon lexicon) {
    for (Row row : lexicon.rows("time/months.tsv", "form", "month", "also")) {
      int month = integer(row, row.require("month"));
      if (month < 1 || month > 12) {
        throw row.error("no month " + month);
      }
      months.put(form(row), new MonthForm(Month.of(month), !row.get("also").isEmpty()));
    }
    for (Row row : lexicon.rows("time/weekdays.tsv", "form", "day", "short")) {
      int day = integer(row, row.require("day"));
      if (day < 1 || day > 7) {
        throw row.error("no weekday " + day);
      }
      weekdays.put(form(row), new WeekdayForm(DayOfWeek.of(day), !row.get("short").isEmpty()));
    }
    for (Row row : lexicon.rows("time/words.tsv", "form", "role", "value")) {
      Role role = row.constant("role", Role.class);
      roles.computeIfAbsent(form(row), f -> EnumSet.noneOf(Role.class)).add(role);
      if (role == Role.NUMBER) {
        numbers.put(form(row), integer(row, row.require("value")));
      }
    }
    List<Pattern<Phrase>> allPhrases = new ArrayList<>();
    for (Row row : lexicon.rows("time/phrases.tsv", "pattern", "unit", "shift")) {
      PhraseUnit unit = row.constant("unit", PhraseUnit.class);
      String shift = row.get("shift");
      boolean numbered = shift.endsWith("<n>");
      int fixed = unit == PhraseUnit.VAGUE || numbered ? 0 : integer(row, row.require("shift"));
      allPhrases.add(
          Pattern.of(row, new Phrase(unit, fixed, numbered, shift.startsWith("-") ? -1 : 1)));
    }
    phrases = new Pattern.Index<>(allPhrases);
    List<Pattern<PartPhrase>> allParts = new ArrayList<>();
    for (Row row : lexicon.rows("time/parts.tsv", "pattern", "share", "days")) {
      allParts.add(
          Pattern.of(
              row,
              new PartPhrase(
                  row.constant("share", Meaning.Share.class), row.get("days").equals("<n>"))));
    }
    parts = new Pattern.Index<>(allParts);
    List<Pattern<String>> names = new ArrayList<>();
    for (Row row : lexicon.rows("time/not-times.tsv", "pattern", "why")) {
      names.add(Pattern.of(row, row.require("why")));
    }
    notTimes = new Pattern.Index<>(names);
    List<Pattern<OtherMonth>> others = new ArrayList<>();
    for (Row row : lexicon.rows("time/other-months.tsv", "pattern", "calendar", "month")) {
      int month = integer(row, row.require("month"));
      if (month < 1 || month > 12) {
        throw row.error("no month " + month);
      }
      others.add(
          Pattern.of(row, new OtherMonth(row.constant("calendar", OtherCalendar.class), month)));
    }
    otherMonths = new Pattern.Index<>(others);
    starts.addAll(otherMonths.firstWords());
    starts.addAll(DayGrammar.STARTS);
    starts.addAll(months.keySet());
    starts.addAll(weekdays.keySet());
    starts.addAll(numbers.keySet());
    starts.addAll(phrases.firstWords());
    starts.addAll(parts.firstWords());
    starts.addAll(notTimes.firstWords());
  }

  private static String form(Row row) {
    return row.require("form").toLowerCase(Locale.ROOT);
  }

  private static int integer(Row row, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw row.error(value + " is no number");
    }
  }

  /** Whether a time, or a name that looks like one, may start at an atom. */
  boolean starts(Atoms atoms, int at) {
    return atoms.digits(at) > 0 || starts.contains(atoms.word(at));
  }

  /** The month that an atom names, written with a capital; null where it names none. */
  @Nullable Month month(Atoms atoms, int at) {
    MonthForm form = atoms.capital(at) ? months.get(atoms.word(at)) : null;
    return form == null ? null : form.month;
  }

  /** Whether a month's name is also a verb or a given name, or an abbreviation easily misread. */
  boolean ambiguousMonth(Atoms atoms, int at) {
    MonthForm form = months.get(atoms.word(at));
    return form != null && form.ambiguous;
  }

  /** The weekday that an atom names, written with a capital; null where it names none. */
  @Nullable DayOfWeek weekday(Atoms atoms, int at) {
    WeekdayForm form = atoms.capital(at) ? weekdays.get(atoms.word(at)) : null;
    return form == null ? null : form.day;
  }

  boolean weekdayAbbreviation(Atoms atoms, int at) {
    WeekdayForm form = weekdays.get(atoms.word(at));
    return form != null && form.abbreviation;
  }

  boolean has(Atoms atoms, int at, Role role) {
    Set<Role> all = roles.get(atoms.word(at));
    return all != null && all.contains(role);
  }

  /** The value of a small number in digits or words, or -1. */
  int number(Atoms atoms, int at) {
    int digits = atoms.number(at);
    if (digits >= 0) {
      return digits < 1000 ? digits : -1;
    }
    Integer value = numbers.get(atoms.word(at));
    return value == null ? -1 : value;
  }

  Pattern.@Nullable Found<Phrase> phrase(Atoms atoms, int at) {
    return phrases.longest(atoms, at, this);
  }

  Pattern.@Nullable Found<PartPhrase> part(Atoms atoms, int at) {
    return parts.longest(atoms, at, this);
  }

  /** The month of another calendar that starts at an atom, written with a capital; or null. */
  Pattern.@Nullable Found<OtherMonth> otherMonth(Atoms atoms, int at) {
    return atoms.capital(at) ? otherMonths.longest(atoms, at, this) : null;
  }

  /** A name that only looks like a time, or null. */
  Pattern.@Nullable Found<String> notTime(Atoms atoms, int at) {
    return notTimes.longest(atoms, at, this);
  }
}
