package org.dragoman.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.lexicon.Row;
import org.jspecify.annotations.Nullable;

/**
 * A phrase of a lexicon: words, each with alternatives ({@code /}), some optional ({@code ?} at the
 * end), {@code <n>} for a number. Immutable.
 *
 * @param <T> what the phrase stands for
 */
record Pattern<T>(List<Slot> slots, T value) {
  private static final String NUMBER = "<n>";

  private record Slot(Set<String> words, boolean number, boolean optional) {}

  /**
   * A phrase found.
   *
   * @param end one past its last atom
   * @param number the value of its {@code <n>}, or 0
   */
  record Found<T>(int end, int number, T value) {}

  /**
   * Reads a row's {@code pattern}.
   *
   * @throws org.dragoman.lexicon.LexiconException where it is malformed
   */
  static <T> Pattern<T> of(Row row, T value) {
    List<Slot> slots = new ArrayList<>();
    for (String word : row.require("pattern").split(" ", -1)) {
      boolean optional = word.endsWith("?");
      String alternatives = optional ? word.substring(0, word.length() - 1) : word;
      if (alternatives.isEmpty() || (optional && slots.isEmpty())) {
        throw row.error("malformed pattern");
      }
      slots.add(
          new Slot(Set.of(alternatives.split("/", -1)), alternatives.equals(NUMBER), optional));
    }
    return new Pattern<>(List.copyOf(slots), value);
  }

  private @Nullable Found<T> match(Atoms atoms, int at, TimeLexicon lexicon) {
    return match(atoms, at, 0, 0, lexicon);
  }

  private @Nullable Found<T> match(Atoms atoms, int at, int slot, int number, TimeLexicon lexicon) {
    if (slot == slots.size()) {
      return new Found<>(at, number, value);
    }
    Slot next = slots.get(slot);
    Found<T> found = null;
    if (next.number) {
      int n = lexicon.number(atoms, at);
      if (n > 0) {
        found = match(atoms, at + 1, slot + 1, n, lexicon);
      }
    } else if (next.words.contains(atoms.word(at))) {
      found = match(atoms, at + 1, slot + 1, number, lexicon);
    }
    return found == null && next.optional ? match(atoms, at, slot + 1, number, lexicon) : found;
  }

  /** Patterns by their first word. Immutable. */
  static final class Index<T> {
    private final Map<String, List<Pattern<T>>> byFirst = new HashMap<>();

    /** Those that begin with a number, or null. */
    private final @Nullable List<Pattern<T>> numbered;

    Index(List<Pattern<T>> patterns) {
      for (Pattern<T> pattern : patterns) {
        for (String word : pattern.slots.get(0).words) {
          byFirst.computeIfAbsent(word, w -> new ArrayList<>()).add(pattern);
        }
      }
      numbered = byFirst.get(NUMBER);
    }

    Set<String> firstWords() {
      return byFirst.keySet();
    }

    /** The longest phrase that starts at an atom, or null. */
    @Nullable Found<T> longest(Atoms atoms, int at, TimeLexicon lexicon) {
      Found<T> best = longest(byFirst.get(atoms.word(at)), atoms, at, lexicon, null);
      return numbered != null && lexicon.number(atoms, at) > 0
          ? longest(numbered, atoms, at, lexicon, best)
          : best;
    }

    private static <T> @Nullable Found<T> longest(
        @Nullable List<Pattern<T>> patterns,
        Atoms atoms,
        int at,
        TimeLexicon lexicon,
        @Nullable Found<T> soFar) {
      Found<T> best = soFar;
      if (patterns != null) {
        for (Pattern<T> pattern : patterns) {
          Found<T> found = pattern.match(atoms, at, lexicon);
          if (found != null && (best == null || found.end > best.end)) {
            best = found;
          }
        }
      }
      return best;
    }
  }
}
