package org.dragoman.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The columns by which two rows of a table are about the same thing.
 *
 * @param columns their names
 * @param ignoreCase whether capitals make no difference
 */
record TableKey(List<String> columns, boolean ignoreCase) {
  TableKey {
    columns = List.copyOf(columns);
  }

  /**
   * Rows with further ones laid over them: a further row takes the place of all rows with its key,
   * or takes them away.
   *
   * @throws LexiconException where there is nothing to take away
   */
  List<Row> overlay(List<Row> rows, List<TableReader.Entry> further) {
    List<Row> kept = new ArrayList<>(rows);
    Set<List<String>> replaced = new HashSet<>();
    List<Row> added = new ArrayList<>();
    for (TableReader.Entry entry : further) {
      if (!entry.removes()) {
        replaced.add(of(entry.row()));
        added.add(entry.row());
      } else if (!kept.removeIf(row -> removes(entry.row(), row))) {
        throw entry.row().error("no earlier row to remove: " + filled(entry.row()));
      }
    }
    kept.removeIf(row -> replaced.contains(of(row)));
    kept.addAll(added);
    return kept;
  }

  /** Whether a row agrees in the key, and in all else that the removal tells. */
  private boolean removes(Row removal, Row row) {
    if (!of(removal).equals(of(row))) {
      return false;
    }
    for (String column : removal.columns()) {
      String wanted = removal.get(column);
      if (!columns.contains(column) && !wanted.isEmpty() && !wanted.equals(row.get(column))) {
        return false;
      }
    }
    return true;
  }

  private static String filled(Row row) {
    return row.cells().stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(", "));
  }

  private List<String> of(Row row) {
    List<String> key = new ArrayList<>(columns.size());
    for (String column : columns) {
      String value = ignoreCase ? row.get(column).toLowerCase(Locale.ROOT) : row.get(column);
      key.add(column.equals("frame") ? sorted(value) : value);
    }
    return key;
  }

  /** A frame's conditions in a fixed order, and the words of each too. */
  private static String sorted(String frame) {
    return Arrays.stream(frame.split(" "))
        .filter(part -> !part.isEmpty())
        .map(TableKey::sortedWords)
        .distinct()
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static String sortedWords(String condition) {
    int equals = condition.indexOf('=');
    if (equals < 0) {
      return condition;
    }
    return condition.substring(0, equals + 1)
        + Arrays.stream(condition.substring(equals + 1).split("\\|"))
            .distinct()
            .sorted()
            .collect(Collectors.joining("|"));
  }
}
