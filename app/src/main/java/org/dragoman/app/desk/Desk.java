package org.dragoman.app.desk;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.dragoman.Dragoman;
import org.dragoman.app.answer.BriefSheet;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.query.Fates;
import org.dragoman.app.query.LedgerFates;
import org.dragoman.app.query.PartyNames;
import org.dragoman.app.search.SearchIndex;
import org.dragoman.lexicon.Lexicon;

/**
 * What the pages are made from. Safe for use by many threads.
 *
 * @param ledger the open ledger
 * @param index its search index
 * @param lexicon the tables of the engine, as an analyst amended them
 * @param parties the names of states and bodies
 * @param searched the names that searches understand
 * @param engine gives the engine when it is needed first, and the same one afterwards
 * @param keeper changes the ledger
 * @param today gives the day
 */
public record Desk(
    Ledger ledger,
    SearchIndex index,
    Lexicon lexicon,
    PartyNames parties,
    org.dragoman.app.ledger.PartyNames searched,
    Supplier<Dragoman> engine,
    Keeper keeper,
    Supplier<LocalDate> today) {
  /** Days ahead that are near. */
  static final int NEAR = 30;

  /** Words answers. */
  BriefSheet sheets() {
    return new BriefSheet(parties::name);
  }

  /** Knows what became of commitments. */
  Fates fates() {
    return new LedgerFates();
  }
}
