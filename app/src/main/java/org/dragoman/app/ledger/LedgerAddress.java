package org.dragoman.app.ledger;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/** Where a ledger is kept. */
public sealed interface LedgerAddress {
  /** A ledger in a DuckDB file. */
  record File(Path path) implements LedgerAddress {
    @Override
    public String toString() {
      return path.toString();
    }
  }

  /**
   * A ledger on a PostgreSQL server.
   *
   * @param url a JDBC URL, {@code jdbc:postgresql://host/database?user=...}
   */
  record Server(String url) implements LedgerAddress {
    /** The URL without user and password, which must stand in no message. */
    @Override
    public String toString() {
      int parameters = url.indexOf('?');
      return parameters < 0 ? url : url.substring(0, parameters);
    }
  }

  /**
   * The ledger of a word of the command line: a JDBC URL of PostgreSQL, else a file.
   *
   * @throws LedgerException where it is neither
   */
  static LedgerAddress of(String word) {
    if (word.startsWith("jdbc:postgresql:")) {
      return new Server(word);
    }
    if (word.startsWith("jdbc:")) {
      throw new LedgerException("--ledger takes a file or a jdbc:postgresql: URL, not " + word);
    }
    try {
      return new File(Path.of(word));
    } catch (InvalidPathException e) {
      throw new LedgerException("--ledger: not a file name: " + e.getReason(), e);
    }
  }

  /**
   * The ledger where none is named: {@code DRAGOMAN_LEDGER}, else {@code dragoman/ledger.duckdb} in
   * the folder that the XDG base directory specification names for data of a user.
   */
  static LedgerAddress usual(Map<String, String> environment) {
    String named = environment.getOrDefault("DRAGOMAN_LEDGER", "");
    if (!named.isEmpty()) {
      return of(named);
    }
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    Path folder =
        data.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".local", "share")
            : Path.of(data);
    return new File(folder.resolve("dragoman").resolve("ledger.duckdb"));
  }
}
