package org.dragoman.lexicon.petrarch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A code of an actor and the days for which it holds, as {@code [CODE <19911226]}, {@code [CODE
 * 20010120-20090119]} or {@code [CODE >20090120]} tells: before a day, from a day to another, and
 * from a day on.
 *
 * @param code the code
 * @param from the first day, or null for always before
 * @param to the last day, or null for ever after
 * @param line where it stands
 */
record DatedCode(String code, @Nullable LocalDate from, @Nullable LocalDate to, SourceLine line) {
  private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]*)\\]");
  private static final Pattern INSIDE =
      Pattern.compile(
          "(---|[A-Z0-9]+(?:/[A-Z0-9]+)*)(?:\\s+([<>])?\\s*(\\d+)(?:\\s*-\\s*(\\d+))?)?");

  /** Years of two digits from here on are of the twentieth century. */
  private static final int CENTURY = 50;

  /**
   * The codes of a text that holds nothing but codes in brackets.
   *
   * @param text a part of {@code line}
   */
  static List<DatedCode> all(String text, SourceLine line) {
    List<DatedCode> codes = new ArrayList<>();
    Matcher brackets = BRACKETS.matcher(text);
    int end = 0;
    while (brackets.find()) {
      if (!text.substring(end, brackets.start()).isBlank()) {
        throw line.error("not understood: " + text.substring(end, brackets.start()).strip());
      }
      end = brackets.end();
      codes.add(one(brackets.group(1).strip(), line));
    }
    if (!text.substring(end).isBlank()) {
      throw line.error("not understood: " + text.substring(end).strip());
    }
    return codes;
  }

  private static DatedCode one(String inside, SourceLine line) {
    Matcher matcher = INSIDE.matcher(inside);
    if (!matcher.matches()) {
      throw line.error("no code, or no code with a date: [" + inside + "]");
    }
    String code = matcher.group(1);
    String sign = matcher.group(2);
    String first = matcher.group(3);
    String second = matcher.group(4);
    if (first == null) {
      return new DatedCode(code, null, null, line);
    }
    if (sign != null && second != null) {
      throw line.error("both " + sign + " and a range of days: [" + inside + "]");
    }
    LocalDate day = day(first, line);
    if (second != null) {
      LocalDate last = day(second, line);
      if (last.isBefore(day)) {
        throw line.error("ends before it begins: [" + inside + "]");
      }
      return new DatedCode(code, day, last, line);
    }
    if (sign == null) {
      throw line.error("a day without <, > or a second day: [" + inside + "]");
    }
    return sign.equals("<")
        ? new DatedCode(code, null, day.minusDays(1), line)
        : new DatedCode(code, day, null, line);
  }

  private static LocalDate day(String digits, SourceLine line) {
    String full = digits;
    if (digits.length() == 6) {
      full = (Integer.parseInt(digits.substring(0, 2)) < CENTURY ? "20" : "19") + digits;
    }
    try {
      return LocalDate.parse(full, DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeException e) {
      throw line.error(digits + " is no day as YYYYMMDD or YYMMDD");
    }
  }
}
