package org.dragoman.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The tab-separated files that hold what the engine knows of words. Immutable; safe for use by many
 * threads.
 *
 * <p>A file is UTF-8. Lines that start with {@code #} and empty lines are comments. The first other
 * line names the columns; each further line is one fact. A cell that is empty or {@code -} holds
 * nothing. Rows of an analyst's folders follow the bundled rows, file by file: {@code
 * FOLDER/actor/states.tsv} adds to the bundled {@code actor/states.tsv}.
 */
public final class Lexicon {
  private static final String ROOT = "/org/dragoman/";

  private final List<Path> folders;

  private Lexicon(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /** The lexicon that ships with the engine. */
  public static Lexicon bundled() {
    return new Lexicon(List.of());
  }

  /**
   * This lexicon with the rows of a folder added after its own.
   *
   * @throws LexiconException where {@code folder} is no folder
   */
  public Lexicon withFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new LexiconException(folder + ": no such folder of lexicons");
    }
    List<Path> all = new ArrayList<>(folders);
    all.add(folder);
    return new Lexicon(all);
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
    List<Row> rows = new ArrayList<>();
    try (InputStream in = Lexicon.class.getResourceAsStream(ROOT + file)) {
      if (in == null) {
        throw new LexiconException(file + ": no such lexicon");
      }
      read(in, file, columns, rows);
    } catch (IOException e) {
      throw new LexiconException(file + ": " + e.getMessage(), e);
    }
    for (Path folder : folders) {
      Path own = folder.resolve(file);
      if (Files.exists(own)) {
        try (InputStream in = Files.newInputStream(own)) {
          read(in, own.toString(), columns, rows);
        } catch (IOException e) {
          throw new LexiconException(own + ": " + e.getMessage(), e);
        }
      }
    }
    return rows;
  }

  private static void read(InputStream in, String name, String[] columns, List<Row> rows)
      throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    List<String> header = List.of(columns);
    boolean headerSeen = false;
    int number = 0;
    try {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        List<String> cells = new ArrayList<>(Arrays.asList(line.split("\t", -1)));
        if (!headerSeen) {
          if (!cells.equals(header)) {
            throw new LexiconException(
                name + ":" + number + ": columns are " + cells + ", not " + header);
          }
          headerSeen = true;
          continue;
        }
        if (cells.size() > columns.length) {
          throw new LexiconException(
              name + ":" + number + ": " + cells.size() + " cells for " + header);
        }
        while (cells.size() < columns.length) {
          cells.add("");
        }
        cells.replaceAll(cell -> cell.strip().equals("-") ? "" : cell.strip());
        rows.add(new Row(name, number, header, cells));
      }
    } catch (CharacterCodingException e) {
      throw new LexiconException(name + ": not UTF-8 after line " + number, e);
    }
    if (!headerSeen) {
      throw new LexiconException(name + ": no row of column names");
    }
  }
}
