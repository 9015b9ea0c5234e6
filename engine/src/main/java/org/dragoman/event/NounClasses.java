package org.dragoman.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;

/** Nouns that mean the same to a coding rule, by class. Only read once it is built. */
public final class NounClasses {
  private final Map<String, Set<String>> members = new HashMap<>();

  /** Loads the classes. */
  public NounClasses(Lexicon lexicon) {
    for (Row row : lexicon.rows("event/noun-classes.tsv", "class", "lemma")) {
      members
          .computeIfAbsent(row.require("class"), c -> new HashSet<>())
          .add(row.require("lemma").toLowerCase(Locale.ROOT));
    }
  }

  /** The lemmas of a class; none where there is no such class. */
  public Set<String> members(String name) {
    return members.getOrDefault(name, Set.of());
  }
}
