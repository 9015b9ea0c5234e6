package org.dragoman.time;

import java.time.Month;
import java.util.List;
import java.util.Set;
import org.dragoman.time.TimeLexicon.Role;
import org.jspecify.annotations.Nullable;

/**
 * Reads weeks, months, seasons and years, and parts of them: "March 2026", "in August", "the first
 * half of next year", "later this week", "mid-October". Immutable.
 */
final class PeriodGrammar {
  /** The words, beside those of the lexicons, with which a period may start. */
  static final Set<String> STARTS =
      Set.of("q", "h", "this", "next", "last", "spring", "summer", "autumn", "fall", "winter");

  private static final List<Meaning.Share> QUARTERS =
      List.of(
          Meaning.Share.FIRST_QUARTER,
          Meaning.Share.SECOND_QUARTER,
          Meaning.Share.THIRD_QUARTER,
          Meaning.Share.FOURTH_QUARTER);
  private static final List<Meaning.Share> HALVES =
      List.of(Meaning.Share.FIRST_HALF, Meaning.Share.SECOND_HALF);

  private final TimeLexicon lexicon;
  private final CalendarGrammar calendar;

  PeriodGrammar(TimeLexicon lexicon, CalendarGrammar calendar) {
    this.lexicon = lexicon;
    this.calendar = calendar;
  }

  /** The period that starts at an atom, or null. */
  @Nullable Match read(Atoms atoms, int at) {
    Match part = part(atoms, at);
    if (part != null) {
      return part;
    }
    Match season = season(atoms, at);
    if (season != null) {
      return season;
    }
    Match pointed = pointedMonth(atoms, at);
    if (pointed != null) {
      return pointed;
    }
    Match month = month(atoms, at, false);
    return month != null ? month : year(atoms, at, false);
  }

  /** "early 2026", "the end of the year", "last 10 days of February", "Q1 2026". */
  private @Nullable Match part(Atoms atoms, int at) {
    Match quarter = numberedPart(atoms, at);
    if (quarter != null) {
      return quarter;
    }
    Pattern.Found<TimeLexicon.PartPhrase> phrase = lexicon.part(atoms, at);
    if (phrase == null) {
      return null;
    }
    int i = phrase.end();
    i = atoms.is(i, "-") ? i + 1 : i;
    Match whole = whole(atoms, i);
    return whole == null
        ? null
        : new Match(
            at,
            whole.end(),
            new Meaning.Part(phrase.value().share(), phrase.number(), whole.meaning()));
  }

  /** "Q1 2026", "H2 2026". */
  private static @Nullable Match numberedPart(Atoms atoms, int at) {
    boolean quarter = atoms.is(at, "q");
    if (!(quarter || atoms.is(at, "h")) || !atoms.capital(at) || !atoms.joined(at + 1)) {
      return null;
    }
    int number = atoms.number(at + 1);
    int y = atoms.is(at + 2, "of") ? at + 3 : at + 2;
    if (number < 1 || number > (quarter ? 4 : 2) || !CalendarGrammar.isYear(atoms, y)) {
      return null;
    }
    Meaning.Share share = (quarter ? QUARTERS : HALVES).get(number - 1);
    int year = atoms.number(y);
    return new Match(at, y + 1, new Meaning.Part(share, 0, new Meaning.YearOf(year, year)));
  }

  /** What a part is cut from; it needs no preposition of its own. */
  private @Nullable Match whole(Atoms atoms, int at) {
    boolean article = atoms.is(at, "the");
    int i = article ? at + 1 : at;
    Meaning.Unit here =
        switch (atoms.word(i)) {
          case "week" -> Meaning.Unit.WEEK;
          case "month" -> Meaning.Unit.MONTH;
          case "year" -> Meaning.Unit.YEAR;
          default -> null;
        };
    if (article && here != null) {
      return atoms.is(i, "year") && CalendarGrammar.isYear(atoms, i + 1)
          ? year(atoms, i + 1, true)
          : new Match(at, i + 1, new Meaning.Shift(here, 0));
    }
    Pattern.Found<TimeLexicon.Phrase> phrase = lexicon.phrase(atoms, i);
    if (phrase != null) {
      Meaning meaning = PhraseMeanings.of(phrase.value(), phrase.number());
      return meaning instanceof Meaning.Shift ? new Match(at, phrase.end(), meaning) : null;
    }
    Match pointed = pointedMonth(atoms, i);
    Match month = pointed == null ? month(atoms, i, true) : pointed;
    Match season = month == null ? season(atoms, i) : month;
    return season == null ? year(atoms, i, true) : season;
  }

  /**
   * A month or a range of them.
   *
   * @param sure whether the words before tell that a time must follow
   */
  private @Nullable Match month(Atoms atoms, int at, boolean sure) {
    Month from = lexicon.month(atoms, at);
    if (from == null) {
      return null;
    }
    int i = calendar.afterMonth(atoms, at);
    Month to = from;
    int separated = separated(atoms, i, atoms.is(at - 1, "between"));
    if (separated > 0) {
      Month other = lexicon.month(atoms, separated);
      if (other != null && atoms.digits(calendar.afterMonth(atoms, separated)) != 2) {
        to = other;
        i = calendar.afterMonth(atoms, separated);
      }
    }
    int y = atoms.is(i, ",") || atoms.is(i, "of") ? i + 1 : i;
    if (CalendarGrammar.isYear(atoms, y)) {
      int year = atoms.number(y);
      return new Match(
          at, y + 1, new Meaning.MonthOf(to.compareTo(from) < 0 ? year - 1 : year, from, to));
    }
    boolean told =
        sure
            || lexicon.has(atoms, at - 1, Role.NARROW_CUE)
            || (!lexicon.ambiguousMonth(atoms, at) && lexicon.has(atoms, at - 1, Role.WIDE_CUE))
            || to != from;
    // "In April Smith's view": a name goes on with a capital.
    boolean name =
        lexicon.ambiguousMonth(atoms, at)
            && to == from
            && atoms.letters(i)
            && atoms.capital(i)
            && lexicon.weekday(atoms, i) == null;
    return told && !name ? new Match(at, i, new Meaning.MonthOf(null, from, to)) : null;
  }

  /** "last March" and "next March" point one way whatever the tense. */
  private @Nullable Match pointedMonth(Atoms atoms, int at) {
    boolean last = atoms.is(at, "last");
    if (!last && !atoms.is(at, "next")) {
      return null;
    }
    Match month = month(atoms, at + 1, true);
    if (month == null || atoms.digits(month.end()) > 0) {
      return null;
    }
    Direction way = last ? Direction.PAST : Direction.FUTURE;
    return new Match(at, month.end(), new Meaning.Towards(way, month.meaning()));
  }

  /** A year or a range of them: "in 2026", "2026-2030", "between 2026 and 2030". */
  private @Nullable Match year(Atoms atoms, int at, boolean sure) {
    Match decade = decade(atoms, at);
    if (decade != null) {
      return decade;
    }
    if (!CalendarGrammar.isYear(atoms, at)) {
      return null;
    }
    boolean between = atoms.is(at - 1, "between");
    int from = atoms.number(at);
    int to = from;
    int i = at + 1;
    int separated = separated(atoms, i, between);
    boolean range =
        separated > 0 && CalendarGrammar.isYear(atoms, separated) && atoms.number(separated) > from;
    if (range) {
      to = atoms.number(separated);
      i = separated + 1;
    }
    boolean told = sure || lexicon.has(atoms, at - 1, Role.YEAR_CUE);
    // "to 2026" and "from 2026" alone may well count something.
    boolean doubtful = (atoms.is(at - 1, "to") || atoms.is(at - 1, "from")) && !range;
    boolean insideNumber = atoms.joined(at) && !atoms.is(at - 1, "(") && !atoms.is(at - 1, "-");
    return told && !insideNumber && !(doubtful && !sure) && !lexicon.has(atoms, i, Role.COUNTED)
        ? new Match(at, i, new Meaning.YearOf(from, to))
        : null;
  }

  /** "the 1990s", "1990s". */
  private static @Nullable Match decade(Atoms atoms, int at) {
    int first = atoms.number(at);
    boolean decade =
        atoms.digits(at) == 4
            && Meaning.isYear(first)
            && first % 10 == 0
            && atoms.joined(at + 1)
            && atoms.is(at + 1, "s")
            && !(atoms.joined(at + 2) && atoms.digits(at + 2) > 0);
    return decade ? new Match(at, at + 2, new Stretch.Decade(first)) : null;
  }

  /** One past what stands between the ends of a range, or -1. */
  private int separated(Atoms atoms, int at, boolean between) {
    boolean stands =
        atoms.is(at, "-")
            || lexicon.has(atoms, at, Role.RANGE)
            || (between && lexicon.has(atoms, at, Role.LIST));
    return stands ? at + 1 : -1;
  }

  /** "this autumn", "next spring", "in summer 2026", "the fall of 2026". */
  private static @Nullable Match season(Atoms atoms, int at) {
    boolean led = atoms.is(at, "this") || atoms.is(at, "next") || atoms.is(at, "last");
    int i = led ? at + 1 : at;
    boolean winter = atoms.is(i, "winter");
    boolean season =
        winter
            || atoms.is(i, "spring")
            || atoms.is(i, "summer")
            || atoms.is(i, "autumn")
            || atoms.is(i, "fall");
    if (!season) {
      return null;
    }
    int y = atoms.is(i + 1, "of") || atoms.is(i + 1, ",") ? i + 2 : i + 1;
    if (CalendarGrammar.isYear(atoms, y)) {
      return new Match(at, y + 1, new Meaning.Season(atoms.number(y), null, winter));
    }
    // "The fall of Kabul" is no time; "next spring" may be this year's or not.
    boolean thisYear = atoms.is(at, "this");
    return led ? new Match(at, i + 1, new Meaning.Season(null, thisYear ? 0 : null, winter)) : null;
  }
}
