package org.dragoman.lexicon;

import java.util.List;
import java.util.Locale;

/**
 * One fact of a lexicon.
 *
 * @param file the file it stands in
 * @param line its line, 1-based
 * @param columns the column names
 * @param cells one value a column; empty where the row has none
 */
public record Row(String file, int line, List<String> columns, List<String> cells) {
  public Row {
    columns = List.copyOf(columns);
    cells = List.copyOf(cells);
  }

  /** The value of a column, possibly empty. */
  public String get(String column) {
    int at = columns.indexOf(column);
    if (at < 0) {
      throw new IllegalArgumentException("no column " + column + " in " + columns);
    }
    return cells.get(at);
  }

  /**
   * The value of a column that must not be empty.
   *
   * @throws LexiconException where it is
   */
  public String require(String column) {
    String value = get(column);
    if (value.isEmpty()) {
      throw error("no " + column);
    }
    return value;
  }

  /** The values of a column that holds several, parted by {@code |}; none where it is empty. */
  public List<String> list(String column) {
    String value = get(column);
    return value.isEmpty() ? List.of() : List.of(value.split("\\|"));
  }

  /**
   * The constant of an enum that a column names, in any case, {@code -} standing for {@code _}.
   *
   * @throws LexiconException where the enum has no such constant
   */
  public <E extends Enum<E>> E constant(String column, Class<E> type) {
    String value = require(column);
    try {
      return Enum.valueOf(type, value.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw error(value + " is no " + type.getSimpleName());
    }
  }

  /** An error that names this row's file and line. */
  public LexiconException error(String message) {
    return new LexiconException(file + ":" + line + ": " + message);
  }
}
