package org.dragoman.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.Dragoman;
import org.dragoman.app.story.ReportReader;
import org.dragoman.app.story.StoryLine;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.text.Document;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stories and copies, on both databases. */
@ExtendWith(Databases.Extension.class)
class StoryPassTest {
  private static final Dragoman DRAGOMAN = Dragoman.english();
  private static final ReportReader REPORTS = new ReportReader(Lexicon.bundled());
  private static final CoderVersion VERSION = new CoderVersion("test", "bundled");
  private static final String[] CAPITALS = {"Muscat", "Baghdad", "Nairobi"};

  private final Databases databases;

  @TempDir private Path folder;

  StoryPassTest(Databases databases) {
    this.databases = databases;
  }

  /** Meetings of some days, each told by several texts, some of which are copies or near ones. */
  private static List<Document> reports() {
    List<Document> reports = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      int meeting = i % 6;
      int version = i / 6;
      String text =
          (version == 2 ? "(Gulf Wire) " : "")
              + "Oman's Foreign Minister Badr Albusaidi met Iraqi Foreign Minister Fuad Hussein in "
              + CAPITALS[meeting % 3]
              + " on "
              + (3 + meeting / 3)
              + " March. They discussed trade, flights, visas and "
              + (version < 2 ? "" : "a loan of " + (16 + version) + " million dollars and ")
              + "the reopening of the embassy.";
      reports.add(report("r" + i, "2026-03-0" + (4 + version), text, "https://example.org/" + i));
    }
    return reports;
  }

  private static Document report(String id, String day, String text, String url) {
    return new Document(id, text, "Talks", "Wire", LocalDate.parse(day), url);
  }

  private static void ingest(Ledger ledger, List<Document> documents) throws Exception {
    new Ingest(ledger, DRAGOMAN, REPORTS, VERSION, "test", problem -> {}, () -> {})
        .run(
            intake -> {
              for (Document document : documents) {
                intake.input(document.id(), Incoming.of(document, "en", document.id()));
              }
            });
  }

  private static List<String> ask(Ledger ledger, String sql) {
    return ledger.read(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  @ParameterizedTest
  @EnumSource
  void howManyDocumentsATransactionTakesMakesNoDifference(Databases.Kind kind) throws Exception {
    Map<String, LedgerDigest.Sum> whole;
    try (Ledger ledger = Ledger.open(fresh(kind), Ledger.Access.WRITE)) {
      ingest(ledger, reports());
      new StoryPass(ledger, 1000).run((done, total) -> {});
      whole = LedgerDigest.of(ledger);
      assertThat(ask(ledger, "SELECT story FROM story_member WHERE place > 2")).isNotEmpty();
      assertThat(ask(ledger, "SELECT CAST(document AS TEXT) FROM document_copy")).isNotEmpty();
      assertThat(ask(ledger, "SELECT value FROM story_difference")).isNotEmpty();
    }
    for (int slice : new int[] {1, 5}) {
      try (Ledger ledger = Ledger.open(fresh(kind), Ledger.Access.WRITE)) {
        ingest(ledger, reports());
        List<Long> done = new ArrayList<>();
        new StoryPass(ledger, slice).run((count, total) -> done.add(count));
        assertThat(LedgerDigest.of(ledger)).isEqualTo(whole);
        assertThat(done).isSorted().endsWith(24L).hasSizeGreaterThan(24 / slice);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void passLooksAtWhatIsNewAlone(Databases.Kind kind) throws Exception {
    try (Ledger ledger = Ledger.open(fresh(kind), Ledger.Access.WRITE)) {
      ingest(ledger, reports().subList(0, 20));
      assertThat(new StoryPass(ledger).run((done, total) -> {})).isEqualTo(20);
      assertThat(new StoryPass(ledger).run((done, total) -> {})).isZero();
      ingest(ledger, reports());
      assertThat(new StoryPass(ledger).run((done, total) -> {})).isEqualTo(4);
    }
  }

  @ParameterizedTest
  @EnumSource
  void storiesTakenApartArePutTogetherAgain(Databases.Kind kind) throws Exception {
    try (Ledger ledger = Ledger.open(fresh(kind), Ledger.Access.WRITE)) {
      ingest(ledger, reports());
      new StoryPass(ledger).run((done, total) -> {});
      Map<String, LedgerDigest.Sum> before = LedgerDigest.of(ledger);
      UUID some =
          ledger.read(
              handle ->
                  handle
                      .createQuery("SELECT document FROM story_member WHERE place = 1 LIMIT 1")
                      .mapTo(UUID.class)
                      .one());
      ledger.write(handle -> StoryPass.forget(handle, List.of(some)));
      assertThat(LedgerDigest.of(ledger)).isNotEqualTo(before);
      assertThat(new StoryPass(ledger).run((done, total) -> {})).isPositive();
      for (String table : List.of("story_member", "story_difference", "document_copy")) {
        assertThat(LedgerDigest.of(ledger).get(table)).as(table).isEqualTo(before.get(table));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void copiesOfOneTextSpeakOnceAndShareTheirOriginal(Databases.Kind kind) throws Exception {
    String text = reports().get(0).text();
    List<Document> copies = new ArrayList<>();
    for (int i = 0; i < 2 * StoryLine.MOST_SPEAKERS; i++) {
      copies.add(report("c" + i, "2026-03-04", text, "https://example.org/c" + i));
    }
    try (Ledger ledger = Ledger.open(fresh(kind), Ledger.Access.WRITE)) {
      ingest(ledger, copies);
      new StoryPass(ledger, 7).run((done, total) -> {});
      assertThat(
              ask(
                  ledger,
                  "SELECT story FROM story_member WHERE speaks GROUP BY story HAVING"
                      + " count(DISTINCT document) > 1"))
          .isEmpty();
      assertThat(ask(ledger, "SELECT DISTINCT CAST(original AS TEXT) FROM document_copy"))
          .hasSize(1);
      assertThat(ask(ledger, "SELECT CAST(document AS TEXT) FROM document_copy"))
          .hasSize(copies.size() - 1);
    }
  }

  private LedgerAddress fresh(Databases.Kind kind) {
    return databases.fresh(kind, folder);
  }
}
