package org.dragoman.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.grammar.UniversalTag;
import org.dragoman.lexicon.Row;
import org.dragoman.lexicon.WordFilter;
import org.jspecify.annotations.Nullable;

/**
 * What predicates tell, by lemma, part of speech and frame. Filled by a loader, then only read;
 * safe for use by many threads from then on.
 *
 * @param <V> what a predicate tells
 */
public final class PredicateTable<V> {
  private static final int LEMMA_BITS = 16;

  /** To try so few entries takes no longer than to find out what is offered. */
  private static final int FEW = 4;

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

  private record Entry<V>(Frame frame, V value) {}

  /** What one predicate tells. */
  private static final class Entries<V> {
    /** As they were added. */
    private final List<Entry<V>> all = new ArrayList<>();

    /** With the one first that counts where several hold. */
    private final List<Entry<V>> ranked = new ArrayList<>();

    /** What each of the ranked needs, side by side: most are passed over by this alone. */
    private long[] needs = {};

    private final List<V> values = new ArrayList<>();

    void add(Entry<V> entry) {
      int rank = 0;
      while (rank < ranked.size()
          && ranked.get(rank).frame().specificity() > entry.frame().specificity()) {
        rank++;
      }
      all.add(entry);
      ranked.add(rank, entry);
      values.add(entry.value());
      long[] longer = new long[ranked.size()];
      System.arraycopy(needs, 0, longer, 0, rank);
      longer[rank] = entry.frame().needs();
      System.arraycopy(needs, rank, longer, rank + 1, needs.length - rank);
      needs = longer;
    }

    @Nullable Entry<V> best(Arguments arguments, int token) {
      long lacking = needs.length > FEW ? ~arguments.offers(token) : 0;
      for (int i = 0; i < needs.length; i++) {
        if ((needs[i] & lacking) == 0 && ranked.get(i).frame().holds(arguments, token)) {
          return ranked.get(i);
        }
      }
      return null;
    }
  }

  /** The entries by lemma, a map for each part of speech. */
  private final List<Map<String, Entries<V>>> byLemma = new ArrayList<>();

  /** The lemmas of all parts of speech. */
  private final WordFilter lemmas = new WordFilter(LEMMA_BITS);

  /** An empty table. */
  public PredicateTable() {
    for (PartOfSpeech pos : PartOfSpeech.values()) {
      byLemma.add(pos.ordinal(), new HashMap<>());
    }
  }

  /** Adds what a row tells; it must have the columns {@code pos} and the named lemma column. */
  public void add(Row row, String lemmaColumn, Frame frame, V value) {
    String lemma = row.require(lemmaColumn).toLowerCase(Locale.ROOT);
    PartOfSpeech pos = row.constant("pos", PartOfSpeech.class);
    lemmas.add(lemma);
    Entries<V> entries = byLemma.get(pos.ordinal()).computeIfAbsent(lemma, k -> new Entries<>());
    entries.add(new Entry<>(frame, value));
  }

  /**
   * What the predicate at a token tells: of the entries whose frame holds the most specific, of
   * equals the one added later; null where none holds.
   */
  public @Nullable V best(Arguments arguments, int token) {
    Entry<V> best = bestEntry(arguments, token);
    return best == null ? null : best.value();
  }

  private @Nullable Entry<V> bestEntry(Arguments arguments, int token) {
    Entries<V> entries = entriesFor(arguments, token);
    return entries == null ? null : entries.best(arguments, token);
  }

  /**
   * Every entry for the predicate at a token, and what keeps it from telling: first the one that
   * {@link #best} takes, then the others that hold, then those that do not, fewest mismatches
   * first. None where the table does not know the predicate.
   */
  public List<Trial<V>> trials(Arguments arguments, int token) {
    Entry<V> best = bestEntry(arguments, token);
    List<Trial<V>> trials = new ArrayList<>();
    Entries<V> entries = entriesFor(arguments, token);
    for (Entry<V> entry : entries == null ? List.<Entry<V>>of() : entries.all) {
      List<Mismatch> mismatches = entry.frame().mismatches(arguments, token);
      trials.add(new Trial<>(entry.frame(), entry.value(), mismatches, entry == best));
    }
    // Of equals the later row counts, so it comes first.
    Collections.reverse(trials);
    trials.sort(
        Comparator.comparingInt((Trial<V> trial) -> trial.mismatches().size())
            .thenComparingInt(trial -> -trial.frame().specificity()));
    return trials;
  }

  private @Nullable Entries<V> entriesFor(Arguments arguments, int token) {
    return entries(arguments.lemma(token), arguments.parse().upos(token));
  }

  private @Nullable Entries<V> entries(String lemma, UniversalTag tag) {
    PartOfSpeech pos = PartOfSpeech.of(tag);
    return pos == null || !lemmas.mayHold(lemma) ? null : byLemma.get(pos.ordinal()).get(lemma);
  }

  /**
   * What a lemma may tell as some part of speech, whatever its arguments; possibly nothing. Not to
   * be changed.
   */
  List<V> all(String lemma, UniversalTag tag) {
    Entries<V> entries = entries(lemma, tag);
    return entries == null ? List.of() : entries.values;
  }
}
