package org.dragoman.event;

import java.util.Arrays;
import org.dragoman.model.Codes;

/**
 * The rows of a table of weights that some features name, each once, in order of their first
 * mention. Made to be filled over and over. Confined to one thread.
 */
final class FeatureRows implements Features {
  private final int bits;
  private int[] rows = new int[256];
  private int size;

  /**
   * The set of the rows by open addressing: a round's number in the upper half, a row in the lower.
   * What is left of earlier rounds counts as empty, so that nothing has to be wiped.
   */
  private long[] slots = new long[1024];

  private int round = 1;

  /**
   * @param bits the table has 2 to this power rows
   */
  FeatureRows(int bits) {
    this.bits = bits;
  }

  /** Forgets all rows. */
  void clear() {
    size = 0;
    round++;
    if (round == Integer.MAX_VALUE) {
      Arrays.fill(slots, 0);
      round = 1;
    }
  }

  /** Number of rows. */
  int size() {
    return size;
  }

  /** The rows; only the first {@link #size} count, and only until the next change. */
  int[] rows() {
    return rows;
  }

  int[] toArray() {
    return Arrays.copyOf(rows, size);
  }

  @Override
  public void add(FeatureTemplate template, FeatureText value) {
    add(JudgeModel.row(template.code(), value.code(), bits));
  }

  @Override
  public void add(FeatureTemplate template, FeatureText first, FeatureText second) {
    add(JudgeModel.row(template.code(), Codes.mix(joined(first.begun(), second)), bits));
  }

  @Override
  public void add(
      FeatureTemplate template, FeatureText first, FeatureText second, FeatureText third) {
    long code = joined(joined(first.begun(), second), third);
    add(JudgeModel.row(template.code(), Codes.mix(code), bits));
  }

  private static long joined(long begun, FeatureText next) {
    return Codes.append(Codes.append(begun, ' '), next.text());
  }

  private void add(int row) {
    int mask = slots.length - 1;
    long wanted = ((long) round << 32) | row;
    int at = row & mask;
    while (slots[at] >>> 32 == round) {
      if (slots[at] == wanted) {
        return;
      }
      at = (at + 1) & mask;
    }
    slots[at] = wanted;
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, 2 * size);
      // A third at most may be filled, or the search for a free slot grows long.
      slots = new long[4 * rows.length];
      for (int i = 0; i < size; i++) {
        place(rows[i]);
      }
      place(row);
    }
    rows[size++] = row;
  }

  private void place(int row) {
    int mask = slots.length - 1;
    int at = row & mask;
    while (slots[at] != 0) {
      at = (at + 1) & mask;
    }
    slots[at] = ((long) round << 32) | row;
  }
}
