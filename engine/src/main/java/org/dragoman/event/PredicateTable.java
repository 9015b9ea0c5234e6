package org.dragoman.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.grammar.UniversalTag;
import org.dragoman.lexicon.Row;
import org.jspecify.annotations.Nullable;

/**
 * What predicates tell, by lemma, part of speech and frame. Filled by a loader, then only read;
 * safe for use by many threads from then on.
 *
 * @param <V> what a predicate tells
 */
public final class PredicateTable<V> {
  /** Kinds of predicates, named in the lexicons by one letter. */
  private enum PartOfSpeech {
    V,
    N,
    A;

    static @Nullable PartOfSpeech of(UniversalTag tag) {
      return switch (tag) {
        case VERB -> V;
        case NOUN, PROPN -> N;
        case ADJ -> A;
        default -> null;
      };
    }
  }

  private record Key(String lemma, PartOfSpeech pos) {}

  private record Entry<V>(Frame frame, V value) {}

  private final Map<Key, List<Entry<V>>> entries = new HashMap<>();

  /** Adds what a row tells; it must have the columns {@code pos} and the named lemma column. */
  public void add(Row row, String lemmaColumn, Frame frame, V value) {
    Key key =
        new Key(
            row.require(lemmaColumn).toLowerCase(Locale.ROOT),
            row.constant("pos", PartOfSpeech.class));
    entries.computeIfAbsent(key, k -> new ArrayList<>()).add(new Entry<>(frame, value));
  }

  /**
   * What the predicate at a token tells: of the entries whose frame holds the most specific, of
   * equals the one added later; null where none holds.
   */
  public @Nullable V best(Arguments arguments, int token) {
    PartOfSpeech pos = PartOfSpeech.of(arguments.parse().upos(token));
    if (pos == null) {
      return null;
    }
    Entry<V> best = null;
    for (Entry<V> entry : entries.getOrDefault(new Key(arguments.lemma(token), pos), List.of())) {
      if ((best == null || entry.frame().specificity() >= best.frame().specificity())
          && entry.frame().holds(arguments, token)) {
        best = entry;
      }
    }
    return best == null ? null : best.value();
  }

  /** What a lemma may tell as some part of speech, whatever its arguments; possibly nothing. */
  List<V> all(String lemma, UniversalTag tag) {
    PartOfSpeech pos = PartOfSpeech.of(tag);
    return pos == null
        ? List.of()
        : entries.getOrDefault(new Key(lemma, pos), List.of()).stream().map(Entry::value).toList();
  }
}
