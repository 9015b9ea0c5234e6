package org.dragoman.grammar.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.model.BinaryReader;
import org.dragoman.model.BinaryWriter;
import org.dragoman.model.Codes;
import org.dragoman.model.ModelException;

/** Answers by exact 63-bit keys: a hash table with open addressing. Immutable. */
final class CaseTable {
  /** No answer. */
  static final int NONE = -1;

  private final int shift;
  private final long[] keys;
  private final byte[] answers;
  private final int size;

  /**
   * @param cases answers, from 0 to 127, by keys that are not negative
   */
  CaseTable(Map<Long, Integer> cases) {
    int bits = 4;
    while (1 << bits < 3 * cases.size()) {
      bits++;
    }
    shift = 64 - bits;
    keys = new long[1 << bits];
    answers = new byte[keys.length];
    Arrays.fill(answers, (byte) NONE);
    size = cases.size();
    cases.forEach(this::put);
  }

  private void put(long key, int answer) {
    int at = place(key);
    keys[at] = key;
    answers[at] = (byte) answer;
  }

  /** The place of a key, or of the gap where it would stand. */
  private int place(long key) {
    int mask = keys.length - 1;
    int at = (int) ((key * Codes.GOLDEN) >>> shift);
    while (answers[at] >= 0 && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  /** The answer to a case, or {@link #NONE}. */
  int answer(long key) {
    return answers[place(key)];
  }

  /** Number of cases. */
  int size() {
    return size;
  }

  void write(BinaryWriter out) {
    TreeMap<Long, Integer> cases = new TreeMap<>();
    for (int i = 0; i < keys.length; i++) {
      if (answers[i] >= 0) {
        cases.put(keys[i], (int) answers[i]);
      }
    }
    out.writeInt(cases.size());
    long last = 0;
    for (Map.Entry<Long, Integer> entry : cases.entrySet()) {
      long step = entry.getKey() - last;
      out.writeInt((int) (step >>> 31 >>> 31));
      out.writeInt((int) (step >>> 31 & Integer.MAX_VALUE));
      out.writeInt((int) (step & Integer.MAX_VALUE));
      out.writeByte(entry.getValue());
      last = entry.getKey();
    }
  }

  static CaseTable read(BinaryReader in) {
    Map<Long, Integer> cases = new HashMap<>();
    int size = in.readLength();
    long last = 0;
    for (int i = 0; i < size; i++) {
      long step = (long) in.readIndex(2) << 62 | (long) in.readInt() << 31 | in.readInt();
      last += step;
      byte answer = in.readByte();
      if (last < 0 || answer < 0 || (i > 0 && step <= 0)) {
        throw new ModelException("case " + i + " of " + size + " is broken");
      }
      cases.put(last, (int) answer);
    }
    return new CaseTable(cases);
  }
}
