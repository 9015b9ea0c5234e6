package org.dragoman.app.query;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads cells of results, which the two databases give as different classes. */
final class Cells {
  private Cells() {}

  /** A text that is never null. */
  static String text(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    if (text == null) {
      throw new SQLException("the ledger has no " + column + " where there must be one");
    }
    return text;
  }

  /** A name of a document. */
  static UUID id(ResultSet row, String column) throws SQLException {
    Object value = row.getObject(column);
    return value instanceof UUID id ? id : UUID.fromString(String.valueOf(value));
  }

  /** A day, or null. */
  static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    Object value = row.getObject(column);
    if (value instanceof Date date) {
      return date.toLocalDate();
    }
    return (LocalDate) value;
  }

  /** A whole number, or null. */
  static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  /** A number, or null. */
  static @Nullable Double decimal(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }
}
