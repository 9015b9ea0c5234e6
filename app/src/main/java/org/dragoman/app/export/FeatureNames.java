package org.dragoman.app.export;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.lexicon.Row;

/**
 * What the features of the engine's judge are called for readers. The engine itself knows them by
 * short names, which are part of its trained model. Immutable; safe for use by many threads.
 */
public final class FeatureNames {
  private static final String FILE = "app/export/judge-features.tsv";

  /** How a value is shown. */
  private enum Form {
    WHOLE,
    WORDS,
    WAY,
    SIDES
  }

  private record Name(String name, Form form, Map<String, String> values) {}

  private final Map<String, Name> names = new HashMap<>();

  /**
   * Loads the table, with the rows that the lexicon's folders add.
   *
   * @throws LexiconException where a row is wrong; the message names file and line
   */
  public FeatureNames(Lexicon lexicon) {
    for (Row row : lexicon.rows(FILE, "template", "name", "form", "values")) {
      Form form = row.get("form").isEmpty() ? Form.WHOLE : row.constant("form", Form.class);
      Map<String, String> values = new LinkedHashMap<>();
      for (String value : row.list("values")) {
        int equals = value.indexOf('=');
        if (equals < 1) {
          throw row.error("no value and what it is shown as: " + value);
        }
        values.put(value.substring(0, equals), value.substring(equals + 1));
      }
      names.put(row.require("template"), new Name(row.require("name"), form, values));
    }
  }

  /** The templates that the table names, in order of the alphabet. */
  Set<String> templates() {
    return new TreeSet<>(names.keySet());
  }

  /** What a kind of feature is called; one that the table does not name keeps its own name. */
  public String name(String template) {
    Name name = names.get(template);
    return name == null ? template : name.name;
  }

  /** The value of a feature for readers. */
  public String value(String template, String value) {
    Name name = names.get(template);
    if (name == null) {
      return value;
    }
    return switch (name.form) {
      case WHOLE -> name.values.getOrDefault(value, value);
      case WORDS -> words(value, name.values);
      case WAY -> name.values.containsKey(value) ? name.values.get(value) : way(value);
      case SIDES -> sides(value);
    };
  }

  private static String words(String value, Map<String, String> shown) {
    return Arrays.stream(value.split(" ", -1))
        .map(word -> shown.getOrDefault(word, word))
        .collect(Collectors.joining(" "));
  }

  /**
   * A path such as {@code nsubj ^meet^obl:with }: each side lists what it passes from the bottom
   * up.
   */
  private static String way(String value) {
    return Arrays.stream(value.split("\\^", -1))
        .map(String::strip)
        .collect(Collectors.joining(" ^ "))
        .strip();
  }

  /** Parts such as {@code CONSULT s with}: the actor as subject, the recipient behind "with". */
  private static String sides(String value) {
    int second = value.lastIndexOf(' ');
    int first = value.lastIndexOf(' ', second - 1);
    if (first < 0) {
      return value;
    }
    String subject = side(value.substring(first + 1, second), " as subject");
    String end = value.substring(second + 1);
    String object = side(end, " as object");
    if (object.isEmpty() && !end.equals("-")) {
      object = "recipient behind “" + end + "”";
    }
    String both =
        subject.isEmpty() || object.isEmpty() ? subject + object : subject + ", " + object;
    return value.substring(0, first) + ": " + (both.isEmpty() ? "neither" : both);
  }

  private static String side(String mark, String role) {
    return switch (mark) {
      case "s" -> "actor" + role;
      case "t" -> "recipient" + role;
      default -> "";
    };
  }
}
