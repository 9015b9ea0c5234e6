package org.dragoman.app.cli;

import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.LedgerAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option by which a command takes its ledger. */
final class LedgerOption {
  @Option(
      names = "--ledger",
      paramLabel = "FILE|URL",
      description =
          "The ledger: a file, or a database of PostgreSQL as jdbc:postgresql://HOST/NAME?user=..."
              + " Without it: DRAGOMAN_LEDGER, else ~/.local/share/dragoman/ledger.duckdb.")
  private @Nullable String word;

  /** Where the ledger is. */
  LedgerAddress address() {
    return word == null ? LedgerAddress.usual(System.getenv()) : LedgerAddress.of(word);
  }

  /** Opens it to ask something. */
  Ledger reading() {
    return Ledger.open(address(), Ledger.Access.READ);
  }

  /** Opens it to read more than can be held. */
  Ledger scanning() {
    return Ledger.open(address(), Ledger.Access.SCAN);
  }

  /** Opens it to change something; makes it where there is none. */
  Ledger writing() {
    return Ledger.open(address(), Ledger.Access.WRITE);
  }
}
