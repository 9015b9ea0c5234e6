package org.dragoman.app.ledger;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * A ledger on a server. Who writes holds an advisory lock for as long as the ledger is open; the
 * server gives it back when the connection goes, however the process ended.
 */
final class PostgreSql implements Database {
  /** "dragoman" as a number; an advisory lock has no other name. */
  private static final long WRITER = 0x6472_6167_6f6d_616eL;

  private static final long PATIENCE_NANOS = 3_000_000_000L;
  private static final long POLL_MILLIS = 100;

  private final String url;
  private final @Nullable Connection lock;

  private PostgreSql(String url, @Nullable Connection lock) {
    this.url = url;
    this.lock = lock;
  }

  /**
   * Opens a database.
   *
   * @throws LedgerException where the server cannot be reached, or another process writes
   */
  static PostgreSql open(LedgerAddress.Server server, boolean writing) {
    try {
      Connection connection = DriverManager.getConnection(server.url());
      if (!writing) {
        connection.close();
        return new PostgreSql(server.url(), null);
      }
      // A process that was killed leaves its lock until the server notices, which takes a moment.
      for (long end = System.nanoTime() + PATIENCE_NANOS; ; Thread.sleep(POLL_MILLIS)) {
        if (locked(connection)) {
          return new PostgreSql(server.url(), connection);
        }
        if (System.nanoTime() > end) {
          break;
        }
      }
      connection.close();
      throw LedgerException.inUse(
          server + ": another run of dragoman writes to this ledger; wait for it to end", null);
    } catch (SQLException e) {
      throw new LedgerException(server + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LedgerException(server + ": opening it was interrupted", e);
    }
  }

  private static boolean locked(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT pg_try_advisory_lock(" + WRITER + ")")) {
      return result.next() && result.getBoolean(1);
    }
  }

  @Override
  public String name() {
    return "postgresql";
  }

  @Override
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url);
  }

  @Override
  public boolean severalResults() {
    return true;
  }

  @Override
  public void confine(Connection connection) throws SQLException {
    connection.setReadOnly(true);
    // Rows come as they are asked for only within a transaction.
    connection.setAutoCommit(false);
  }

  @Override
  public void load(Connection connection, Table table, List<@Nullable Object[]> rows)
      throws SQLException {
    StringBuilder text = new StringBuilder();
    for (@Nullable Object[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        if (i > 0) {
          text.append('\t');
        }
        append(text, row[i]);
      }
      text.append('\n');
    }
    String copy =
        "COPY " + table.sql() + " (" + String.join(", ", table.columns()) + ") FROM STDIN";
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(copy, new StringReader(text.toString()));
    } catch (IOException e) {
      throw new SQLException(e);
    }
  }

  /** A cell in the text format of COPY. */
  private static void append(StringBuilder text, @Nullable Object cell) {
    if (cell == null) {
      text.append("\\N");
    } else if (cell instanceof byte[] bytes) {
      text.append("\\\\x");
      for (byte b : bytes) {
        text.append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
      }
    } else {
      String value = cell.toString();
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        switch (c) {
          case '\\' -> text.append("\\\\");
          case '\t' -> text.append("\\t");
          case '\n' -> text.append("\\n");
          case '\r' -> text.append("\\r");
          default -> text.append(c);
        }
      }
    }
  }

  @Override
  public void close() {
    try {
      if (lock != null) {
        lock.close();
      }
    } catch (SQLException e) {
      throw new LedgerException("the ledger could not be closed: " + e.getMessage(), e);
    }
  }
}
