package org.dragoman.app.serve;

import org.dragoman.Dragoman;
import org.dragoman.app.ledger.CoderVersion;
import org.dragoman.app.query.PartyNames;
import org.dragoman.app.story.ReportReader;
import org.dragoman.lexicon.Lexicon;

/**
 * What reads documents and names. Immutable; safe for use by many threads.
 *
 * @param lexicon the bundled tables, with what an analyst gave
 * @param dragoman the engine on it
 * @param names names of parties, from it
 * @param reports reads what finds the same event in other reports
 * @param version what the ledger notes of who read a document
 */
public record Engine(
    Lexicon lexicon,
    Dragoman dragoman,
    PartyNames names,
    ReportReader reports,
    CoderVersion version) {
  /** Loads all of it, which takes about half a second. */
  public static Engine of(Lexicon lexicon, CoderVersion version) {
    return new Engine(
        lexicon,
        Dragoman.english(lexicon),
        new PartyNames(lexicon),
        new ReportReader(lexicon),
        version);
  }
}
