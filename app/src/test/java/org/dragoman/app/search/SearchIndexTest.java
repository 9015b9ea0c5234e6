package org.dragoman.app.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dragoman.Dragoman;
import org.dragoman.app.ledger.CoderVersion;
import org.dragoman.app.ledger.Databases;
import org.dragoman.app.ledger.Incoming;
import org.dragoman.app.ledger.Ingest;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.LedgerAddress;
import org.dragoman.app.ledger.PartyNames;
import org.dragoman.app.search.SearchIndex.State;
import org.dragoman.app.story.ReportReader;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The index follows its ledger, whatever happens to it. */
@ExtendWith(Databases.Extension.class)
class SearchIndexTest {
  private static final PartyNames PARTIES = new PartyNames(Lexicon.bundled());
  private static final int COMMITTED = 10_000;

  private static final List<Document> REPORTS =
      List.of(
          report(
              "visit",
              "2026-02-20",
              "Quiroga in Amman",
              "Chilean Foreign Minister Marta Quiroga arrived in Amman on Friday on an official visit to"
                  + " Jordan. \uD83D\uDE00 She discussed copper pipelines with her hosts. <b>Nothing</b>"
                  + " else was told."),
          report(
              "session",
              "2026-03-18",
              "Commission meets",
              "The third session of the Azerbaijan-Kuwait Joint Commission was held in Baku on"
                  + " Wednesday. The commission is joint, and a pipeline was not discussed."),
          report(
              "accord",
              "2026-04-02",
              "Accord",
              "Ghana and Togo signed an agreement on electricity in Lome on Thursday."));

  private static Document report(String id, String day, String title, String text) {
    return new Document(id, text, title, "Invented Wire", LocalDate.parse(day), "urn:" + id);
  }

  private static void ingest(Ledger ledger, List<Document> documents) throws InterruptedException {
    new Ingest(
            ledger,
            Dragoman.english(),
            new ReportReader(Lexicon.bundled()),
            new CoderVersion("test", "bundled"),
            "ingest",
            problem -> {},
            () -> {})
        .run(
            intake -> {
              for (Document document : documents) {
                intake.input(document.id(), Incoming.of(document, "en", document.id()));
              }
            });
  }

  private static SearchResult search(SearchIndex index, String query, int limit) {
    try (Searcher searcher = Searcher.open(index, PARTIES)) {
      return searcher.search(
          new SearchRequest(query, null, null, SearchRequest.Order.OLDEST, 0, limit));
    }
  }

  private static List<String> ids(SearchIndex index, String query) {
    return search(index, query, 10).hits().stream().map(SearchResult.Hit::nativeId).toList();
  }

  private static SearchIndex index(LedgerAddress address, Path folder) {
    return SearchIndex.of(address, Map.of("XDG_DATA_HOME", folder.toString()));
  }

  @ParameterizedTest
  @EnumSource
  void fieldsPhrasesAndDaysFindTheirDocuments(
      Databases.Kind kind, Databases databases, @TempDir Path folder) throws InterruptedException {
    LedgerAddress address = databases.fresh(kind, folder);
    try (Ledger ledger = Ledger.open(address, Ledger.Access.WRITE)) {
      ingest(ledger, REPORTS.subList(0, 2));
      SearchIndex index = index(address, folder);
      assertThat(index.standing(ledger, true).state()).isEqualTo(State.MISSING);
      assertThat(index.catchUp(ledger).documents()).isEqualTo(2);
      ingest(ledger, REPORTS);
      assertThat(index.standing(ledger, true).state()).isEqualTo(State.BEHIND);
      assertThat(index.catchUp(ledger).documents()).isEqualTo(1);
      assertThat(index.standing(ledger, true).state()).isEqualTo(State.CURRENT);

      assertThat(ids(index, "pipeline")).containsExactly("visit", "session");
      assertThat(ids(index, "\"joint commission\"")).containsExactly("session");
      assertThat(ids(index, "\"commission joint\"")).isEmpty();
      assertThat(ids(index, "state:AZE")).containsExactly("session");
      assertThat(ids(index, "state:azerbaijan OR state:Togolese"))
          .containsExactly("session", "accord");
      assertThat(ids(index, "kind:visit")).containsExactly("visit");
      assertThat(ids(index, "body:\"joint commission\"")).containsExactly("session");
      assertThat(ids(index, "date:[2026-03 TO 2026-04-01]")).containsExactly("session");
      assertThat(ids(index, "date:{2026-02-20 TO *]")).containsExactly("session", "accord");
      assertThat(ids(index, "electr* -state:AZE")).containsExactly("accord");
      assertThat(ids(index, "title:amman publisher:invented language:en")).containsExactly("visit");
      assertThat(search(index, "*:*", 1).total()).isEqualTo(3);
    }
  }

  @Test
  void highlightsAreTheWordsAtTheirPlaceInCodePoints(Databases databases, @TempDir Path folder)
      throws InterruptedException {
    LedgerAddress address = databases.fresh(Databases.Kind.DUCKDB, folder);
    try (Ledger ledger = Ledger.open(address, Ledger.Access.WRITE)) {
      ingest(ledger, REPORTS);
      SearchIndex index = index(address, folder);
      index.catchUp(ledger);
      SearchResult.Hit hit = search(index, "\"copper pipeline\"", 1).hits().get(0);
      SearchResult.Highlight passage = hit.passages().get(0);
      String text = REPORTS.get(0).text();
      assertThat(
              text.substring(
                  text.offsetByCodePoints(0, passage.begin()),
                  text.offsetByCodePoints(0, passage.end())))
          .isEqualTo(passage.text())
          .contains("copper pipelines");
      List<String> marked =
          passage.marks().stream().map(m -> passage.text().substring(m[0], m[1])).toList();
      assertThat(marked).containsExactly("copper pipelines");
      assertThat(search(index, "pipeline", 1).counts().get("state")).containsEntry("AZE", 1L);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "foo:bar | character 1,",
        "visit AND ( | the end",
        "'\"visit' | the end",
        "visit *foo | character 7,",
        "fo /a.*b/ | character 4,",
        "date:2026-13 | character 6,",
        "date:[2026-01-01 TO 2025-01-01] | ends before",
        "text:[a TO b] | by date",
        "a* | at least 2 letters"
      })
  void aBadQueryIsToldWithItsPlace(String query, String told, @TempDir Path folder) {
    LedgerAddress address = new LedgerAddress.File(folder.resolve("empty.duckdb"));
    try (Ledger ledger = Ledger.open(address, Ledger.Access.WRITE)) {
      SearchIndex index = index(address, folder);
      index.catchUp(ledger);
      assertThatThrownBy(() -> search(index, query, 1))
          .isInstanceOf(QueryException.class)
          .hasMessageContaining(told);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aKilledProcessLeavesAnIndexThatCatchesUp(boolean behindACommit, @TempDir Path folder)
      throws IOException, InterruptedException {
    int count = 2 * COMMITTED + 5000;
    Path file = folder.resolve("many.duckdb");
    LedgerAddress address = new LedgerAddress.File(file);
    try (Ledger ledger = Ledger.open(address, Ledger.Access.WRITE)) {
      for (int first = 1; first <= count; first += 5000) {
        ManyDocuments.fill(ledger, first, 5000);
      }
    }
    SearchIndex index = index(address, folder);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                ManyDocuments.class.getName(),
                file.toString())
            .inheritIO()
            .start();
    try {
      Predicate<String> sign = name -> name.startsWith(behindACommit ? "segments_" : "_0");
      while (!has(index.folder(), sign) && process.isAlive()) {
        Thread.sleep(5);
      }
      assertThat(process.isAlive()).as("it is killed at work").isTrue();
    } finally {
      process.destroyForcibly();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(process.exitValue()).isEqualTo(128 + 9);
    try (Ledger ledger = Ledger.open(address, Ledger.Access.READ)) {
      SearchIndex.Standing left = index.standing(ledger, true);
      assertThat(left.state()).isEqualTo(behindACommit ? State.BEHIND : State.MISSING);
      assertThat(left.change() % COMMITTED).isZero();
      assertThat(index.catchUp(ledger).documents()).isEqualTo(count - left.change());
      assertThat(index.standing(ledger, true).state()).isEqualTo(State.CURRENT);
    }
    assertThat(search(index, "*:*", 1).total()).isEqualTo(count);
    assertThat(ids(index, "number1")).containsExactly("doc-1");
    assertThat(ids(index, "number" + count)).containsExactly("doc-" + count);
  }

  private static boolean has(Path folder, Predicate<String> name) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> name.test(file.getFileName().toString()));
    }
  }

  @Test
  void aBrokenOrForeignIndexIsMadeAnew(@TempDir Path folder) throws IOException {
    LedgerAddress address = new LedgerAddress.File(folder.resolve("one.duckdb"));
    SearchIndex index = index(address, folder);
    try (Ledger ledger = Ledger.open(address, Ledger.Access.WRITE)) {
      ManyDocuments.fill(ledger, 1, 100);
      index.catchUp(ledger);
      Path largest = largest(index.folder());
      byte[] whole = Files.readAllBytes(largest);

      whole[whole.length / 2] ^= 1;
      Files.write(largest, whole);
      assertThat(index.standing(ledger, true).state()).isEqualTo(State.BROKEN);

      try (FileChannel channel = FileChannel.open(largest, StandardOpenOption.WRITE)) {
        channel.truncate(whole.length / 3);
      }
      assertThat(index.standing(ledger, false).state()).isEqualTo(State.BROKEN);
      SearchIndex.CaughtUp done = index.catchUp(ledger);
      assertThat(done.rebuilt()).isNotNull();
      assertThat(done.documents()).isEqualTo(100);
      assertThat(ids(index, "number42")).containsExactly("doc-42");
    }
    LedgerAddress other = new LedgerAddress.File(folder.resolve("two.duckdb"));
    try (Ledger ledger = Ledger.open(other, Ledger.Access.WRITE)) {
      ManyDocuments.fill(ledger, 1000, 50);
      assertThat(index.standing(ledger, false).state()).isEqualTo(State.BROKEN);
      assertThat(index.catchUp(ledger).rebuilt()).contains("another ledger");
      assertThat(ids(index, "number42")).isEmpty();
      assertThat(ids(index, "number1001")).containsExactly("doc-1001");
    }
  }

  private static Path largest(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.max(Comparator.comparing(file -> file.toFile().length())).orElseThrow();
    }
  }
}
