package org.dragoman.app.query;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands the rows of a result on. */
final class RowReader {
  private RowReader() {}

  /**
   * Reads a result.
   *
   * @param most how many rows at most; 0 for all
   * @return whether there are more
   */
  static boolean read(ResultSet result, long most, RowSink sink) throws SQLException, IOException {
    List<Column> columns = Column.of(result.getMetaData());
    sink.begin(columns);
    boolean more = false;
    for (long count = 0; result.next(); count++) {
      if (most > 0 && count == most) {
        more = true;
        break;
      }
      List<@Nullable Object> cells = new ArrayList<>(columns.size());
      for (int i = 0; i < columns.size(); i++) {
        cells.add(cell(result, i + 1, columns.get(i).kind()));
      }
      sink.row(Collections.unmodifiableList(cells));
    }
    sink.end();
    return more;
  }

  private static @Nullable Object cell(ResultSet result, int at, Column.Kind kind)
      throws SQLException {
    Object value = result.getObject(at);
    if (value == null) {
      return null;
    }
    return switch (kind) {
      case INTEGER -> ((Number) value).intValue();
      case LONG -> ((Number) value).longValue();
      case DOUBLE -> ((Number) value).doubleValue();
      case DAY -> value instanceof Date date ? date.toLocalDate() : value;
      case TIME -> result.getObject(at, LocalDateTime.class);
      case TRUTH -> value instanceof Boolean truth ? truth : Boolean.valueOf(value.toString());
      case ID -> value instanceof UUID id ? id : UUID.fromString(value.toString());
      case TEXT ->
          value instanceof BigDecimal || value instanceof BigInteger ? value : value.toString();
    };
  }
}
