package org.dragoman.grammar.model;

/**
 * Numbers of strings: open addressing, at most half full. Immutable; much quicker to fill than a
 * {@link java.util.HashMap}, which counts when the models are loaded.
 */
final class StringIndex {
  private final String[] keys;
  private final int[] slots;
  private final int mask;

  /**
   * @param keys all different; the number of a key is its place here
   */
  StringIndex(String[] keys) {
    this.keys = keys;
    int capacity = Integer.highestOneBit(Math.max(4, keys.length) * 4 - 1);
    mask = capacity - 1;
    slots = new int[capacity];
    for (int id = 0; id < keys.length; id++) {
      int at = spread(keys[id]) & mask;
      while (slots[at] != 0) {
        at = (at + 1) & mask;
      }
      slots[at] = id + 1;
    }
  }

  int size() {
    return keys.length;
  }

  String key(int id) {
    return keys[id];
  }

  /** The number of {@code text}, or -1. */
  int find(String text) {
    for (int at = spread(text) & mask; slots[at] != 0; at = (at + 1) & mask) {
      int id = slots[at] - 1;
      if (keys[id].equals(text)) {
        return id;
      }
    }
    return -1;
  }

  private static int spread(String text) {
    int h = text.hashCode() * 0x9E3779B9;
    return h ^ (h >>> 15);
  }
}
