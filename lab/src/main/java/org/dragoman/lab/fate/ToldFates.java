package org.dragoman.lab.fate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dragoman.Dragoman;
import org.dragoman.app.fate.FatePass;
import org.dragoman.app.ledger.CoderVersion;
import org.dragoman.app.ledger.Incoming;
import org.dragoman.app.ledger.Ingest;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.LedgerAddress;
import org.dragoman.app.ledger.LedgerException;
import org.dragoman.app.story.ReportReader;
import org.dragoman.lab.fate.FatePair.Fated;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.text.Document;

/**
 * What ledgers tell of pairs of reports. The first later reports of all promises go into one
 * ledger, the second into another, and so on, so that no two of one promise meet. Immutable.
 *
 * @param found the fates found, by the id of the later report
 * @param promising ids of reports in which a commitment was read
 */
record ToldFates(Map<String, Set<Fated>> found, Set<String> promising) {

  /**
   * Reads pairs into ledgers of their own, which are deleted at the end.
   *
   * @throws LedgerException where a ledger fails or a document cannot be read
   */
  static ToldFates of(Dragoman dragoman, List<FatePair> pairs)
      throws IOException, InterruptedException {
    Map<Integer, Map<String, Document>> rounds = new TreeMap<>();
    for (FatePair pair : pairs) {
      Map<String, Document> documents =
          rounds.computeIfAbsent(pair.round(), round -> new LinkedHashMap<>());
      documents.put(pair.promise().id(), pair.promise());
      documents.put(pair.later().id(), pair.later());
    }
    ToldFates told = new ToldFates(new HashMap<>(), new HashSet<>());
    ReportReader reports = new ReportReader(Lexicon.bundled());
    for (Map<String, Document> documents : rounds.values()) {
      Path folder = Files.createTempDirectory("fates");
      try (Ledger ledger =
          Ledger.open(
              new LedgerAddress.File(folder.resolve("fates.duckdb")), Ledger.Access.WRITE)) {
        ingest(ledger, dragoman, reports, documents);
        new FatePass().run(ledger);
        told.ask(ledger);
      } finally {
        delete(folder);
      }
    }
    return told;
  }

  private static void ingest(
      Ledger ledger, Dragoman dragoman, ReportReader reports, Map<String, Document> documents)
      throws InterruptedException {
    new Ingest(
            ledger,
            dragoman,
            reports,
            new CoderVersion("lab", "bundled"),
            "lab",
            problem -> {
              throw new LedgerException(problem);
            },
            () -> {})
        .run(
            intake ->
                documents.forEach(
                    (id, document) -> intake.input(id, Incoming.of(document, "en", id))));
  }

  private void ask(Ledger ledger) {
    ledger
        .read(
            handle ->
                handle
                    .createQuery(
                        "SELECT e.native_id AS promise, l.native_id AS later, f.kind"
                            + " FROM commitment_fate f JOIN document e ON e.id = f.document"
                            + " JOIN document l ON l.id = f.by_document")
                    .map(
                        (row, context) ->
                            List.of(
                                row.getString("promise"),
                                row.getString("later"),
                                row.getString("kind")))
                    .list())
        .forEach(row -> note(row.get(0), row.get(1), row.get(2)));
    promising.addAll(
        ledger.read(
            handle ->
                handle
                    .createQuery(
                        "SELECT DISTINCT d.native_id FROM commitment c"
                            + " JOIN document d ON d.id = c.document")
                    .mapTo(String.class)
                    .list()));
  }

  /** That a promise is repeated decides nothing. */
  private void note(String promise, String later, String kind) {
    for (Fated fate : Fated.values()) {
      if (fate.label().equals(kind.toLowerCase(Locale.ROOT)) && name(promise).equals(name(later))) {
        found.computeIfAbsent(later, id -> EnumSet.noneOf(Fated.class)).add(fate);
      }
    }
  }

  private static String name(String id) {
    return id.substring(0, id.indexOf('/'));
  }

  /** The fates that the later report of a pair decides; none where it decides nothing. */
  Set<Fated> of(FatePair pair) {
    return found.getOrDefault(pair.later().id(), Set.of());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
