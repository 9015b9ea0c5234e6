package org.dragoman.lab.fate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.lab.Half;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * A report that promises something, a later one, and what the later one makes of the promise.
 * Immutable.
 *
 * @param half what the pair is for
 * @param round the number of the later report among those of its promise, from 0
 * @param promise the earlier report
 * @param later the later one
 * @param fate what a careful reader would say, or null where it only looks like it
 */
record FatePair(Half half, int round, Document promise, Document later, @Nullable Fated fate) {
  /** What may become of a promise; the names are those of the ledger, in capital letters. */
  enum Fated {
    FULFILLED,
    POSTPONED,
    CANCELLED;

    /** The word of the ledger. */
    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final String RESOURCE = "/org/dragoman/lab/fate/fates.tsv";
  private static final String HEADER = "name\tuse\tday\tfate\ttext";
  private static final String PROMISED = "promised";

  /** The project's own pairs, in order of the file. */
  static List<FatePair> own() throws IOException {
    try (InputStream in = FatePair.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + RESOURCE);
      }
      return read(RESOURCE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /**
   * Reads pairs.
   *
   * @param name what messages call the file
   * @throws IllegalArgumentException where a row is malformed; the message names file and line
   */
  static List<FatePair> read(String name, String text) {
    List<FatePair> pairs = new ArrayList<>();
    Map<String, Document> promises = new HashMap<>();
    Map<String, Integer> rounds = new HashMap<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isEmpty() || line.startsWith("#") || line.equals(HEADER)) {
        continue;
      }
      String where = name + ":" + number;
      String[] cells = line.split("\t", -1);
      if (cells.length != 5) {
        throw new IllegalArgumentException(where + ": expected name, use, day, fate and text");
      }
      try {
        boolean first = cells[3].equals(PROMISED);
        int round = first ? 0 : rounds.merge(cells[0], 1, Integer::sum) - 1;
        String id = cells[0] + "/" + (first ? PROMISED : String.valueOf(round));
        Document document =
            new Document(
                id, cells[4], null, "Invented Wire", LocalDate.parse(cells[2]), "urn:" + id);
        Document promise = first ? document : promises.get(cells[0]);
        if (promise == null || (first && promises.put(cells[0], document) != null)) {
          throw new IllegalArgumentException(where + ": a name has one promise, before all others");
        }
        if (!first) {
          pairs.add(
              new FatePair(
                  Half.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                  round,
                  promise,
                  document,
                  cells[3].equals("none")
                      ? null
                      : Fated.valueOf(cells[3].toUpperCase(Locale.ROOT))));
        }
      } catch (DateTimeException e) {
        throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
      }
    }
    return pairs;
  }
}
