package org.dragoman.event;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;

/** Nouns that mean the same to a coding rule, by class. Only read once it is built. */
public final class NounClasses {
  private final Map<String, Set<String>> members = new HashMap<>();
  private final Map<String, Set<String>> classes = new HashMap<>();

  /** Loads the classes. */
  public NounClasses(Lexicon lexicon) {
    for (Row row : lexicon.rows("event/noun-classes.tsv", "class", "lemma")) {
      String name = row.require("class");
      String lemma = row.require("lemma").toLowerCase(Locale.ROOT);
      members.computeIfAbsent(name, c -> new HashSet<>()).add(lemma);
      classes.computeIfAbsent(lemma, l -> new TreeSet<>()).add(name);
    }
  }

  /** All lemmas that are in some class. */
  Set<String> lemmas() {
    return Collections.unmodifiableSet(classes.keySet());
  }

  /** The lemmas of a class; none where there is no such class. */
  public Set<String> members(String name) {
    return members.getOrDefault(name, Set.of());
  }

  /** The classes of a lemma in lower case; possibly none. */
  public Set<String> classesOf(String lemma) {
    return classes.getOrDefault(lemma, Set.of());
  }
}
