package org.dragoman.lexicon;

/**
 * A bit for the hash of each of some words. Most words of a text are not among them; this tells so
 * from a few kilobytes, where a map of the words is spread over megabytes. Filled once, then only
 * read; safe for use by many threads from then on.
 */
public final class WordFilter {
  private final int shift;
  private final long[] set;

  /**
   * An empty filter.
   *
   * @param bits it has 2 to this power bits, at least 6: eight or more for each word
   */
  public WordFilter(int bits) {
    this.shift = 32 - bits;
    this.set = new long[1 << (bits - 6)];
  }

  /** Adds a word. */
  public void add(String word) {
    set(place(word.hashCode()));
  }

  /** Adds the word of the ASCII characters from one offset to another, exclusive. */
  public void add(byte[] ascii, int begin, int end) {
    // As String.hashCode is specified.
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = 31 * hash + ascii[i];
    }
    set(place(hash));
  }

  private void set(int place) {
    set[place >>> 6] |= 1L << place;
  }

  /** Whether a word may have been added; where not, it has not. */
  public boolean mayHold(String word) {
    int place = place(word.hashCode());
    return (set[place >>> 6] & 1L << place) != 0;
  }

  private int place(int hash) {
    return hash * 0x9E3779B9 >>> shift;
  }
}
