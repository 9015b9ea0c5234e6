package org.dragoman.app.ledger;

/** The engines and lexicons that have written to a ledger. */
final class Coders {
  /** The number of no version. */
  static final int NONE = 0;

  private Coders() {}

  /** The number of a version in this ledger; it gets one where it has none. */
  static int number(Ledger ledger, CoderVersion version) {
    ledger.write(
        handle ->
            handle.execute(
                "INSERT INTO coder (id, engine, lexicon)"
                    + " SELECT coalesce((SELECT max(id) FROM coder), 0) + 1, ?, ?"
                    + " WHERE NOT EXISTS (SELECT 1 FROM coder WHERE engine = ? AND lexicon = ?)",
                version.engine(),
                version.lexicon(),
                version.engine(),
                version.lexicon()));
    return known(ledger, version);
  }

  /** The number of a version in this ledger, or {@value #NONE} where it has written nothing. */
  static int known(Ledger ledger, CoderVersion version) {
    return ledger.read(
        handle ->
            handle
                .createQuery("SELECT id FROM coder WHERE engine = ? AND lexicon = ?")
                .bind(0, version.engine())
                .bind(1, version.lexicon())
                .mapTo(Integer.class)
                .findOne()
                .orElse(NONE));
  }
}
