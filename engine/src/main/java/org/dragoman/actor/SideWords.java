package org.dragoman.actor;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.jspecify.annotations.Nullable;

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
    CROWD,
    ANSWER,
    FEMALE,
    MALE,
    PAIR,
    PART,
    BAND,
    VOICE,
    SHORT,
    SEAT,
    BASED,
    PLACE,
    PREFIX,
    RANK,
    ROBE,
    CROWN
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

  /** The codes of the states that a plural such as "koreas" names; none for other words. */
  Set<String> pair(String word) {
    return words.getOrDefault(Kind.PAIR, Map.of()).getOrDefault(word, Set.of());
  }

  /** The code that a word stands for by itself, of a kind; or null. */
  @Nullable String code(Kind kind, String word) {
    Set<String> codes = words.getOrDefault(kind, Map.of()).get(word);
    return codes == null || codes.isEmpty() ? null : codes.iterator().next();
  }
}
