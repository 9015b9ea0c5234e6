package org.dragoman.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tables that there are, each with its key. {@code lexicon/keys.tsv} lists those of the engine;
 * a program that reads tables of its own lists them in a {@code keys.tsv} beside them. Immutable
 * once it is read.
 */
final class Catalogue {
  private static final String NAME = "keys.tsv";
  private static final String FILE = "lexicon/" + NAME;
  private static final List<String> COLUMNS = List.of("file", "key", "case");

  private final Map<String, TableKey> keys = new LinkedHashMap<>();

  /**
   * Reads the engine's list, and those beside some files.
   *
   * @param files paths below the lexicon's root
   */
  static Catalogue of(Collection<String> files) {
    Catalogue catalogue = new Catalogue();
    if (!catalogue.read(FILE)) {
      throw new LexiconException(FILE + ": no such lexicon");
    }
    files.stream()
        .map(file -> file.substring(0, file.lastIndexOf('/') + 1) + NAME)
        .filter(list -> !list.equals(FILE))
        .distinct()
        .forEach(catalogue::read);
    return catalogue;
  }

  /** Reads a bundled list, and tells whether there is one. */
  private boolean read(String list) {
    try (InputStream in = Lexicon.bundled(list)) {
      if (in == null) {
        return false;
      }
      for (TableReader.Entry entry : TableReader.read(in, list, COLUMNS)) {
        Row row = entry.row();
        keys.put(
            row.require("file"), new TableKey(row.list("key"), row.require("case").equals("any")));
      }
      return true;
    } catch (IOException e) {
      throw new LexiconException(list + ": " + e.getMessage(), e);
    }
  }

  /** The key of a table, or null where there is no such table. */
  @Nullable TableKey key(String file) {
    return keys.get(file);
  }

  /** The tables that somebody may have meant by a name that is none. */
  Collection<String> near(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    List<String> namesakes = keys.keySet().stream().filter(k -> k.endsWith("/" + name)).toList();
    if (!namesakes.isEmpty()) {
      return namesakes;
    }
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    List<String> siblings =
        keys.keySet().stream().filter(k -> !folder.isEmpty() && k.startsWith(folder)).toList();
    return siblings.isEmpty() ? keys.keySet() : siblings;
  }
}
