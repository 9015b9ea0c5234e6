package org.dragoman.app.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.event.EventStatus;
import org.dragoman.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Which events are wanted: those for which all holds that is not null or empty. Immutable.
 *
 * @param actor code of a party that acts
 * @param recipient code of a party that is acted upon
 * @param sides codes of parties that stand on either side; two are on one side each
 * @param types PLOVER types, one of which it has
 * @param cameo how the CAMEO code begins
 * @param statuses statuses, one of which it has
 * @param from the first day
 * @param to the last day
 * @param placeCountry ISO 3166-1 alpha-3 of the country where it happened
 * @param publisher words in the name of the document's publisher
 * @param source words in the name of who said it, or whom its document cites
 * @param words words that its clause has, in any order, whatever their case
 * @param confidence the least confidence, 0 to 1
 * @param rejected whether events that a reader rejected are wanted too
 */
public record EventFilter(
    @Nullable String actor,
    @Nullable String recipient,
    List<String> sides,
    Set<EventType> types,
    @Nullable String cameo,
    Set<EventStatus> statuses,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String placeCountry,
    @Nullable String publisher,
    @Nullable String source,
    @Nullable String words,
    @Nullable Double confidence,
    boolean rejected) {
  /** All events but those that a reader rejected. */
  public static final EventFilter ALL =
      new EventFilter(
          null, null, List.of(), Set.of(), null, Set.of(), null, null, null, null, null, null, null,
          false);

  public EventFilter {
    sides = List.copyOf(sides);
    types = Set.copyOf(types);
    statuses = Set.copyOf(statuses);
    if (sides.size() > 2) {
      throw new IllegalArgumentException("an event has two sides");
    }
  }

  /** Adds what is asked to a question, in which {@code e} is the event. */
  Sql addTo(Sql sql) {
    addRest(sql);
    addSide(sql, "actor", actor);
    addSide(sql, "recipient", recipient);
    if (sides.size() == 1) {
      sql.and(
          String.format(
              "e.id IN (%s UNION ALL %s)",
              EventSides.on("actor", "a"), EventSides.on("recipient", "a")));
    } else if (sides.size() == 2) {
      sql.and("e.id IN (" + EventSides.BETWEEN + ")");
    }
    return addParties(sql);
  }

  /**
   * What is asked as several questions of which the answers together are the answer, maybe with the
   * same event in several of them: an index serves each, and none serves what has OR in it.
   */
  List<Sql> parts() {
    List<String> either;
    boolean acting = false;
    if (sides.size() == 2) {
      either = EventSides.between();
    } else if (sides.size() == 1) {
      either = EventSides.either("a");
    } else if (actor != null) {
      either = EventSides.one("actor", "actor");
      acting = true;
    } else if (recipient != null) {
      either = EventSides.one("recipient", "recipient");
    } else {
      return List.of(addTo(new Sql()));
    }
    List<Sql> parts = new ArrayList<>();
    for (String condition : either) {
      Sql part = addRest(new Sql()).and("(" + condition + ")");
      if (!acting) {
        addSide(part, "actor", actor);
      }
      if (acting || !sides.isEmpty()) {
        addSide(part, "recipient", recipient);
      }
      parts.add(addParties(part));
    }
    return parts;
  }

  /**
   * The answers of several questions in one.
   *
   * @param columns what is asked of each
   * @param behind what stands behind the conditions of each
   */
  static String union(List<Sql> parts, String columns, String behind) {
    return parts.stream()
        .map(part -> "(SELECT " + columns + " FROM event e" + part.where() + behind + ")")
        .collect(Collectors.joining(" UNION ALL "));
  }

  private static void addSide(Sql sql, String role, @Nullable String party) {
    if (party != null) {
      sql.and("e.id IN (" + EventSides.on(role, role) + ")");
    }
  }

  private Sql addParties(Sql sql) {
    if (actor != null) {
      sql.value("actor", actor);
    }
    if (recipient != null) {
      sql.value("recipient", recipient);
    }
    if (!sides.isEmpty()) {
      sql.value("a", sides.get(0));
    }
    if (sides.size() == 2) {
      sql.value("b", sides.get(1));
    }
    return sql;
  }

  private Sql addRest(Sql sql) {
    if (!rejected) {
      sql.and(Sql.standing("e"));
    }
    if (!types.isEmpty()) {
      sql.and("e.type IN (" + quoted(types.stream().map(EventType::name).toList()) + ")");
    }
    if (cameo != null) {
      sql.and("starts_with(e.cameo, :cameo)").value("cameo", cameo);
    }
    if (!statuses.isEmpty()) {
      sql.and("e.status IN (" + quoted(statuses.stream().map(EventStatus::label).toList()) + ")");
    }
    if (from != null) {
      sql.and("e.day >= :from").value("from", from);
    }
    if (to != null) {
      sql.and("e.day <= :to").value("to", to);
    }
    if (placeCountry != null) {
      sql.and("e.place_country = :place").value("place", placeCountry);
    }
    if (confidence != null) {
      sql.and("e.confidence >= :confidence").value("confidence", confidence);
    }
    addTexts(sql);
    return sql;
  }

  private void addTexts(Sql sql) {
    if (publisher != null) {
      sql.and(
              "e.document IN (SELECT id FROM document"
                  + " WHERE strpos(lower(publisher), :publisher) > 0)")
          .value("publisher", publisher.toLowerCase(Locale.ROOT));
    }
    if (source != null) {
      sql.and(
              "(strpos(lower(e.said_by), :source) > 0 OR e.document IN (SELECT document FROM source"
                  + " WHERE cited AND strpos(lower(name), :source) > 0))")
          .value("source", source.toLowerCase(Locale.ROOT));
    }
    if (words != null) {
      int number = 0;
      for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
        String name = "word" + number++ + "_";
        sql.and("strpos(lower(e.quote), :" + name + ") > 0").value(name, word);
      }
    }
  }

  /** Words of our own as texts of SQL. */
  private static String quoted(List<String> words) {
    return "'" + String.join("', '", words.stream().sorted().toList()) + "'";
  }
}
