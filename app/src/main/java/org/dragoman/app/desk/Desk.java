package org.dragoman.app.desk;

import java.time.LocalDate;
import org.dragoman.app.answer.BriefSheet;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.PartyNames;
import org.dragoman.app.query.Fates;
import org.dragoman.app.query.LedgerFates;
import org.dragoman.app.search.SearchIndex;
import org.dragoman.app.serve.Engine;

/**
 * What a page is made from. Safe for use by many threads.
 *
 * @param ledger the open ledger
 * @param engine what reads documents and names
 * @param searched the names that searches understand
 * @param index the ledger's search index
 * @param today the day it is
 */
record Desk(Ledger ledger, Engine engine, PartyNames searched, SearchIndex index, LocalDate today) {
  /** Days ahead that are near. */
  static final int NEAR = 30;

  /** The names of states and bodies. */
  org.dragoman.app.query.PartyNames parties() {
    return engine.names();
  }

  /** Words answers. */
  BriefSheet sheets() {
    return new BriefSheet(parties()::name);
  }

  /** Knows what became of commitments. */
  Fates fates() {
    return new LedgerFates();
  }
}
