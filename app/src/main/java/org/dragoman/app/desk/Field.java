package org.dragoman.app.desk;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form. Immutable.
 *
 * @param name as the form sends it
 * @param label as people call it
 * @param value what it holds, empty for nothing
 * @param kind what it takes
 * @param options what it may hold, where it takes one of several
 */
public record Field(String name, String label, String value, Kind kind, List<String> options) {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  public Field {
    options = List.copyOf(options);
  }

  /** What a field takes. */
  public enum Kind {
    TEXT,
    /** A state or body, by whatever it is called. */
    PARTY,
    DAY,
    CHOICE
  }

  static Field text(String name, String label, @Nullable String value) {
    return new Field(name, label, value == null ? "" : value, Kind.TEXT, List.of());
  }

  static Field party(String name, String label, @Nullable String value) {
    return new Field(name, label, value == null ? "" : value, Kind.PARTY, List.of());
  }

  static Field day(String name, String label, @Nullable Object value) {
    String text = value == null ? "" : value.toString();
    // A field for days holds days only; browsers complain of others.
    return new Field(name, label, DAY.matcher(text).matches() ? text : "", Kind.DAY, List.of());
  }

  /**
   * @param options what it may hold; empty as the first of them for nothing
   */
  static Field choice(String name, String label, @Nullable String value, List<String> options) {
    return new Field(name, label, value == null ? "" : value, Kind.CHOICE, options);
  }
}
