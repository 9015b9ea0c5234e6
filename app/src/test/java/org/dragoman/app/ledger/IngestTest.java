package org.dragoman.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dragoman.Dragoman;
import org.dragoman.app.source.SourceError;
import org.dragoman.app.story.ReportReader;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.text.Document;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What ingest leaves in the ledger, on both databases. */
@ExtendWith(Databases.Extension.class)
class IngestTest {
  private static final Dragoman DRAGOMAN = Dragoman.english();
  private static final ReportReader REPORTS = new ReportReader(Lexicon.bundled());
  private static final CoderVersion VERSION = new CoderVersion("test", "bundled");

  private final Databases databases;

  @TempDir private Path folder;

  IngestTest(Databases databases) {
    this.databases = databases;
  }

  private static List<Document> samples() throws Exception {
    List<Document> documents = new ArrayList<>();
    try (var files = Files.list(Path.of("..", "samples"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        documents.add(
            new Document(
                file.getFileName().toString(),
                Files.readString(file),
                "A <b>title</b>",
                null,
                null,
                "https://example.org/" + file.getFileName()));
      }
    }
    assertThat(documents).isNotEmpty();
    return documents;
  }

  private static IngestCounts ingest(Ledger ledger, List<Document> documents, List<String> said)
      throws Exception {
    IngestCounts counts = onlyIngest(ledger, documents, said);
    new StoryPass(ledger).run((done, total) -> {});
    return counts;
  }

  private static IngestCounts onlyIngest(Ledger ledger, List<Document> documents, List<String> said)
      throws Exception {
    return new Ingest(ledger, DRAGOMAN, REPORTS, VERSION, "test", said::add, () -> {})
        .run(
            intake -> {
              for (Document document : documents) {
                intake.input(document.id(), Incoming.of(document, "en", document.id()));
              }
            });
  }

  private static long rows(Ledger ledger, String table) {
    return ledger.read(h -> h.createQuery("SELECT count(*) FROM " + table).mapTo(Long.class).one());
  }

  @ParameterizedTest
  @EnumSource
  void secondRunAddsNothing(Databases.Kind kind) throws Exception {
    List<Document> documents = samples();
    try (Ledger ledger = Ledger.open(databases.fresh(kind, folder), Ledger.Access.WRITE)) {
      IngestCounts first = ingest(ledger, documents, new ArrayList<>());
      assertThat(first).isEqualTo(new IngestCounts(documents.size(), documents.size(), 0, 0));
      Map<String, LedgerDigest.Sum> before = LedgerDigest.of(ledger);
      IngestCounts second = ingest(ledger, documents, new ArrayList<>());
      assertThat(second).isEqualTo(new IngestCounts(documents.size(), 0, documents.size(), 0));
      assertThat(LedgerDigest.of(ledger)).isEqualTo(before);
      assertThat(rows(ledger, "engagement")).isPositive();
    }
  }

  @ParameterizedTest
  @EnumSource
  void documentThatComesTwiceInOneRunIsKeptOnce(Databases.Kind kind) throws Exception {
    List<Document> documents = new ArrayList<>(samples());
    int distinct = documents.size();
    documents.addAll(samples());
    try (Ledger ledger = Ledger.open(databases.fresh(kind, folder), Ledger.Access.WRITE)) {
      IngestCounts counts = ingest(ledger, documents, new ArrayList<>());
      assertThat(counts).isEqualTo(new IngestCounts(2L * distinct, distinct, distinct, 0));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyQuoteIsTheWordsAtItsSpan(Databases.Kind kind) throws Exception {
    List<Document> documents = new ArrayList<>();
    for (Document document : samples()) {
      // Characters outside the basic plane before the words would shift offsets of another base.
      documents.add(
          new Document(
              "x" + document.id(), "\uD83D\uDE00 " + document.text(), null, null, null, null));
    }
    try (Ledger ledger = Ledger.open(databases.fresh(kind, folder), Ledger.Access.WRITE)) {
      ingest(ledger, documents, new ArrayList<>());
      for (String table :
          List.of("event", "engagement", "topic", "commitment", "side_position", "body", "forum")) {
        List<String> wrong =
            ledger.read(
                handle ->
                    handle
                        .createQuery(
                            "SELECT quote FROM "
                                + table
                                + " t JOIN document d ON d.id = t.document WHERE quote <>"
                                + " substring(CASE passage WHEN 'title' THEN d.title ELSE d.text END"
                                + " FROM span_begin + 1 FOR span_end - span_begin)")
                        .mapTo(String.class)
                        .list());
        assertThat(wrong).as(table).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void textThatNoDatabaseCanHoldIsKeptWithItsOffsets(Databases.Kind kind) throws Exception {
    String text =
        "On Monday the foreign minister of Oman met his Iraqi counterpart in Baghdad.\r\n"
            + "\\N stands \u0000 here,\tand \uD800 there \\.";
    try (Ledger ledger = Ledger.open(databases.fresh(kind, folder), Ledger.Access.WRITE)) {
      ingest(
          ledger,
          List.of(
              new Document(
                  "'; DROP TABLE event; --", text, "'); DELETE FROM run; --", null, null, null)),
          new ArrayList<>());
      String kept =
          ledger.read(h -> h.createQuery("SELECT text FROM document").mapTo(String.class).one());
      assertThat(kept).isEqualTo(text.replace('\u0000', '\uFFFD').replace('\uD800', '\uFFFD'));
      assertThat(rows(ledger, "engagement")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatCannotBeReadIsNotedAndTheRestGoesOn(Databases.Kind kind) throws Exception {
    List<String> said = new ArrayList<>();
    try (Ledger ledger = Ledger.open(databases.fresh(kind, folder), Ledger.Access.WRITE)) {
      IngestCounts counts =
          new Ingest(ledger, DRAGOMAN, REPORTS, VERSION, "test", said::add, () -> {})
              .run(
                  intake -> {
                    intake.error(new SourceError("a.txt", "is empty"));
                    for (Document document : samplesUnchecked()) {
                      intake.input(document.id(), Incoming.of(document, null, document.id()));
                    }
                    intake.error(new SourceError("b.zip!c\u0000.txt", "is binary"));
                  });
      assertThat(counts.refused()).isEqualTo(2);
      assertThat(counts.added()).isPositive();
      assertThat(said).containsExactly("a.txt: is empty", "b.zip!c\u0000.txt: is binary");
      List<String> refusals =
          ledger.read(
              h ->
                  h.createQuery("SELECT place || '|' || problem FROM refusal ORDER BY 1")
                      .mapTo(String.class)
                      .list());
      assertThat(refusals).containsExactly("a.txt|is empty", "b.zip!c\uFFFD.txt|is binary");
    }
  }

  private static List<Document> samplesUnchecked() {
    try {
      return samples();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void ledgersOfBothDatabasesHoldTheSame(Databases.Kind kind) throws Exception {
    Map<String, LedgerDigest.Sum> other;
    Databases.Kind otherKind =
        kind == Databases.Kind.DUCKDB ? Databases.Kind.POSTGRESQL : Databases.Kind.DUCKDB;
    try (Ledger ledger = Ledger.open(databases.fresh(otherKind, folder), Ledger.Access.WRITE)) {
      ingest(ledger, samples(), new ArrayList<>());
      other = LedgerDigest.of(ledger);
    }
    try (Ledger ledger = Ledger.open(databases.fresh(kind, folder), Ledger.Access.WRITE)) {
      ingest(ledger, samples(), new ArrayList<>());
      assertThat(LedgerDigest.of(ledger)).isEqualTo(other);
    }
  }

  @ParameterizedTest
  @EnumSource
  void reportsOfOneMeetingAreOneStoryAndAnotherDaysMeetingIsAnother(Databases.Kind kind)
      throws Exception {
    List<Document> documents =
        List.of(
            report(
                "a",
                "2026-03-04",
                "Oman's Foreign Minister Badr Albusaidi met Iraqi Foreign Minister Fuad Hussein in"
                    + " Baghdad on 3 March. They discussed trade and the reopening of the embassy."),
            report(
                "b",
                "2026-03-04",
                "Iraqi Foreign Minister Fuad Hussein received his Omani counterpart Badr Albusaidi in"
                    + " Baghdad on Tuesday, 3 March, the ministry said. Trade and the embassy's"
                    + " reopening were discussed."),
            report(
                "c",
                "2026-04-11",
                "Oman's Foreign Minister Badr Albusaidi met Iraqi Foreign Minister Fuad Hussein in"
                    + " Muscat on 10 April. They discussed flights."));
    try (Ledger ledger = Ledger.open(databases.fresh(kind, folder), Ledger.Access.WRITE)) {
      ingest(ledger, documents, new ArrayList<>());
      List<String> told =
          ledger.read(
              h ->
                  h.createQuery(
                          "SELECT string_agg(DISTINCT d.native_id, ',' ORDER BY d.native_id) FROM"
                              + " story_member m JOIN document d ON d.id = m.document JOIN engagement"
                              + " e ON e.id = m.target GROUP BY m.story ORDER BY 1")
                      .mapTo(String.class)
                      .list());
      assertThat(told).contains("a,b", "c").doesNotContain("a,c", "b,c", "a,b,c");
    }
  }

  @ParameterizedTest
  @EnumSource
  void copyOfATextIsNotedWithItsOriginal(Databases.Kind kind) throws Exception {
    String text =
        "Oman's Foreign Minister Badr Albusaidi met Iraqi Foreign Minister Fuad Hussein in Baghdad on"
            + " 3 March. They discussed trade, flights, visas and the reopening of the embassy, and"
            + " agreed to meet again in Muscat before the summer.";
    List<Document> documents =
        List.of(
            report("later", "2026-03-05", "(Gulf Wire) " + text),
            report("first", "2026-03-04", text),
            report("other", "2026-03-04", "Kenya's president opened a dam near Embu on Monday."));
    try (Ledger ledger = Ledger.open(databases.fresh(kind, folder), Ledger.Access.WRITE)) {
      ingest(ledger, documents, new ArrayList<>());
      List<String> copies =
          ledger.read(
              h ->
                  h.createQuery(
                          "SELECT d.native_id || '<' || o.native_id || ':' || c.kind FROM document_copy"
                              + " c JOIN document d ON d.id = c.document JOIN document o ON o.id ="
                              + " c.original")
                      .mapTo(String.class)
                      .list());
      assertThat(copies).containsExactly("later<first:copy");
    }
  }

  @ParameterizedTest
  @EnumSource
  void storiesAreTheSameHoweverTheDocumentsCame(Databases.Kind kind) throws Exception {
    List<Document> documents = new ArrayList<>(samples());
    Map<String, LedgerDigest.Sum> forward;
    try (Ledger ledger = Ledger.open(databases.fresh(kind, folder), Ledger.Access.WRITE)) {
      ingest(ledger, documents, new ArrayList<>());
      forward = LedgerDigest.of(ledger);
    }
    java.util.Collections.reverse(documents);
    try (Ledger ledger = Ledger.open(databases.fresh(kind, folder), Ledger.Access.WRITE)) {
      onlyIngest(ledger, documents.subList(0, 2), new ArrayList<>());
      ingest(ledger, documents, new ArrayList<>());
      Map<String, LedgerDigest.Sum> backward = LedgerDigest.of(ledger);
      for (String table : List.of("story_member", "story_difference", "story_link", "event")) {
        assertThat(backward.get(table)).as(table).isEqualTo(forward.get(table));
      }
    }
  }

  private static Document report(String id, String day, String text) {
    return new Document(id, text, null, null, java.time.LocalDate.parse(day), null);
  }

  @ParameterizedTest
  @EnumSource
  void readersFindNoLedgerWhereNoneWasMade(Databases.Kind kind) {
    LedgerAddress address = databases.fresh(kind, folder);
    assertThatThrownBy(() -> Ledger.open(address, Ledger.Access.READ))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("there is no ledger yet");
  }

  @ParameterizedTest
  @EnumSource
  void ledgerOfANewerVersionIsRefused(Databases.Kind kind) {
    LedgerAddress address = databases.fresh(kind, folder);
    try (Ledger ledger = Ledger.open(address, Ledger.Access.WRITE)) {
      ledger.write(h -> h.execute("INSERT INTO schema_version VALUES (999, 'later')"));
    }
    assertThatThrownBy(() -> Ledger.open(address, Ledger.Access.WRITE))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("version 999");
  }

  @ParameterizedTest
  @EnumSource
  void failedTransactionLeavesNothing(Databases.Kind kind) {
    LedgerAddress address = databases.fresh(kind, folder);
    try (Ledger ledger = Ledger.open(address, Ledger.Access.WRITE)) {
      assertThatThrownBy(
              () ->
                  ledger.write(
                      h -> {
                        h.execute("INSERT INTO coder VALUES (7, 'a', 'b')");
                        h.execute("INSERT INTO coder VALUES (7, 'a', 'b')");
                      }))
          .isInstanceOf(LedgerException.class);
      assertThat(rows(ledger, "coder")).isZero();
    }
  }
}
