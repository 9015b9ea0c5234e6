package org.dragoman.app.api;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.app.query.EventFilter;
import org.dragoman.app.query.EventPage;
import org.dragoman.app.query.PartyNames;
import org.dragoman.app.query.QuestionException;
import org.dragoman.event.EventStatus;
import org.dragoman.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request. A parameter that the question does not know is refused: a misspelt
 * filter would else give an answer to another question. For one request.
 */
final class Params {
  /** Most items of a page. */
  static final int MOST = 500;

  private static final int USUAL = 50;

  /** The parameters by which {@link #events} takes a filter. */
  static final List<String> FILTER =
      List.of(
          "actor",
          "recipient",
          "side",
          "type",
          "cameo",
          "status",
          "from",
          "to",
          "place",
          "publisher",
          "source",
          "words",
          "min_confidence",
          "rejected");

  private final Context context;

  private Params(Context context) {
    this.context = context;
  }

  /**
   * The parameters of a request.
   *
   * @param known what it may name; {@code format} is known always
   * @throws QuestionException where it names others
   */
  static Params of(Context context, String... known) {
    return of(context, List.of(), known);
  }

  /** The same with further ones. */
  static Params of(Context context, List<String> further, String... known) {
    Set<String> names = new HashSet<>(further);
    names.addAll(Arrays.asList(known));
    names.add("format");
    for (String name : context.queryParamMap().keySet()) {
      if (!names.contains(name)) {
        throw new QuestionException(
            "there is no parameter '" + name + "'; there are: " + new TreeSet<>(names));
      }
    }
    return new Params(context);
  }

  /** A text, or null where it is not given or empty. */
  @Nullable String text(String name) {
    String value = context.queryParam(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** A text that must be given. */
  String need(String name) {
    String value = text(name);
    if (value == null) {
      throw new QuestionException("the parameter '" + name + "' is missing");
    }
    return value;
  }

  /** A day, or null. */
  @Nullable LocalDate day(String name) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw new QuestionException(name + ": '" + value + "' is not a day as YYYY-MM-DD");
    }
  }

  /** A whole number within bounds. */
  int count(String name, int usual, int least, int most) {
    String value = text(name);
    if (value == null) {
      return usual;
    }
    try {
      int count = Integer.parseInt(value);
      if (count >= least && count <= most) {
        return count;
      }
    } catch (NumberFormatException e) {
      throw new QuestionException(name + ": '" + value + "' is not a number");
    }
    throw new QuestionException(name + ": " + value + " is not within " + least + " and " + most);
  }

  /** How many items a page has. */
  int most() {
    return count("most", USUAL, 1, MOST);
  }

  /** Where the page begins, or null. */
  EventPage.@Nullable Cursor after() {
    String value = text("after");
    return value == null ? null : EventPage.Cursor.of(value);
  }

  /** The code of a party that is named, or null. */
  @Nullable String party(String name, PartyNames names) {
    String value = text(name);
    return value == null ? null : names.find(value).code();
  }

  /** The codes of the parties that are named, each once. */
  List<String> parties(String name, PartyNames names) {
    return context.queryParams(name).stream()
        .filter(value -> !value.isBlank())
        .map(value -> names.find(value.strip()).code())
        .distinct()
        .toList();
  }

  /** Words of an enumeration, given once or several times, with commas between. */
  <E extends Enum<E>> Set<E> words(String name, Class<E> type) {
    Set<E> found = EnumSet.noneOf(type);
    for (String value : context.queryParams(name)) {
      for (String word : value.split(",", -1)) {
        if (word.isBlank()) {
          continue;
        }
        try {
          found.add(Enum.valueOf(type, word.strip().toUpperCase(Locale.ROOT).replace('-', '_')));
        } catch (IllegalArgumentException e) {
          throw new QuestionException(
              name + ": '" + word.strip() + "' is none of " + words(EnumSet.allOf(type)));
        }
      }
    }
    return found;
  }

  private static String words(Set<?> all) {
    return String.join(
        ", ", all.stream().map(one -> one.toString().toLowerCase(Locale.ROOT)).toList());
  }

  /** A truth, false where it is not given. */
  boolean truth(String name) {
    String value = text(name);
    if (value == null || value.equals("false")) {
      return false;
    }
    if (value.equals("true")) {
      return true;
    }
    throw new QuestionException(name + ": '" + value + "' is neither true nor false");
  }

  /** The filter of events, from the parameters of {@link #FILTER}. */
  EventFilter events(PartyNames names) {
    List<String> sides = parties("side", names);
    if (sides.size() > 2) {
      throw new QuestionException("side: an event has two sides, and more are named");
    }
    Double confidence = null;
    String least = text("min_confidence");
    if (least != null) {
      try {
        confidence = Double.valueOf(least);
      } catch (NumberFormatException e) {
        throw new QuestionException("min_confidence: '" + least + "' is not a number");
      }
      if (!(confidence >= 0 && confidence <= 1)) {
        throw new QuestionException("min_confidence: " + least + " is not within 0 and 1");
      }
    }
    return new EventFilter(
        party("actor", names),
        party("recipient", names),
        sides,
        words("type", EventType.class),
        text("cameo"),
        words("status", EventStatus.class),
        day("from"),
        day("to"),
        party("place", names),
        text("publisher"),
        text("source"),
        text("words"),
        confidence,
        truth("rejected"));
  }
}
