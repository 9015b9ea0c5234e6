package org.dragoman.time;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.dragoman.text.Document;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dateline at the head of a report: {@code BAKU, Azerbaijan, October 1, 2025 (AZERTAC)
 * —}, or a line that holds the date alone: {@code Thursday, 2 October 2025}. Immutable; safe for
 * use by many threads if {@code city} is.
 *
 * <p>Only the first few lines are looked at. An opening counts as a dateline where, beside a place
 * and a dash, something else speaks for it: the place in capitals, a date, an agency, or a city
 * that is known.
 */
public final class Datelines {
  private static final int LINES = 5;
  private static final int LONGEST_DATE_LINE = 100;
  private static final int LONGEST_HEAD = 160;
  private static final int FEWEST_CAPITALS = 3;
  private static final int MOST_PLACE_WORDS = 6;

  private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
  private static final String NAME =
      WORD
          + "(?: (?:(?:de|del|of|el|al|la|le|the|and|da|do|dos|di|am|an der|upon) )?"
          + WORD
          + "){0,3}";
  private static final Pattern PLACE = Pattern.compile(NAME);
  private static final Pattern BRACKETED =
      Pattern.compile(
          "\\s*(?:\\(([^()\\n]{2,40})\\)|/([^/\\n]{2,40})/|\\[([^\\[\\]\\n]{2,40})\\])");
  private static final Pattern DASH = Pattern.compile("\\s*(?:—|--+|–|\\s[-_]|[-_](?=\\s))\\s*");
  private static final Pattern STOP = Pattern.compile("\\s*[.;:]\\s+|\\s*[.;:](?=\\n)");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:last |first )?(?:published|posted|updated|modified|issued|released|date|(?:release|publication)"
              + " date)(?: on| at)?\\s*[:—–-]?\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?:\\s*[,|•·–—-])?\\s*(?:at )?\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:\\s*[ap]\\.?m\\b\\.?)?"
              + "(?:\\s*\\(?(?:GMT|UTC|EDT|EST|ET|CET|CEST|MSK|BST|IST|AST|PST|PDT)(?:[+-]\\d{1,2})?\\)?)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BLANK = Pattern.compile("[\\s,.|•·–—-]*");
  private static final Pattern BAR = Pattern.compile("\\s[|•·/]\\s");

  private final CalendarGrammar calendar;
  private final DayGrammar days;
  private final Set<String> agencies = new HashSet<>();
  private final Set<String> notPlaces = new HashSet<>();
  private final Predicate<String> city;

  /**
   * Reads the lexicons {@code time/*.tsv}.
   *
   * @param city tells whether a name is that of a known city or country
   * @throws org.dragoman.lexicon.LexiconException where a row is malformed
   */
  public Datelines(Lexicon lexicon, Predicate<String> city) {
    TimeLexicon times = new TimeLexicon(lexicon);
    calendar = new CalendarGrammar(times);
    days = new DayGrammar(times, calendar);
    this.city = city;
    for (Row row : lexicon.rows("time/agencies.tsv", "name")) {
      agencies.add(row.require("name").toLowerCase(Locale.ROOT));
    }
    for (Row row : lexicon.rows("time/not-datelines.tsv", "form", "why")) {
      notPlaces.add(row.require("form").toLowerCase(Locale.ROOT));
    }
  }

  /** The dateline of a document, or nothing where its text opens like any other. */
  public Optional<Dateline> read(Document document) {
    String text = document.text();
    Dateline dated = null;
    int begin = 0;
    for (int line = 0; line < LINES && begin < text.length(); ) {
      int end = text.indexOf('\n', begin);
      end = end < 0 ? text.length() : end;
      int from = begin;
      int to = end;
      while (from < to && isSpace(text.charAt(from))) {
        from++;
      }
      while (to > from && isSpace(text.charAt(to - 1))) {
        to--;
      }
      begin = end + 1;
      if (from == to) {
        continue;
      }
      line++;
      Dateline head = head(text, from, Math.min(to, from + LONGEST_HEAD));
      if (head != null) {
        return Optional.of(dated == null ? head : merge(dated, head));
      }
      if (dated == null && to - from <= LONGEST_DATE_LINE) {
        dated = dateLine(text, from, to);
      }
    }
    return Optional.ofNullable(dated);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  /** The dateline at the head of a report, with what a date line before it says. */
  private static Dateline merge(Dateline dated, Dateline head) {
    boolean own = head.date() != null;
    return new Dateline(
        head.span(),
        head.place() == null ? dated.place() : head.place(),
        own ? head.dateWords() : dated.dateWords(),
        own ? head.date() : dated.date(),
        head.agency() == null ? dated.agency() : head.agency());
  }

  /** "PLACE, Country, date (AGENCY) — Report ..." from {@code begin}, or null. */
  private @Nullable Dateline head(String text, int begin, int limit) {
    Places places = places(text, begin, limit);
    int i = places == null ? begin : places.end;
    Dated date = places == null ? null : dated(text, afterComma(text, i), limit);
    i = date == null ? i : date.span.end();
    Span agency = bracketed(text, i, limit);
    boolean slashed = agency != null && text.charAt(agency.begin() - 1) == '/';
    if (agency == null && places != null) {
      agency = bareAgency(text, i, limit);
    }
    if (agency == null && date != null && text.startsWith(". /", i)) {
      // "MOSCOW, October 1. /TASS/." sets a full stop before the agency.
      agency = bracketed(text, i + 1, limit);
      slashed = agency != null;
    }
    if (agency != null) {
      boolean closed = agency.end() < limit && ")/]".indexOf(text.charAt(agency.end())) >= 0;
      i = agency.end() + (closed ? 1 : 0);
    }
    int body = match(DASH, text, i, limit);
    boolean dash = body > 0;
    if (!dash) {
      body = match(STOP, text, i, limit);
    }
    if (body < 0 || !opensReport(text, body)) {
      return null;
    }
    if (places == null) {
      return agency != null && dash && known(text, agency)
          ? new Dateline(new Span(begin, body), null, null, null, agency)
          : null;
    }
    String name = text.substring(places.first.begin(), places.first.end());
    if (agency == null && date == null && dash && agencies.contains(fold(name)) && places.alone()) {
      return new Dateline(new Span(begin, body), null, null, null, places.first);
    }
    if (!speaksForPlace(text, places, date, agency, slashed, dash, body)) {
      return null;
    }
    return new Dateline(
        new Span(begin, body),
        places.all,
        date == null ? null : date.span,
        date == null ? null : date.day,
        agency);
  }

  private boolean speaksForPlace(
      String text,
      Places places,
      @Nullable Dated date,
      @Nullable Span agency,
      boolean slashed,
      boolean dash,
      int body) {
    String name = text.substring(places.first.begin(), places.first.end());
    boolean capitals = capitals(name);
    boolean acronym = agency != null && isAcronym(text, agency, places.first);
    boolean cityKnown = city.test(name);
    if (acronym) {
      return false;
    }
    if (!dash) {
      // A full stop or colon ends too much else to be trusted without more.
      return (capitals && date != null)
          || (agency != null && (slashed || capitals || known(text, agency)))
          || (capitals && cityKnown && text.startsWith(":", places.end));
    }
    if (date != null || (agency != null && (capitals || known(text, agency) || cityKnown))) {
      return true;
    }
    if (agency != null) {
      return false;
    }
    if (capitals) {
      return true;
    }
    // "Paris – Brussels trains" is no dateline: a second city follows.
    Matcher next = PLACE.matcher(text).region(body, text.length());
    String following = next.lookingAt() ? next.group().split(" ", 2)[0] : "";
    return cityKnown && !city.test(following);
  }

  private record Dated(Span span, @Nullable LocalDate day) {}

  /** Place names parted by commas; {@code end} is one past the last. */
  private record Places(Span first, Span all, int end) {
    boolean alone() {
      return first.equals(all);
    }
  }

  private @Nullable Places places(String text, int begin, int limit) {
    Span first = null;
    int end = begin;
    int words = 0;
    int at = begin;
    while (at >= 0 && at < limit) {
      Matcher name = PLACE.matcher(text).region(at, limit);
      if (!name.lookingAt()
          || dated(text, at, limit) != null
          || (first != null && agencies.contains(fold(name.group())))) {
        break;
      }
      int stop = name.end();
      // A full stop or hyphen at the end belongs to what follows, but for "D.C.".
      while (stop > at && ".-".indexOf(text.charAt(stop - 1)) >= 0 && !abbreviates(text, stop)) {
        stop--;
      }
      words += text.substring(at, stop).split(" ", -1).length;
      String firstWord = text.substring(at, stop).split(" ", 2)[0];
      if (notPlaces.contains(fold(text.substring(at, stop)))
          || (notPlaces.contains(fold(firstWord)) && !fold(firstWord).equals("the"))
          || words > MOST_PLACE_WORDS) {
        return null;
      }
      first = first == null ? new Span(at, stop) : first;
      end = stop;
      at = text.startsWith(", ", end) ? end + 2 : -1;
    }
    return first == null ? null : new Places(first, new Span(first.begin(), end), end);
  }

  /** Whether the full stop before {@code end} belongs to initials such as "D.C.". */
  private static boolean abbreviates(String text, int end) {
    return text.charAt(end - 1) == '.' && end >= 4 && text.charAt(end - 3) == '.';
  }

  private static int afterComma(String text, int at) {
    return text.startsWith(", ", at) ? at + 2 : at;
  }

  /** The date that starts at an offset, with a weekday before it; or null. */
  private @Nullable Dated dated(String text, int at, int limit) {
    if (at >= limit) {
      return null;
    }
    Atoms atoms = Atoms.of(text, at, Math.min(limit, at + 60));
    if (atoms.size() == 0) {
      return null;
    }
    Match match = days.weekday(atoms, 0);
    if (match == null || !(match.meaning() instanceof Meaning.CalendarDay)) {
      match = calendar.read(atoms, 0);
    }
    if (match == null || !(match.meaning() instanceof Meaning.CalendarDay day)) {
      return null;
    }
    return new Dated(
        new Span(atoms.begin(0), atoms.end(match.end() - 1)),
        day.resolve(null, Direction.UNKNOWN).date());
  }

  /** The name in "(AGENCY)", "/AGENCY/" or "[AGENCY]", or null. */
  private static @Nullable Span bracketed(String text, int at, int limit) {
    Matcher matcher = BRACKETED.matcher(text).region(at, limit);
    if (!matcher.lookingAt()) {
      return null;
    }
    int group = matcher.group(1) != null ? 1 : matcher.group(2) != null ? 2 : 3;
    return Character.isUpperCase(text.charAt(matcher.start(group)))
            || Character.isUpperCase(text.charAt(matcher.end(group) - 1))
        ? new Span(matcher.start(group), matcher.end(group))
        : null;
  }

  /** The name in ", AGENCY" or "— AGENCY.", where it is a known one. */
  private @Nullable Span bareAgency(String text, int at, int limit) {
    int from = match(DASH, text, at, limit);
    from = from < 0 ? afterComma(text, at) : from;
    if (from == at) {
      return null;
    }
    Matcher name = PLACE.matcher(text).region(from, limit);
    if (!name.lookingAt()) {
      return null;
    }
    int end = text.charAt(name.end() - 1) == '.' ? name.end() - 1 : name.end();
    Span span = new Span(name.start(), end);
    return known(text, span) ? span : null;
  }

  private boolean known(String text, Span agency) {
    return agencies.contains(fold(text.substring(agency.begin(), agency.end())));
  }

  private static String fold(String words) {
    return words.toLowerCase(Locale.ROOT);
  }

  /** Whether the first name is written in capitals throughout and is no short acronym. */
  private static boolean capitals(String name) {
    int letters = 0;
    for (int i = 0; i < name.length(); i++) {
      if (Character.isLowerCase(name.charAt(i))) {
        return false;
      }
      letters += Character.isUpperCase(name.charAt(i)) ? 1 : 0;
    }
    return letters > FEWEST_CAPITALS || (letters == FEWEST_CAPITALS && name.length() > 4);
  }

  /** Whether the words in brackets are the initials of the name: "European Union (EU)". */
  private static boolean isAcronym(String text, Span bracket, Span name) {
    StringBuilder initials = new StringBuilder();
    for (String word : text.substring(name.begin(), name.end()).split(" ", -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.length() > 1
        && initials.toString().contentEquals(text.substring(bracket.begin(), bracket.end()));
  }

  /** Whether what follows can be the start of a report. */
  private static boolean opensReport(String text, int at) {
    return at < text.length()
        && (Character.isUpperCase(text.charAt(at))
            || Character.isDigit(text.charAt(at))
            || "\"“‘'«".indexOf(text.charAt(at)) >= 0);
  }

  /** One past what a pattern matches at an offset, or -1. */
  private static int match(Pattern pattern, String text, int at, int limit) {
    if (at > limit) {
      return -1;
    }
    Matcher matcher = pattern.matcher(text).region(at, limit).useTransparentBounds(true);
    return matcher.lookingAt() ? matcher.end() : -1;
  }

  /** A line that holds the date, with a label, a time or a place at most; or null. */
  private @Nullable Dateline dateLine(String text, int begin, int end) {
    Dateline whole = datePart(text, begin, end);
    if (whole != null) {
      return whole;
    }
    // "News | 1 October 2025 | 14:30": one of the parts may be the date.
    Matcher bar = BAR.matcher(text).region(begin, end);
    int from = begin;
    Dateline found = null;
    while (found == null && from < end && from > begin - 1) {
      boolean more = bar.find();
      if (!more && from == begin) {
        return null;
      }
      int to = more ? bar.start() : end;
      found = datePart(text, from, to);
      from = more ? bar.end() : end;
    }
    return found == null
        ? null
        : new Dateline(new Span(begin, end), null, found.dateWords(), found.date(), null);
  }

  private @Nullable Dateline datePart(String text, int begin, int end) {
    int label = match(LABEL, text, begin, end);
    int at = label < 0 ? begin : label;
    Places places = label < 0 ? places(text, begin, end) : null;
    at = places == null ? at : afterComma(text, places.end);
    if (places != null && at == places.end) {
      return null;
    }
    Dated date = dated(text, at, end);
    if (date == null || date.day == null) {
      return null;
    }
    int i = date.span.end();
    int clock = match(CLOCK, text, i, end);
    i = clock < 0 ? i : clock;
    Span place = places == null ? null : places.all;
    Span agency = places == null ? null : bareAgency(text, i, end);
    i = agency == null ? i : agency.end();
    int blank = match(BLANK, text, i, end);
    if (blank < end && places == null) {
      Places after = places(text, blank, end);
      if (after == null || match(BLANK, text, after.end, end) != end) {
        return null;
      }
      place = after.all;
    } else if (blank != end) {
      return null;
    }
    return new Dateline(new Span(begin, end), place, date.span, date.day, agency);
  }
}
