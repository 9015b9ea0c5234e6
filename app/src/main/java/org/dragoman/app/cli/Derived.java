package org.dragoman.app.cli;

import org.dragoman.app.fate.FatePass;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.search.SearchIndex;

/** What is derived from a ledger, for commands that change one. */
final class Derived {
  private Derived() {}

  /**
   * Brings fates and index up to date. A run that is writing the index already takes in the new
   * documents too.
   *
   * @throws org.dragoman.app.ledger.LedgerException where the ledger cannot be written
   * @throws org.dragoman.app.search.SearchException where the index cannot be written
   */
  static void update(Ledger ledger) {
    new FatePass().run(ledger);
    SearchIndex.of(ledger.address(), System.getenv()).catchUp(ledger);
  }
}
