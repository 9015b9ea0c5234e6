package org.dragoman.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of one or more words and what each stands for, found in running text by longest match.
 *
 * <p>A trie over words: one step a word, so that a text is searched in time linear in its length
 * times the depth of the trie, however many phrases there are. Curly apostrophes count as straight
 * ones. Filled once by a loader, then only read; safe for use by many threads from then on.
 *
 * @param <V> what a phrase stands for
 */
public final class PhraseTable<V> {
  private static final int FIRST_BITS = 16;

  private static final class Node<V> {
    private final Map<String, Node<V>> next = new HashMap<>();
    private final List<V> values = new ArrayList<>(1);
  }

  /**
   * A phrase found in a text.
   *
   * @param last index of its last word
   * @param values what it stands for, at least one
   */
  public record Match<V>(int last, List<V> values) {
    /** The first of the values, in the order in which they were added. */
    public V value() {
      return values.get(0);
    }
  }

  private final Node<V> root = new Node<>();

  /** The first words: most words of a text begin no phrase. */
  private final WordFilter first = new WordFilter(FIRST_BITS);

  private final boolean ignoreCase;
  private int size;

  /**
   * An empty table.
   *
   * @param ignoreCase whether words match whatever their case
   */
  public PhraseTable(boolean ignoreCase) {
    this.ignoreCase = ignoreCase;
  }

  /** Adds a phrase; a phrase added twice stands for both values. */
  public void add(List<String> words, V value) {
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a phrase needs a word");
    }
    first.add(key(words.get(0)));
    Node<V> node = root;
    for (String word : words) {
      node = node.next.computeIfAbsent(key(word), w -> new Node<>());
    }
    node.values.add(value);
    size++;
  }

  /** Number of phrases added. */
  public int size() {
    return size;
  }

  /**
   * The longest phrase that starts at word {@code from}, or null.
   *
   * @param size number of words of the text
   * @param word the text's words
   */
  public @Nullable Match<V> longest(int from, int size, IntFunction<String> word) {
    return longestOf(from, size, word, value -> true);
  }

  /**
   * As {@link #longest}, where only some of the things count that a phrase can stand for.
   *
   * @param counts whether one does
   */
  public @Nullable Match<V> longestOf(
      int from, int size, IntFunction<String> word, Predicate<V> counts) {
    if (from >= size) {
      return null;
    }
    String start = key(word.apply(from));
    Node<V> node = first.mayHold(start) ? root.next.get(start) : null;
    Match<V> best = null;
    for (int i = from; node != null; i++) {
      List<V> values = counting(node.values, counts);
      if (!values.isEmpty()) {
        best = new Match<>(i, values);
      }
      boolean goesOn = i + 1 < size && !node.next.isEmpty();
      node = goesOn ? node.next.get(key(word.apply(i + 1))) : null;
    }
    return best;
  }

  private static <V> List<V> counting(List<V> values, Predicate<V> counts) {
    for (V value : values) {
      if (!counts.test(value)) {
        return values.stream().filter(counts).toList();
      }
    }
    return values;
  }

  /**
   * As {@link #longest}, where a word of the text may match in either of two forms, such as the
   * word itself and its lemma; the word itself is preferred.
   */
  public @Nullable Match<V> longest(
      int from, int size, IntFunction<String> word, IntFunction<String> otherForm) {
    if (from >= size) {
      return null;
    }
    String start = key(word.apply(from));
    String otherStart = key(otherForm.apply(from));
    return first.mayHold(start) || first.mayHold(otherStart)
        ? longest(root, start, otherStart, from, size, word, otherForm)
        : null;
  }

  private @Nullable Match<V> longest(
      Node<V> node,
      String first,
      String second,
      int i,
      int size,
      IntFunction<String> word,
      IntFunction<String> otherForm) {
    Match<V> best = continued(node.next.get(first), i, size, word, otherForm);
    if (!second.equals(first)) {
      Match<V> other = continued(node.next.get(second), i, size, word, otherForm);
      if (other != null && (best == null || other.last() > best.last())) {
        best = other;
      }
    }
    return best;
  }

  private @Nullable Match<V> continued(
      @Nullable Node<V> step,
      int i,
      int size,
      IntFunction<String> word,
      IntFunction<String> otherForm) {
    if (step == null) {
      return null;
    }
    if (i + 1 < size && !step.next.isEmpty()) {
      String first = key(word.apply(i + 1));
      String second = key(otherForm.apply(i + 1));
      Match<V> longer = longest(step, first, second, i + 1, size, word, otherForm);
      if (longer != null) {
        return longer;
      }
    }
    return step.values.isEmpty() ? null : new Match<>(i, step.values);
  }

  private String key(String word) {
    String plain = word.indexOf('’') >= 0 ? word.replace('’', '\'') : word;
    return ignoreCase ? plain.toLowerCase(Locale.ROOT) : plain;
  }
}
