package org.dragoman.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables that there are, each with its key. Immutable once it is read. */
final class Catalogue {
  private static final String FILE = "lexicon/keys.tsv";
  private static final List<String> COLUMNS = List.of("file", "key", "case");

  private final Map<String, TableKey> keys = new LinkedHashMap<>();

  /** Reads the bundled list. */
  static Catalogue load() {
    Catalogue catalogue = new Catalogue();
    try (InputStream in = Lexicon.bundled(FILE)) {
      if (in == null) {
        throw new LexiconException(FILE + ": no such lexicon");
      }
      for (TableReader.Entry entry : TableReader.read(in, FILE, COLUMNS)) {
        Row row = entry.row();
        catalogue.keys.put(
            row.require("file"), new TableKey(row.list("key"), row.require("case").equals("any")));
      }
    } catch (IOException e) {
      throw new LexiconException(FILE + ": " + e.getMessage(), e);
    }
    return catalogue;
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
