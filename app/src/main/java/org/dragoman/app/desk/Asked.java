package org.dragoman.app.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.dragoman.app.query.PartyNames;
import org.dragoman.app.query.QuestionException;
import org.jspecify.annotations.Nullable;

/**
 * What a page is asked for, by the fields of its form. A field that cannot be understood is noted
 * and counts as empty: the page then tells so above what it shows. For one thread.
 */
final class Asked {
  private static final int LONGEST = 400;

  private final Function<String, @Nullable String> fields;
  private final List<String> notices = new ArrayList<>();

  /**
   * @param fields the value of a field by its name, or null
   */
  Asked(Function<String, @Nullable String> fields) {
    this.fields = fields;
  }

  /** What could not be understood so far. */
  List<String> notices() {
    return List.copyOf(notices);
  }

  /** Notes that something cannot be answered. */
  void notice(String words) {
    notices.add(words);
  }

  /** What was written into a field; empty for nothing. */
  String text(String name) {
    String value = fields.apply(name);
    String text = value == null ? "" : value.strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /** What was written into a field, or null for nothing. */
  @Nullable String word(String name) {
    String text = text(name);
    return text.isEmpty() ? null : text;
  }

  /** A day, or null. */
  @Nullable LocalDate day(String name) {
    String text = text(name);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      notices.add("'" + text + "' is not a day as YYYY-MM-DD");
      return null;
    }
  }

  /** The code of a party that is called so, or null. */
  @Nullable String party(String name, PartyNames parties) {
    String text = text(name);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return parties.find(text).code();
    } catch (QuestionException e) {
      notices.add(String.valueOf(e.getMessage()));
      return null;
    }
  }

  /** A number between two bounds; {@code usual} where none is given. */
  int number(String name, int usual, int least, int most) {
    String text = text(name);
    if (text.isEmpty()) {
      return usual;
    }
    try {
      return Math.max(least, Math.min(most, Integer.parseInt(text)));
    } catch (NumberFormatException e) {
      notices.add("'" + text + "' is no number");
      return usual;
    }
  }

  /** What a reader makes of a field, or null where it is empty or means nothing. */
  <T> @Nullable T choice(
      String name, Function<String, @Nullable T> reader, UnaryOperator<String> problem) {
    String text = text(name);
    if (text.isEmpty()) {
      return null;
    }
    T found = reader.apply(text);
    if (found == null) {
      notices.add(problem.apply(text));
    }
    return found;
  }
}
