package org.dragoman.app.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * A ledger in one file. The file is locked as long as it is open for writing; readers share it.
 *
 * <p>The connection that opened the file is kept for as long as the ledger is open, and all others
 * are its duplicates: they share one instance of the database, and each has transactions of its
 * own.
 */
final class DuckDb implements Database {
  /** Beyond this DuckDB spills to disk; the heap of Java is not counted. */
  private static final String MOST_MEMORY = "2GB";

  private static final String LOCKED = "Could not set lock";
  private static final Pattern HOLDER = Pattern.compile("\\(PID (\\d+)\\)");

  private final DuckDBConnection root;

  private DuckDb(DuckDBConnection root) {
    this.root = root;
  }

  /**
   * Opens a file.
   *
   * @throws LedgerException where it cannot be opened: another process has it, or it is no ledger
   */
  static DuckDb open(Path file, Ledger.Access access) {
    boolean writing = access == Ledger.Access.WRITE;
    Properties properties = new Properties();
    properties.setProperty("memory_limit", MOST_MEMORY);
    properties.setProperty("checkpoint_threshold", "256MB");
    // What a ledger holds comes from strangers: no SQL may make the database reach elsewhere.
    properties.setProperty("autoinstall_known_extensions", "false");
    if (!writing) {
      properties.setProperty("duckdb.read_only", "true");
    }
    if (access == Ledger.Access.SCAN) {
      properties.setProperty("jdbc_stream_results", "true");
    }
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (writing && folder != null) {
        Files.createDirectories(folder);
      }
      Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file, properties);
      return new DuckDb(connection.unwrap(DuckDBConnection.class));
    } catch (IOException e) {
      throw new LedgerException(file + ": cannot make its folder: " + e.getMessage(), e);
    } catch (SQLException e) {
      throw String.valueOf(e.getMessage()).contains(LOCKED)
          ? LedgerException.inUse(file + ": " + problem(e), e)
          : new LedgerException(file + ": " + problem(e), e);
    }
  }

  private static String problem(SQLException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains(LOCKED)) {
      Matcher holder = HOLDER.matcher(message);
      String who = holder.find() ? " (process " + holder.group(1) + ")" : "";
      return "is in use by another run of dragoman"
          + who
          + "; wait for it to end, or keep the ledger on PostgreSQL";
    }
    int end = message.indexOf('\n');
    return "cannot be opened as a ledger: " + (end < 0 ? message : message.substring(0, end));
  }

  @Override
  public String name() {
    return "duckdb";
  }

  @Override
  public Connection connect() throws SQLException {
    return root.duplicate();
  }

  @Override
  public boolean severalResults() {
    return false;
  }

  @Override
  public void confine(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // The file was opened for reading; this keeps SQL from all other files, and from the network.
      statement.execute("SET enable_external_access = false");
      statement.execute("SET lock_configuration = true");
    }
  }

  @Override
  public void load(Connection connection, Table table, List<@Nullable Object[]> rows)
      throws SQLException {
    DuckDBConnection duck = connection.unwrap(DuckDBConnection.class);
    // The driver begins a transaction with its first statement; rows that are appended before that
    // would be committed at once, table by table, and a kill would leave half a document.
    try (Statement begin = duck.createStatement()) {
      begin.execute("SELECT 1");
    }
    try (DuckDBAppender appender =
        duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table.sql())) {
      for (@Nullable Object[] row : rows) {
        appender.beginRow();
        for (@Nullable Object cell : row) {
          append(appender, cell);
        }
        appender.endRow();
      }
    }
  }

  private static void append(DuckDBAppender appender, @Nullable Object cell) throws SQLException {
    if (cell == null) {
      appender.appendNull();
    } else if (cell instanceof String text) {
      appender.append(text);
    } else if (cell instanceof Integer number) {
      appender.append(number.intValue());
    } else if (cell instanceof Long number) {
      appender.append(number.longValue());
    } else if (cell instanceof Double number) {
      appender.append(number.doubleValue());
    } else if (cell instanceof UUID id) {
      appender.append(id);
    } else if (cell instanceof LocalDate day) {
      appender.append(day);
    } else if (cell instanceof LocalDateTime time) {
      appender.append(time);
    } else if (cell instanceof Boolean truth) {
      appender.append(truth.booleanValue());
    } else if (cell instanceof byte[] bytes) {
      appender.append(bytes);
    } else {
      throw new IllegalArgumentException("no type of the ledger: " + cell.getClass());
    }
  }

  @Override
  public void close() {
    try {
      root.close();
    } catch (SQLException e) {
      throw new LedgerException("the ledger could not be closed: " + e.getMessage(), e);
    }
  }
}
