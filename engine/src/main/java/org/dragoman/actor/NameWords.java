package org.dragoman.actor;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;

/** Words that tell where a person's name begins and ends. Only read once it is built. */
final class NameWords {
  private enum Kind {
    PARTICLE,
    NEVER,
    MODIFIER,
    NAMESAKE,
    WORD,
    PORTFOLIO
  }

  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

  NameWords(Lexicon lexicon) {
    for (Kind kind : Kind.values()) {
      words.put(kind, new HashSet<>());
    }
    for (Row row : lexicon.rows("actor/name-words.tsv", "word", "kind")) {
      of(row.constant("kind", Kind.class)).add(row.require("word"));
    }
  }

  private Set<String> of(Kind kind) {
    return words.getOrDefault(kind, Set.of());
  }

  /** Whether a lower-case word stands inside names before a capitalised one: "bin". */
  boolean particle(String lower) {
    return of(Kind.PARTICLE).contains(lower);
  }

  /** Whether a word, given in lower case, is never part of a name though it has a capital. */
  boolean never(String lower) {
    return of(Kind.NEVER).contains(lower);
  }

  /** Whether a word, given in lower case, is both an office and a common part of names: "amir". */
  boolean namesake(String lower) {
    return of(Kind.NAMESAKE).contains(lower);
  }

  /** Whether a word, given in lower case, is a surname and a common word: "rice". */
  boolean word(String lower) {
    return of(Kind.WORD).contains(lower);
  }

  /** Whether a word, given in lower case, often ends a minister's portfolio: "affairs". */
  boolean portfolio(String lower) {
    return of(Kind.PORTFOLIO).contains(lower);
  }

  /** Whether a word, given in lower case, may stand between a state's adjective and an office. */
  boolean modifier(String lower) {
    return of(Kind.MODIFIER).contains(lower);
  }
}
