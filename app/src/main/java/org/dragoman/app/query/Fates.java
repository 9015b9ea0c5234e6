package org.dragoman.app.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Knows what became of commitments. Implementations are safe for use by many threads. */
public interface Fates {
  /**
   * A question in SQL for the ids of commitments that were fulfilled or cancelled by what was
   * published up to the value {@code asof}. It gives one column and no null, and names no other
   * value.
   */
  String settled();

  /**
   * What became of commitments, as far as it is known.
   *
   * @param commitments their ids
   * @param asOf the day up to which reports are known
   * @return by id; without those of which nothing is known
   */
  Map<String, Fate> of(Handle handle, Collection<String> commitments, LocalDate asOf);
}
