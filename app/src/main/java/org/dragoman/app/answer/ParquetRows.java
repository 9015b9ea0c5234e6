package org.dragoman.app.answer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.app.query.Column;
import org.dragoman.app.query.RowSink;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Rows as a Parquet file, compressed with Zstandard. DuckDB writes it, from a database in memory
 * that goes to a folder of its own on disk where it grows large. For one thread.
 */
public final class ParquetRows implements RowSink, AutoCloseable {
  private static final String MOST_MEMORY = "1GB";

  private final Path file;
  private final Path spill;
  private final DuckDBConnection connection;
  private List<Column> columns = List.of();
  private @Nullable DuckDBAppender appender;

  /**
   * @param file where it is written; a file that is there is replaced
   * @throws IOException where DuckDB cannot be started
   */
  public ParquetRows(Path file) throws IOException {
    this.file = file;
    this.spill = Files.createTempDirectory("dragoman-export");
    Properties properties = new Properties();
    properties.setProperty("memory_limit", MOST_MEMORY);
    properties.setProperty("temp_directory", spill.toString());
    properties.setProperty("autoinstall_known_extensions", "false");
    try {
      Connection opened = DriverManager.getConnection("jdbc:duckdb:", properties);
      this.connection = opened.unwrap(DuckDBConnection.class);
    } catch (SQLException e) {
      deleteSpill();
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public void begin(List<Column> found) throws IOException {
    columns = found;
    try {
      execute(
          "CREATE TABLE rows_ ("
              + found.stream()
                  .map(column -> quoted(column.name()) + " " + type(column.kind()))
                  .collect(Collectors.joining(", "))
              + ")");
      appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "rows_");
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static String type(Column.Kind kind) {
    return switch (kind) {
      case TEXT -> "VARCHAR";
      case INTEGER -> "INTEGER";
      case LONG -> "BIGINT";
      case DOUBLE -> "DOUBLE";
      case DAY -> "DATE";
      case TIME -> "TIMESTAMP";
      case TRUTH -> "BOOLEAN";
      case ID -> "UUID";
    };
  }

  @Override
  public void row(List<@Nullable Object> cells) throws IOException {
    DuckDBAppender rows = appender;
    if (rows == null) {
      throw new IllegalStateException("not begun");
    }
    try {
      rows.beginRow();
      for (Object cell : cells) {
        append(rows, cell);
      }
      rows.endRow();
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void append(DuckDBAppender rows, @Nullable Object cell) throws SQLException {
    if (cell == null) {
      rows.appendNull();
    } else if (cell instanceof Integer number) {
      rows.append(number.intValue());
    } else if (cell instanceof Long number) {
      rows.append(number.longValue());
    } else if (cell instanceof Double number) {
      rows.append(number.doubleValue());
    } else if (cell instanceof LocalDate day) {
      rows.append(day);
    } else if (cell instanceof LocalDateTime time) {
      rows.append(time);
    } else if (cell instanceof Boolean truth) {
      rows.append(truth.booleanValue());
    } else if (cell instanceof UUID id) {
      rows.append(id);
    } else {
      rows.append(cell.toString());
    }
  }

  @Override
  public void end() throws IOException {
    try {
      if (appender != null) {
        appender.close();
        appender = null;
      }
      execute(
          "COPY rows_ TO '"
              + file.toString().replace("'", "''")
              + "' (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false)");
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String quoted(String name) {
    return '"' + name.toLowerCase(Locale.ROOT).replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() throws IOException {
    try {
      if (appender != null) {
        appender.close();
      }
      connection.close();
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      deleteSpill();
    }
  }

  private void deleteSpill() throws IOException {
    try (Stream<Path> files = Files.walk(spill)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
