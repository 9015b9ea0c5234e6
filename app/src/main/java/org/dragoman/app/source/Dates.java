package org.dragoman.app.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as they stand in the metadata of documents. */
final class Dates {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ]\\d{2}[:\\d].*)?");
  private static final Pattern WITHOUT_DAY = Pattern.compile("\\d{4}(?:-(?:0[1-9]|1[0-2]))?");
  private static final Pattern WEEKDAY = Pattern.compile("^\\p{L}+,\\s*");
  private static final Pattern CLOCK = Pattern.compile("[ ,]+\\d{1,2}:\\d{2}.*$");
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          form("d MMMM uuuu"),
          form("d MMM uuuu"),
          form("MMMM d, uuuu"),
          form("MMM d, uuuu"),
          form("uuuuMMdd"),
          form("uuuu/MM/dd"));

  private Dates() {}

  /**
   * The day that {@code words} name, or null where they are no such date: ISO 8601 with or without
   * a time of day, RFC 1123, {@code 5 May 2023}, {@code May 5, 2023}. The day is that of the
   * writer's own clock; no time zone is applied.
   */
  static @Nullable LocalDate day(String words) {
    String text = words.strip();
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return parse(DateTimeFormatter.ISO_LOCAL_DATE, iso.group(1));
    }
    String bare = CLOCK.matcher(WEEKDAY.matcher(text).replaceFirst("")).replaceFirst("");
    for (DateTimeFormatter form : FORMS) {
      LocalDate day = parse(form, bare);
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  /** Whether {@code words} are a year or a month, dates of which the day is not known. */
  static boolean isWithoutDay(String words) {
    return WITHOUT_DAY.matcher(words.strip()).matches();
  }

  /**
   * The day that a field of a document's metadata tells, or null where it tells none.
   *
   * @param field the field's name, for the message
   * @throws SourceException where the words are no date
   */
  static @Nullable LocalDate field(String field, @Nullable String words) throws SourceException {
    if (words == null || words.isBlank() || isWithoutDay(words)) {
      return null;
    }
    LocalDate day = day(words);
    if (day == null) {
      throw new SourceException("\"" + field + "\" \"" + words + "\" is not YYYY-MM-DD");
    }
    return day;
  }

  private static @Nullable LocalDate parse(DateTimeFormatter form, String text) {
    try {
      return LocalDate.parse(text, form);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
