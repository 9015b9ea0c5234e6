package org.dragoman.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tab-separated files that hold what the engine knows of words. Immutable; safe for use by many
 * threads.
 *
 * <p>A file is UTF-8. Lines that start with {@code #} and empty lines are comments. The first other
 * line names the columns; each further line is one fact. A cell that is empty or {@code -} holds
 * nothing.
 *
 * <p>An analyst's folder holds files of the same paths: {@code FOLDER/actor/states.tsv} amends the
 * bundled {@code actor/states.tsv}. Its rows follow the earlier ones. A row takes the place of
 * earlier ones with the same key; {@code lexicon/keys.tsv} names the columns that are the key of
 * each file, and a program's tables have a {@code keys.tsv} beside them. A row whose first cell,
 * before the usual ones, is {@code !remove} takes away the earlier rows that have its key and agree
 * with what else it tells.
 */
public final class Lexicon {
  private static final String ROOT = "/org/dragoman/";

  /** What a folder or a program makes of the rows before it. */
  private interface Layer {
    List<Row> amend(String file, List<String> columns, List<Row> rows);
  }

  private final List<Layer> layers;

  private Lexicon(List<Layer> layers) {
    this.layers = List.copyOf(layers);
  }

  /** The lexicon that ships with the engine. */
  public static Lexicon bundled() {
    return new Lexicon(List.of());
  }

  /**
   * This lexicon with the tables of a folder laid over its own. Hidden files are passed over.
   *
   * @throws LexiconException where {@code folder} is no folder, or a file in it is no lexicon
   */
  public Lexicon withFolder(Path folder) {
    return withFolder(folder, path -> false);
  }

  /**
   * As {@link #withFolder(Path)}, where some files of the folder are no tables.
   *
   * @param elsewhere the files that something else reads
   */
  public Lexicon withFolder(Path folder, Predicate<Path> elsewhere) {
    Map<String, Path> tables = new LinkedHashMap<>();
    for (Path path : files(folder)) {
      if (!elsewhere.test(path)) {
        tables.put(folder.relativize(path).toString().replace('\\', '/'), path);
      }
    }
    Catalogue catalogue = Catalogue.of(tables.keySet());
    tables.forEach(
        (file, path) -> {
          if (catalogue.key(file) == null) {
            throw new LexiconException(
                path + ": matches no lexicon; there is " + String.join(", ", catalogue.near(file)));
          }
        });
    return with(
        (file, columns, rows) -> {
          Path own = tables.get(file);
          return own == null ? rows : key(file).overlay(rows, read(own, columns));
        });
  }

  /**
   * This lexicon with rows of a program laid over its own.
   *
   * @param tables rows by the file that they amend, with that file's columns
   */
  public Lexicon withRows(Map<String, List<Row>> tables) {
    Map<String, List<Row>> copy = Map.copyOf(tables);
    return with(
        (file, columns, rows) -> {
          List<Row> own = copy.getOrDefault(file, List.of());
          return own.isEmpty()
              ? rows
              : key(file)
                  .overlay(
                      rows, own.stream().map(row -> new TableReader.Entry(row, false)).toList());
        });
  }

  /** This lexicon without some of its rows of a file. */
  public Lexicon without(String file, Predicate<Row> unwanted) {
    return with(
        (name, columns, rows) ->
            name.equals(file) ? rows.stream().filter(unwanted.negate()).toList() : rows);
  }

  private Lexicon with(Layer layer) {
    List<Layer> all = new ArrayList<>(layers);
    all.add(layer);
    return new Lexicon(all);
  }

  /**
   * The files below an analyst's folder that are not hidden, in order of their paths.
   *
   * @throws LexiconException where {@code folder} is no folder or cannot be read
   */
  public static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new LexiconException(folder + ": no such folder of lexicons");
    }
    try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(path -> !hidden(folder.relativize(path)))
          .sorted()
          .toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new LexiconException(folder + ": " + e.getMessage(), e);
    }
  }

  private static boolean hidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /**
   * The rows of a file, bundled ones first.
   *
   * @param file path below the lexicon's root, such as {@code actor/states.tsv}
   * @param columns the column names that the file must have, in their order
   * @throws LexiconException where the bundled file is missing, or a row is malformed; the message
   *     names file and line
   */
  public List<Row> rows(String file, String... columns) {
    List<String> header = List.of(columns);
    List<Row> rows = new ArrayList<>();
    try (InputStream in = bundled(file)) {
      if (in == null) {
        throw new LexiconException(file + ": no such lexicon");
      }
      for (TableReader.Entry entry : TableReader.read(in, file, header)) {
        rows.add(entry.row());
      }
    } catch (IOException e) {
      throw new LexiconException(file + ": " + e.getMessage(), e);
    }
    for (Layer layer : layers) {
      rows = layer.amend(file, header, rows);
    }
    return rows;
  }

  /**
   * The bytes of a bundled file, for tables so long that their rows are only read when asked for;
   * null where something is laid over the bundled files, so that {@link #rows} must be asked.
   *
   * @throws LexiconException where the file is missing
   */
  public byte @Nullable [] bundledBytes(String file) {
    if (!layers.isEmpty()) {
      return null;
    }
    try (InputStream in = bundled(file)) {
      if (in == null) {
        throw new LexiconException(file + ": no such lexicon");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new LexiconException(file + ": " + e.getMessage(), e);
    }
  }

  private static TableKey key(String file) {
    TableKey key = Catalogue.of(List.of(file)).key(file);
    if (key == null) {
      throw new LexiconException(file + ": has no key in a list of keys");
    }
    return key;
  }

  /** A bundled file, or null where there is none. */
  static @Nullable InputStream bundled(String file) {
    return Lexicon.class.getResourceAsStream(ROOT + file);
  }

  private static List<TableReader.Entry> read(Path file, List<String> columns) {
    try (InputStream in = Files.newInputStream(file)) {
      return TableReader.read(in, file.toString(), columns);
    } catch (IOException e) {
      throw new LexiconException(file + ": " + e.getMessage(), e);
    }
  }
}
