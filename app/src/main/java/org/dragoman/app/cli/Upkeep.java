package org.dragoman.app.cli;

import org.dragoman.app.fate.FatePass;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.StoryPass;
import org.dragoman.app.search.SearchIndex;

/** What a change of the ledger asks for behind it: stories, fates, the search index. */
final class Upkeep {
  private Upkeep() {}

  /**
   * Brings all that is derived from the ledger's rows up to date; each part goes on where it was.
   */
  static void run(Ledger ledger) {
    new StoryPass(ledger).run((done, total) -> {});
    new FatePass().run(ledger);
    SearchIndex.of(ledger.address(), System.getenv()).catchUp(ledger);
  }
}
