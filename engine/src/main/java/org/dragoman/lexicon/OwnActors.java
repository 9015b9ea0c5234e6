package org.dragoman.lexicon;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads an analyst's file of actors as rows of {@code actor/own-actors.tsv}. Stateless. */
public final class OwnActors {
  private static final String TABLE = "actor/own-actors.tsv";
  private static final List<String> COLUMNS =
      List.of("name", "party", "sector", "office", "from", "to", "aliases");
  private static final List<String> NEEDED = List.of("name", "party");

  private OwnActors() {}

  /**
   * A lexicon with the actors of a file laid over its own.
   *
   * @param file tab-separated, UTF-8; its first row names the columns, in any order, of which
   *     {@code name} and {@code party} are needed
   * @throws LexiconException where the file cannot be read or a row is wrong; the message names
   *     file and line. What a row says is checked where the engine is built.
   */
  public static Lexicon over(Lexicon lexicon, Path file) {
    return lexicon.withRows(Map.of(TABLE, read(file)));
  }

  private static List<Row> read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new LexiconException(file + ": is not UTF-8", e);
    } catch (IOException e) {
      throw new LexiconException(file + ": cannot be read", e);
    }
    List<Row> rows = new ArrayList<>();
    List<String> header = List.of();
    for (int i = 0; i < lines.size(); i++) {
      // Spreadsheets begin a file with a byte order mark.
      String line =
          i == 0 && lines.get(i).startsWith("\uFEFF") ? lines.get(i).substring(1) : lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
      if (header.isEmpty()) {
        header = header(file, i + 1, cells);
      } else {
        rows.add(row(file, i + 1, header, cells));
      }
    }
    if (header.isEmpty()) {
      throw new LexiconException(file + ": no row of column names");
    }
    return rows;
  }

  private static List<String> header(Path file, int line, List<String> cells) {
    for (String needed : NEEDED) {
      if (!cells.contains(needed)) {
        throw error(file, line, "no column " + needed + "; the first row names the columns");
      }
    }
    for (String cell : cells) {
      if (!COLUMNS.contains(cell)) {
        throw error(
            file, line, "unknown column " + cell + "; there is " + String.join(", ", COLUMNS));
      }
    }
    if (cells.stream().distinct().count() < cells.size()) {
      throw error(file, line, "a column stands twice");
    }
    return cells;
  }

  private static Row row(Path file, int line, List<String> header, List<String> cells) {
    if (cells.size() > header.size()) {
      throw error(file, line, cells.size() + " cells for " + header);
    }
    List<String> ordered = new ArrayList<>();
    for (String column : COLUMNS) {
      int at = header.indexOf(column);
      String cell = at < 0 || at >= cells.size() ? "" : cells.get(at);
      ordered.add(cell.equals("-") ? "" : cell);
    }
    Row row = new Row(file.toString(), line, COLUMNS, ordered);
    NEEDED.forEach(row::require);
    return row;
  }

  private static LexiconException error(Path file, int line, String message) {
    return new LexiconException(file + ":" + line + ": " + message);
  }
}
