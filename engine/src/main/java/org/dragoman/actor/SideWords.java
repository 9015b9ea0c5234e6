package org.dragoman.actor;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;

/** Words by which a sentence tells whose somebody is: {@code actor/side-words.tsv}. Immutable. */
final class SideWords {
  /** How a word tells it; the file says more. */
  enum Kind {
    SENDING,
    STATE,
    BODY,
    GUEST,
    OTHER,
    AWAY,
    COLLECTIVE,
    ANSWER,
    FEMALE,
    MALE
  }

  /** The states that a word may mean, none listed for any. */
  private final Map<Kind, Map<String, Set<String>>> words = new EnumMap<>(Kind.class);

  SideWords(Lexicon lexicon) {
    for (Row row : lexicon.rows("actor/side-words.tsv", "word", "kind", "states")) {
      words
          .computeIfAbsent(row.constant("kind", Kind.class), kind -> new HashMap<>())
          .put(row.require("word"), Set.copyOf(row.list("states")));
    }
  }

  /** Whether a lemma is of a kind. */
  boolean is(Kind kind, String lemma) {
    return words.getOrDefault(kind, Map.of()).containsKey(lemma);
  }

  /** Whether a noun such as "kingdom" can mean a state, given as ISO 3166-1 alpha-3. */
  boolean canMean(String noun, String state) {
    Set<String> states = words.getOrDefault(Kind.STATE, Map.of()).get(noun);
    return states != null && (states.isEmpty() || states.contains(state));
  }
}
