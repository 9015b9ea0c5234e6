package org.dragoman.app.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows on their way into the ledger, by table. For one thread at a time. */
public final class Rows {
  private final Map<Table, List<@Nullable Object[]>> byTable = new EnumMap<>(Table.class);

  /**
   * Adds a row.
   *
   * @param cells one for each column of the table, in order: text, numbers, days, times in UTC,
   *     UUIDs, truth values, bytes, or null
   */
  public void add(Table table, @Nullable Object... cells) {
    if (cells.length != table.columns().size()) {
      throw new IllegalArgumentException(
          table + " has " + table.columns().size() + " columns, not " + cells.length);
    }
    byTable.computeIfAbsent(table, t -> new ArrayList<>()).add(cells);
  }

  /** Adds all rows of another. */
  void addAll(Rows others) {
    others.byTable.forEach(
        (table, rows) -> byTable.computeIfAbsent(table, t -> new ArrayList<>()).addAll(rows));
  }

  /** The rows of each table that has any, tables in the order of the schema. */
  Map<Table, List<@Nullable Object[]>> byTable() {
    return byTable;
  }
}
