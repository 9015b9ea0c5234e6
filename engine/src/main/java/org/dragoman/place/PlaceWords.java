package org.dragoman.place;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;

/** The words around names of places. Immutable. */
final class PlaceWords {
  /** The part that a word has before or after a place's name. */
  enum Role {
    /** Leads to a place: "in". */
    IN,
    /** Leads to a place or a person: "to". */
    TOWARD,
    /** Tells, before such a word, that a place follows: "travelled to". */
    MOTION,
    /** Says that the name is a settlement's: "the city of". */
    SETTLEMENT,
    /** Says beside a name that it is a region's: "Aleppo province". */
    REGION,
    /** May stand between the preposition and the name. */
    BETWEEN,
    /** May stand before a name with a capital of its own: "East". */
    COMPASS,
    /** May stand beside a name with a capital of its own: "Monday". */
    TIME
  }

  private final Map<String, Set<Role>> roles = new HashMap<>();
  private final Set<String> guarded = new HashSet<>();
  private final Set<String> persons = new HashSet<>();

  PlaceWords(Lexicon lexicon) {
    for (Row row : lexicon.rows("place/words.tsv", "form", "role")) {
      roles
          .computeIfAbsent(row.require("form"), f -> EnumSet.noneOf(Role.class))
          .add(row.constant("role", Role.class));
    }
    for (Row row : lexicon.rows("place/not-cities.tsv", "form", "why")) {
      String key = PlaceNames.fold(row.require("form"));
      guarded.add(key);
      if (row.require("why").endsWith("name")) {
        persons.add(key);
      }
    }
  }

  boolean has(String word, Role role) {
    Set<Role> all = roles.get(word.toLowerCase(Locale.ROOT));
    return all != null && all.contains(role);
  }

  /** Whether a folded name is more often something else than a place. */
  boolean guarded(String key) {
    return guarded.contains(key);
  }

  /** Whether a folded name is more often a person's. */
  boolean person(String key) {
    return persons.contains(key);
  }
}
