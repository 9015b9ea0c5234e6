package org.dragoman.event;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A list of tokens for each token of a sentence, found when it is first asked for and kept. Threads
 * need no lock as long as a token's list is always found alike.
 */
final class TokenLists {
  private final IntFunction<List<Integer>> finder;
  private final @Nullable List<Integer>[] found;

  /**
   * @param size number of tokens
   * @param finder finds the list of a token
   */
  @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of a generic type.
  TokenLists(int size, IntFunction<List<Integer>> finder) {
    this.finder = finder;
    this.found = new List[size];
  }

  /** The list of a token; immutable. */
  List<Integer> of(int token) {
    List<Integer> list = found[token];
    if (list == null) {
      list = List.copyOf(finder.apply(token));
      found[token] = list;
    }
    return list;
  }
}
