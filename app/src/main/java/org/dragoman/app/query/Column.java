package org.dragoman.app.query;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * A column of a result. Immutable.
 *
 * @param name its name
 * @param kind what its cells are
 */
public record Column(String name, Kind kind) {
  /** What cells are. */
  public enum Kind {
    TEXT,
    /** {@link Integer}. */
    INTEGER,
    /** {@link Long}. */
    LONG,
    /** {@link Double}. */
    DOUBLE,
    /** {@link java.time.LocalDate}. */
    DAY,
    /** {@link java.time.LocalDateTime}. */
    TIME,
    /** {@link Boolean}. */
    TRUTH,
    /** {@link java.util.UUID}. */
    ID
  }

  /** The columns of a result. */
  static List<Column> of(ResultSetMetaData columns) throws SQLException {
    List<Column> found = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      found.add(
          new Column(
              columns.getColumnLabel(i),
              kind(columns.getColumnType(i), columns.getColumnTypeName(i))));
    }
    return found;
  }

  private static Kind kind(int type, String name) {
    if (name.equalsIgnoreCase("uuid")) {
      return Kind.ID;
    }
    return switch (type) {
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER -> Kind.INTEGER;
      case Types.BIGINT -> Kind.LONG;
      case Types.FLOAT, Types.REAL, Types.DOUBLE -> Kind.DOUBLE;
      case Types.DATE -> Kind.DAY;
      case Types.TIMESTAMP -> Kind.TIME;
      case Types.BOOLEAN, Types.BIT -> Kind.TRUTH;
      default -> Kind.TEXT;
    };
  }
}
