package org.dragoman.grammar.model;

import java.util.Arrays;
import java.util.BitSet;
import org.dragoman.model.BinaryReader;
import org.dragoman.model.BinaryWriter;
import org.dragoman.model.Codes;

/**
 * What training text tells of the tags of a form. Forms with the same tags share one class.
 *
 * @param frequent whether the form was seen often enough that no other tag needs be thought of
 * @param seen joint tags seen with the form, ascending
 * @param usual those of them that make up at least a tenth of its occurrences, ascending
 * @param only the tag that is as good as certain, or -1
 */
public record TagClass(boolean frequent, int[] seen, int[] usual, int only) {
  /** A class for a form never seen, which may have any of the open tags. */
  static final TagClass UNSEEN = new TagClass(false, new int[0], new int[0], -1);

  /** Code of the usual tags. */
  long code() {
    long code = frequent ? 1 : 2;
    for (int tag : usual) {
      code = Codes.mix(code * 1_000_003 + tag);
    }
    return Codes.mix(code);
  }

  /** Tags to choose among: those seen, and the open ones unless the form is frequent. */
  int[] candidates(int[] open) {
    return frequent ? seen : union(seen, open);
  }

  static int[] union(int[] a, int[] b) {
    BitSet all = new BitSet();
    for (int x : a) {
      all.set(x);
    }
    for (int x : b) {
      all.set(x);
    }
    return all.stream().toArray();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TagClass that
        && frequent == that.frequent
        && only == that.only
        && Arrays.equals(seen, that.seen)
        && Arrays.equals(usual, that.usual);
  }

  @Override
  public int hashCode() {
    return ((Arrays.hashCode(seen) * 31 + Arrays.hashCode(usual)) * 31 + only) * 2
        + (frequent ? 1 : 0);
  }

  void write(BinaryWriter out) {
    out.writeInt(frequent ? 1 : 0);
    out.writeInts(seen);
    out.writeInts(usual);
    out.writeInt(only + 1);
  }

  static TagClass read(BinaryReader in) {
    return new TagClass(in.readInt() == 1, in.readInts(), in.readInts(), in.readInt() - 1);
  }
}
