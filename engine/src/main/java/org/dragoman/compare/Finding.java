package org.dragoman.compare;

import java.util.List;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one readout or both tell. Immutable.
 *
 * @param part the part of the record it belongs to
 * @param where which of the two tells it
 * @param what it in few words, in those of the first that tells it
 * @param a the words of the first, with offsets of its document; null where only the second tells
 * @param b the words of the second, with offsets of its document; null where only the first tells
 * @param differences in what the two differ; none unless {@code where} is {@code DIFFERENT}
 */
public record Finding(
    Part part,
    Where where,
    String what,
    @Nullable Quote a,
    @Nullable Quote b,
    List<Difference> differences) {
  public Finding {
    differences = List.copyOf(differences);
  }

  static Finding shared(Part part, String what, Quote a, Quote b, List<Difference> differences) {
    Where where = differences.isEmpty() ? Where.BOTH : Where.DIFFERENT;
    return new Finding(part, where, what, a, b, differences);
  }

  static Finding onlyIn(boolean first, Part part, String what, Quote quote) {
    return first
        ? new Finding(part, Where.A, what, quote, null, List.of())
        : new Finding(part, Where.B, what, null, quote, List.of());
  }
}
