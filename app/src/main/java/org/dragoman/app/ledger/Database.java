package org.dragoman.app.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What DuckDB and PostgreSQL do each in its own way. Safe for use by many threads. */
interface Database extends AutoCloseable {
  /** The word by which scripts of the schema are told apart: {@code duckdb}, {@code postgresql}. */
  String name();

  /** A new connection to the ledger; the caller closes it. */
  Connection connect() throws SQLException;

  /**
   * Writes rows into a table in the connection's transaction, by the quickest way there is.
   *
   * @param rows cells in the order of the table's columns
   */
  void load(Connection connection, Table table, List<@Nullable Object[]> rows) throws SQLException;

  /** Whether one connection can have several results open. */
  boolean severalResults();

  /**
   * Keeps all SQL that runs on a connection from changing anything, and from reaching anything but
   * the ledger as far as the database can keep it from that.
   */
  void confine(Connection connection) throws SQLException;

  @Override
  void close();
}
