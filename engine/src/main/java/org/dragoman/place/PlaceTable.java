package org.dragoman.place;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.lexicon.Row;
import org.dragoman.lexicon.WordFilter;
import org.jspecify.annotations.Nullable;

/**
 * Places by their folded names, as one block of bytes with the offsets of its rows in the order of
 * their names. A row is read only when its name is looked up: there are tens of thousands, and a
 * report names a few. Immutable; safe for use by many threads.
 */
final class PlaceTable {
  private static final String[] COLUMNS = {
    "key", "name", "iso3", "region", "latitude", "longitude", "geonames", "population", "guard"
  };

  /**
   * A place of the table.
   *
   * @param population its inhabitants, 0 where not known
   * @param guarded whether its name is as often something else
   */
  record Entry(Place place, long population, boolean guarded) {}

  private final String file;
  private final boolean regions;
  private final byte[] text;
  private final int[] rows;

  private PlaceTable(String file, boolean regions, byte[] text, int[] rows) {
    this.file = file;
    this.regions = regions;
    this.text = text;
    this.rows = rows;
  }

  /**
   * Reads a table of cities or of regions.
   *
   * @param regions whether its places are regions, else they are cities
   * @throws LexiconException where a row is malformed; where nothing is laid over the bundled
   *     table, that is told only when the row is looked up
   */
  static PlaceTable read(Lexicon lexicon, String file, boolean regions) {
    byte[] bundled = lexicon.bundledBytes(file);
    return bundled != null
        ? new PlaceTable(file, regions, bundled, offsets(bundled))
        : of(file, lexicon.rows(file, COLUMNS), regions);
  }

  private static PlaceTable of(String file, List<Row> given, boolean regions) {
    List<Row> sorted = new ArrayList<>(given);
    sorted.sort(Comparator.comparing(row -> row.require("key")));
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (Row row : sorted) {
      check(row);
      List<String> cells = new ArrayList<>();
      row.cells().forEach(cell -> cells.add(cell.isEmpty() ? "-" : cell));
      text.writeBytes((String.join("\t", cells) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    byte[] bytes = text.toByteArray();
    int[] rows = new int[sorted.size()];
    int at = 0;
    for (int i = 0; i < rows.length; i++) {
      rows[i] = at;
      at = lineEnd(bytes, at) + 1;
    }
    return new PlaceTable(file, regions, bytes, rows);
  }

  private static void check(Row row) {
    row.require("name");
    String key = row.require("key");
    if (!key.equals(PlaceNames.fold(key)) || !key.chars().allMatch(c -> c < 128)) {
      throw row.error(key + " is no name in small letters without accents and marks");
    }
    for (String column : List.of("latitude", "longitude", "geonames", "population")) {
      try {
        if (!row.get(column).isEmpty()) {
          Double.parseDouble(row.get(column));
        }
      } catch (NumberFormatException e) {
        throw row.error(row.get(column) + " is no number");
      }
    }
  }

  /** Where the rows start: after comments and the names of the columns. */
  private static int[] offsets(byte[] text) {
    int[] rows = new int[text.length / 32];
    int count = 0;
    boolean header = true;
    for (int at = 0; at < text.length; at = lineEnd(text, at) + 1) {
      if (text[at] == '#' || text[at] == '\n') {
        continue;
      }
      if (header) {
        header = false;
        continue;
      }
      if (count == rows.length) {
        rows = Arrays.copyOf(rows, count * 2 + 1);
      }
      rows[count++] = at;
    }
    return Arrays.copyOf(rows, count);
  }

  private static int lineEnd(byte[] text, int from) {
    int at = from;
    while (at < text.length && text[at] != '\n') {
      at++;
    }
    return at;
  }

  /** Adds every name to one filter, and the first word of each to another. */
  void addTo(WordFilter starts, WordFilter names) {
    for (int row : rows) {
      int end = row;
      int word = -1;
      while (text[end] != '\t') {
        word = word < 0 && text[end] == ' ' ? end : word;
        end++;
      }
      names.add(text, row, end);
      starts.add(text, row, word < 0 ? end : word);
    }
  }

  boolean has(String key) {
    int row = lowerBound(key);
    return row < rows.length && compare(rows[row], key) == 0;
  }

  /** The places of a folded name, in no order. */
  List<Entry> of(String key) {
    List<Entry> found = new ArrayList<>(1);
    for (int row = lowerBound(key); row < rows.length && compare(rows[row], key) == 0; row++) {
      found.add(entry(rows[row]));
    }
    return found;
  }

  /** The length of the longest name whose first word is this one; 0 where there is none. */
  int longest(String word) {
    int longest = 0;
    for (int row = lowerBound(word); row < rows.length && startsWith(rows[row], word); row++) {
      int end = rows[row] + word.length();
      if (text[end] == '\t' || text[end] == ' ') {
        while (text[end] != '\t') {
          end++;
        }
        longest = Math.max(longest, end - rows[row]);
      }
    }
    return longest;
  }

  /** The first row whose name does not come before a key. */
  private int lowerBound(String key) {
    int low = 0;
    int high = rows.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(rows[middle], key) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int compare(int row, String key) {
    for (int i = 0; i < key.length(); i++) {
      byte own = text[row + i];
      // A tab ends the name and comes before all that a name holds.
      if (own != key.charAt(i)) {
        return own - key.charAt(i);
      }
    }
    return text[row + key.length()] == '\t' ? 0 : 1;
  }

  private boolean startsWith(int row, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (text[row + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private Entry entry(int row) {
    String line = new String(text, row, lineEnd(text, row) - row, StandardCharsets.UTF_8);
    String[] cells = line.strip().split("\t", -1);
    if (cells.length != COLUMNS.length) {
      throw new LexiconException(
          file + ": " + cells.length + " cells, not " + COLUMNS.length + ": " + line);
    }
    try {
      String name = cells[1];
      String region = regions ? name : known(cells[3]);
      String geonames = known(cells[6]);
      Place place =
          new Place(
              name,
              known(cells[2]),
              regions ? null : name,
              degrees(cells[4]),
              degrees(cells[5]),
              geonames == null ? null : Integer.valueOf(geonames),
              region);
      String population = known(cells[7]);
      return new Entry(
          place, population == null ? 0 : Long.parseLong(population), known(cells[8]) != null);
    } catch (NumberFormatException e) {
      throw new LexiconException(file + ": a number is malformed: " + line, e);
    }
  }

  private static @Nullable String known(String cell) {
    return cell.equals("-") || cell.isEmpty() ? null : cell;
  }

  private static @Nullable Double degrees(String cell) {
    return known(cell) == null ? null : Double.valueOf(cell);
  }
}
