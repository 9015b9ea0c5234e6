package org.dragoman.app.query;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a result as they come. */
public interface RowSink {
  /** Takes the columns, before any row. */
  void begin(List<Column> columns) throws IOException;

  /**
   * Takes a row.
   *
   * @param cells one for each column, as its {@link Column.Kind} says, or null. A TEXT column may
   *     also have a {@link java.math.BigDecimal} or {@link java.math.BigInteger}
   */
  void row(List<@Nullable Object> cells) throws IOException;

  /** Told that there are no further rows. */
  void end() throws IOException;
}
