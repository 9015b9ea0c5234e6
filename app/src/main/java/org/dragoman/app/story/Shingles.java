package org.dragoman.app.story;

/**
 * The different runs of words of a text, each as a hash of 32 bits. What {@link #hashes()} gives is
 * only filled up to {@link #size()}.
 */
final class Shingles {
  private final int[] hashes;
  private int size;
  private final int[] table;
  private boolean zero;

  private Shingles(int words) {
    hashes = new int[Math.max(1, words)];
    table = new int[Integer.highestOneBit(Math.max(4, 2 * words)) * 2];
  }

  static Shingles of(String text, int length) {
    long[] words = words(text);
    int count = (int) words[words.length - 1];
    Shingles shingles = new Shingles(count);
    int last = Math.max(count - length, 0);
    for (int from = 0; from <= last && count > 0; from++) {
      long hash = 0;
      for (int i = from; i < Math.min(from + length, count); i++) {
        hash = HashFamily.mix(hash * 31 + words[i]);
      }
      shingles.add((int) (hash >>> 32));
    }
    return shingles;
  }

  int[] hashes() {
    return hashes;
  }

  int size() {
    return size;
  }

  /** A hash a word; the last cell of the array is their number. */
  private static long[] words(String text) {
    long[] words = new long[text.length() / 2 + 2];
    int count = 0;
    long hash = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.charAt(i);
      if (c < 128) {
        i++;
      } else {
        c = text.codePointAt(i);
        i += Character.charCount(c);
      }
      if (Character.isLetterOrDigit(c)) {
        hash = hash * 0x100000001B3L + Character.toLowerCase(c) + 1;
        inside = true;
      } else if (inside) {
        words[count++] = HashFamily.mix(hash);
        hash = 0;
        inside = false;
      }
    }
    if (inside) {
      words[count++] = HashFamily.mix(hash);
    }
    words[words.length - 1] = count;
    return words;
  }

  /** Open addressing; zero marks an empty cell and is remembered apart. */
  private void add(int hash) {
    if (hash == 0) {
      if (!zero) {
        zero = true;
        hashes[size++] = 0;
      }
      return;
    }
    int mask = table.length - 1;
    int cell = hash & mask;
    while (table[cell] != 0) {
      if (table[cell] == hash) {
        return;
      }
      cell = cell + 1 & mask;
    }
    table[cell] = hash;
    hashes[size++] = hash;
  }
}
