package org.dragoman.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Objects;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words of a sentence that tell a time, and what they come to on the calendar. Immutable.
 *
 * <p>The span leaves out a preposition and an article before a time that the calendar knows ("on
 * <u>Wednesday</u>", "by the <u>end of the year</u>") and keeps them in a set phrase ("<u>in the
 * coming days</u>").
 */
public final class TimeExpression {
  /** What the words name. */
  public enum Kind {
    /** A day, or a range whose first and last days are named. */
    DAY,
    /** A week or a weekend, or part of a week. */
    WEEK,
    /** A month, a range of months, or part of a month. */
    MONTH,
    /** A season; its days are left open. */
    SEASON,
    /** A year, a range of years, or part of a year. */
    YEAR,
    /** No stretch of the calendar ("soon"), or one only counted from the document's day. */
    VAGUE
  }

  private final Span span;
  private final int first;
  private final int last;
  private final String text;
  private final Meaning meaning;
  private final @Nullable LocalDate reference;
  private final Period period;

  TimeExpression(
      Span span,
      int first,
      int last,
      String text,
      Meaning meaning,
      @Nullable LocalDate reference,
      Direction direction) {
    this.span = span;
    this.first = first;
    this.last = last;
    this.text = text;
    this.meaning = meaning;
    this.reference = reference;
    this.period = meaning.resolve(reference, direction);
  }

  /**
   * The same words read with the tense of their verb: "on Friday" is a day to come in "will meet on
   * Friday". Words that leave no choice ("yesterday", a full date) keep their day.
   */
  public TimeExpression towards(Direction direction) {
    return new TimeExpression(span, first, last, text, meaning, reference, direction);
  }

  /** The words' place in the passage, UTF-16 code units. */
  public Span span() {
    return span;
  }

  /** Index of the first token in the sentence, 0-based. */
  public int first() {
    return first;
  }

  /** Index of the last token in the sentence, inclusive. */
  public int last() {
    return last;
  }

  /** Exactly the characters at {@link #span()}. */
  public String text() {
    return text;
  }

  /** What the words name. */
  public Kind kind() {
    return meaning.kind();
  }

  /** How closely the words tell the time. */
  public Precision precision() {
    return meaning.precision();
  }

  /**
   * The time in the forms of ISO 8601, or null where the words cannot be placed on the calendar: a
   * day ({@code 2025-10-01}), a week ({@code 2025-W40}), a month ({@code 2026-03}), a year ({@code
   * 2026}), or an interval of days, months or years, both ends included ({@code 2026-07/2026-09}).
   */
  public @Nullable String iso() {
    LocalDate first = period.date();
    LocalDate last = period.end();
    if (first == null || last == null) {
      return null;
    }
    if (first.equals(last)) {
      return first.toString();
    }
    if (first.getDayOfYear() == 1 && last.getMonthValue() == 12 && last.getDayOfMonth() == 31) {
      return interval(first, last, "2026".length());
    }
    if (first.getDayOfMonth() == 1 && last.getDayOfMonth() == last.lengthOfMonth()) {
      return interval(first, last, "2026-03".length());
    }
    boolean week = first.getDayOfWeek() == DayOfWeek.MONDAY && last.equals(first.plusDays(6));
    return week && kind() == Kind.WEEK
        ? String.format(
            Locale.ROOT,
            "%04d-W%02d",
            first.get(IsoFields.WEEK_BASED_YEAR),
            first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
        : first + "/" + last;
  }

  private static String interval(LocalDate first, LocalDate last, int length) {
    String from = first.toString().substring(0, length);
    String to = last.toString().substring(0, length);
    return from.equals(to) ? from : from + "/" + to;
  }

  /** The first day, or null where the words cannot be placed on the calendar. */
  public @Nullable LocalDate date() {
    return period.date();
  }

  /** The last day; null exactly where {@link #date()} is. */
  public @Nullable LocalDate end() {
    return period.end();
  }

  /**
   * The date that an engagement may take from these words: the first day where they name a day,
   * null where they only name a week, month, season or year.
   */
  public @Nullable LocalDate day() {
    return kind() == Kind.DAY ? period.date() : null;
  }

  /**
   * When a commitment with these words is due: an ISO date, a month ({@code 2026-03}), a year, or
   * else the words themselves; never empty.
   */
  public String due() {
    return Objects.requireNonNullElse(period.due(), text);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TimeExpression that
        && span.equals(that.span)
        && first == that.first
        && last == that.last
        && text.equals(that.text)
        && meaning.equals(that.meaning)
        && Objects.equals(reference, that.reference)
        && period.equals(that.period);
  }

  @Override
  public int hashCode() {
    return Objects.hash(span, text, period);
  }

  @Override
  public String toString() {
    return "\"" + text + "\" " + span + " " + kind() + " " + due();
  }
}
