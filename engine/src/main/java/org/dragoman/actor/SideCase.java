package org.dragoman.actor;

import java.util.List;
import org.dragoman.grammar.Parse;

/**
 * Words that stand for somebody, and the sides that they may mean, each with what speaks for it.
 * Made for {@link SideModel}. Confined to one thread; the arrays are not copied.
 */
public final class SideCase {
  private final Parse parse;
  private final int first;
  private final int last;
  private final boolean open;
  private final List<List<Party>> candidates;
  private final int[][] features;

  /**
   * @param first index of the mention's first token
   * @param last index of its last token, inclusive
   * @param open whether no rule tells its side
   * @param candidates the sides that it may mean; the first is none, for nobody known
   * @param features for each of them, the numbers of the features that it has
   */
  SideCase(
      Parse parse,
      int first,
      int last,
      boolean open,
      List<List<Party>> candidates,
      int[][] features) {
    this.parse = parse;
    this.first = first;
    this.last = last;
    this.open = open;
    this.candidates = candidates;
    this.features = features;
  }

  /** The sentence in which the words stand. */
  public Parse parse() {
    return parse;
  }

  /** Index of the mention's first token. */
  public int first() {
    return first;
  }

  /** Index of the mention's last token, inclusive. */
  public int last() {
    return last;
  }

  /** Whether no rule tells whose side it is. */
  public boolean open() {
    return open;
  }

  /** Number of candidates, "nobody known" being one. */
  public int size() {
    return features.length;
  }

  /** The sides that candidate {@code i} is; none for the first, "nobody known". */
  public List<Party> parties(int i) {
    return candidates.get(i);
  }

  /** The numbers of the features of candidate {@code i}, each below {@link SideModel#SIZE}. */
  public int[] features(int i) {
    return features[i];
  }
}
