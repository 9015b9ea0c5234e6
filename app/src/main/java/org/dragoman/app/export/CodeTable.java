package org.dragoman.app.export;

import java.util.HashMap;
import java.util.Map;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.jspecify.annotations.Nullable;

/** One column of a table of codes, found by the values of others. Immutable. */
final class CodeTable {
  private final Map<String, String> values = new HashMap<>();

  private CodeTable() {}

  /**
   * Reads a column.
   *
   * @param file path below the lexicon's root
   * @param columns all columns of the file
   * @param value the column wanted
   * @param keys how many of the first columns together are the key
   */
  static CodeTable read(Lexicon lexicon, String file, String[] columns, String value, int keys) {
    CodeTable table = new CodeTable();
    for (Row row : lexicon.rows(file, columns)) {
      String[] key = new String[keys];
      for (int i = 0; i < keys; i++) {
        key[i] = row.get(columns[i]);
      }
      String cell = row.get(value);
      if (!cell.isEmpty()) {
        table.values.put(String.join("\t", key), cell);
      }
    }
    return table;
  }

  /** The value for a key, or null where the table has none. */
  @Nullable String get(String... key) {
    return values.get(String.join("\t", key));
  }
}
