package org.dragoman.app.ledger;

/** Hears how far a pass behind an ingest has come. Called by the thread of the pass. */
@FunctionalInterface
public interface Advance {
  /**
   * Tells where the pass is.
   *
   * @param done how many documents are done, from 0
   * @param total how many there are to do, as far as is known by now
   */
  void to(long done, long total);
}
