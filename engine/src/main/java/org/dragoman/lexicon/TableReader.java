package org.dragoman.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads one table. Confined to one thread. */
final class TableReader {
  /** First cell of a row that takes an earlier row away. */
  static final String REMOVE = "!remove";

  /**
   * A row of a table.
   *
   * @param removes whether it takes earlier rows away, rather than adding itself
   */
  record Entry(Row row, boolean removes) {}

  private final String name;
  private final List<String> header;
  private final List<Entry> entries = new ArrayList<>();
  private boolean headerSeen;

  private TableReader(String name, List<String> header) {
    this.name = name;
    this.header = header;
  }

  /**
   * The rows of a table.
   *
   * @param name the file's name for messages
   * @param header the column names that it must have, in their order
   * @throws LexiconException where it is malformed; the message names file and line
   */
  static List<Entry> read(InputStream in, String name, List<String> header) throws IOException {
    TableReader table = new TableReader(name, header);
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    int number = 0;
    try {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        // Spreadsheets begin a file with a byte order mark.
        table.line(number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line, number);
      }
    } catch (CharacterCodingException e) {
      throw new LexiconException(name + ": not UTF-8 after line " + number, e);
    }
    if (!table.headerSeen) {
      throw new LexiconException(name + ": no row of column names");
    }
    return table.entries;
  }

  private void line(String line, int number) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    List<String> cells = new ArrayList<>(Arrays.asList(line.split("\t", -1)));
    if (!headerSeen) {
      header(cells, number);
      return;
    }
    boolean removes = cells.get(0).strip().equals(REMOVE);
    if (removes) {
      cells.remove(0);
    }
    if (cells.size() > header.size()) {
      throw error(number, cells.size() + " cells for " + header);
    }
    while (cells.size() < header.size()) {
      cells.add("");
    }
    cells.replaceAll(cell -> cell.strip().equals("-") ? "" : cell.strip());
    if (removes && cells.stream().allMatch(String::isEmpty)) {
      throw error(number, REMOVE + " does not say which row");
    }
    entries.add(new Entry(new Row(name, number, header, cells), removes));
  }

  private void header(List<String> cells, int number) {
    if (!cells.equals(header)) {
      List<String> missing = new ArrayList<>(header);
      missing.removeAll(cells);
      throw error(
          number,
          (missing.isEmpty() ? "" : "no column " + String.join(", ", missing) + "; ")
              + "columns are "
              + cells
              + ", not "
              + header);
    }
    headerSeen = true;
  }

  private LexiconException error(int number, String message) {
    return new LexiconException(name + ":" + number + ": " + message);
  }
}
