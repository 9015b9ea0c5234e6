package org.dragoman.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.dragoman.Dragoman;
import org.dragoman.app.ledger.Tally.Part;
import org.dragoman.app.story.ReportReader;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.text.Document;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kept counts are what counting row by row gives, whatever changed before; on both databases. */
@ExtendWith(Databases.Extension.class)
class TallyTest {
  private static final Dragoman DRAGOMAN = Dragoman.english();
  private static final ReportReader REPORTS = new ReportReader(Lexicon.bundled());
  private static final CoderVersion CODER = new CoderVersion("first", "bundled");
  private static final List<String> TEXTS =
      List.of(
          "Oman's Foreign Minister Badr Albusaidi met Iraqi Foreign Minister Fuad Hussein in Muscat"
              + " on 3 March 2026. They discussed trade and visas. Oman condemned the attack.",
          "Fuad Hussein of Iraq met Badr Albusaidi in Muscat on 3 March 2026. Iraq thanked Oman.",
          "Kenya accused Chile of espionage on 5 March 2026. Chile rejected the charge.",
          "Latvia and Peru signed an agreement on fisheries in Riga on 4 March 2026.");
  private static final List<String> PUBLISHERS = List.of("Gulf Courier", "Tigris Post", "Wire");

  private final Databases databases;

  @TempDir private Path folder;

  TallyTest(Databases databases) {
    this.databases = databases;
  }

  /** A row of events or engagements that no reader rejected. */
  private record Told(String id, String document, String story, int place, String what) {}

  private static void ingest(Ledger ledger, int number) throws Exception {
    String text = TEXTS.get(number % TEXTS.size());
    String publisher = PUBLISHERS.get(number % PUBLISHERS.size());
    LocalDate day = number % 5 == 4 ? null : LocalDate.of(2026, 3, 6 + number % 3);
    Document document =
        new Document("r" + number, text, null, publisher, day, "https://press.example/" + number);
    new Ingest(ledger, DRAGOMAN, REPORTS, CODER, "test", problem -> {}, () -> {})
        .run(intake -> intake.input("r", Incoming.of(document, "en", "r.jsonl")));
  }

  private static void recode(Ledger ledger, int number) throws Exception {
    Dragoman other =
        number % 2 == 0
            ? DRAGOMAN
            : Dragoman.english(
                Lexicon.bundled()
                    .without("event/rules.tsv", row -> "condemn".equals(row.get("predicate"))));
    new Recoding(
            ledger,
            other,
            REPORTS,
            new CoderVersion("engine " + number, "bundled"),
            true,
            d -> {},
            () -> {})
        .run(true);
  }

  /** Counts one row after another: of each story the rows of the document that tells it first. */
  private static Map<String, Long> byRows(Ledger ledger) {
    Map<String, Long> counts = new TreeMap<>();
    for (String table : List.of("event", "engagement")) {
      String what =
          table.equals("event")
              ? "r.type || ' ' || coalesce(r.actor, '?') || ' ' || coalesce(r.recipient, '?')"
              : "r.kind";
      List<Told> rows =
          ledger.read(
              handle ->
                  handle
                      .createQuery(
                          "SELECT r.id, CAST(r.document AS TEXT), coalesce(m.story, r.id),"
                              + " coalesce(m.place, 0), "
                              + what
                              + " FROM "
                              + table
                              + " r LEFT JOIN story_member m ON m.target = r.id WHERE r.verdict IS"
                              + " NULL OR r.verdict <> 'rejected'")
                      .map(
                          (row, context) ->
                              new Told(
                                  row.getString(1),
                                  row.getString(2),
                                  row.getString(3),
                                  row.getInt(4),
                                  row.getString(5)))
                      .list());
      Map<String, Told> first = new HashMap<>();
      rows.forEach(row -> first.merge(row.story, row, (a, b) -> a.place <= b.place ? a : b));
      for (Told row : rows) {
        count(counts, "told " + table);
        Told teller = first.get(row.story);
        if (teller == null || !row.document.equals(teller.document)) {
          continue;
        }
        count(counts, table);
        String[] words = row.what.split(" ", -1);
        count(counts, table + " " + words[0]);
        if (words.length == 3
            && !words[1].equals("?")
            && !words[2].equals("?")
            && !words[1].equals(words[2])) {
          boolean ordered = words[1].compareTo(words[2]) < 0;
          count(counts, ordered ? words[1] + " " + words[2] : words[2] + " " + words[1]);
        }
      }
    }
    ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT coalesce(publisher, ''), coder, coalesce(CAST(published AS TEXT), '')"
                        + " FROM document")
                .map(
                    (row, context) -> {
                      count(counts, row.getString(1));
                      count(counts, "coder " + row.getString(2));
                      return count(counts, "day " + row.getString(3));
                    })
                .list());
    counts.put(
        "topics",
        ledger.read(
            handle -> handle.createQuery("SELECT count(*) FROM topic").mapTo(Long.class).one()));
    return counts;
  }

  private static boolean count(Map<String, Long> counts, String name) {
    return counts.merge(name, 1L, Long::sum) > 0;
  }

  private static Map<String, Long> kept(Ledger ledger) {
    Map<String, Long> counts = new TreeMap<>();
    for (Tally.Count count : ledger.read(Tally::of)) {
      String name =
          switch (count.part()) {
            case ROW ->
                switch (count.name()) {
                  case "events" -> "event";
                  case "engagements" -> "engagement";
                  default -> count.name();
                };
            case TOLD_EVENT -> "told event";
            case TOLD_ENGAGEMENT -> "told engagement";
            case EVENT_TYPE -> "event " + count.name();
            case ENGAGEMENT_KIND -> "engagement " + count.name();
            case DYAD -> count.name() + " " + count.other();
            case PUBLISHER -> count.name();
            case CODER -> "coder " + count.name();
            case DAY -> "day " + count.name();
            case UNDATED -> "day ";
          };
      if (count.part() != Part.ROW || List.of("event", "engagement", "topics").contains(name)) {
        counts.merge(name, count.total(), Long::sum);
      }
    }
    return counts;
  }

  @ParameterizedTest
  @EnumSource
  void countsAreThoseOfTheRowsWhateverChangedInWhateverOrder(Databases.Kind kind) throws Exception {
    Random random = new Random(5);
    try (Ledger ledger = Ledger.open(databases.fresh(kind, folder), Ledger.Access.WRITE)) {
      Corrections corrections = new Corrections(ledger);
      List<String> corrected = new ArrayList<>();
      for (int step = 0; step < 60; step++) {
        int what = random.nextInt(10);
        List<String> ids =
            ledger.read(
                handle ->
                    handle
                        .createQuery(
                            "SELECT id FROM event UNION ALL SELECT id FROM engagement ORDER BY 1")
                        .mapTo(String.class)
                        .list());
        if (what < 3 || ids.isEmpty()) {
          ingest(ledger, step);
        } else if (what < 7) {
          String id = ids.get(random.nextInt(ids.size()));
          Map<String, String> values =
              random.nextInt(3) > 0 || id.startsWith("M")
                  ? Map.of("verdict", random.nextInt(3) > 0 ? "rejected" : "accepted")
                  : Map.of("type", "AID", "actor", "KWT");
          corrections.correct(id, values, "a", null);
          corrected.add(id);
        } else if (what == 7 && !corrected.isEmpty()) {
          String id = corrected.remove(random.nextInt(corrected.size()));
          if (corrections.all().stream()
              .anyMatch(c -> c.target().equals(id) && c.undone() == null)) {
            corrections.undo(id);
          }
        } else if (what == 8) {
          recode(ledger, step);
        }
        if (random.nextInt(3) > 0) {
          new StoryPass(ledger).run((done, total) -> {});
        }
        if (random.nextBoolean()) {
          Tally.keep(ledger, 1 + random.nextInt(3));
        }
        assertThat(kept(ledger)).as("step " + step).isEqualTo(byRows(ledger));
      }
      new StoryPass(ledger).run((done, total) -> {});
      Tally.keep(ledger);
      assertThat(
              ledger.<Long>read(
                  handle ->
                      handle
                          .createQuery("SELECT count(*) FROM tally_again")
                          .mapTo(Long.class)
                          .one()))
          .isZero();
      List<UUID> documents =
          ledger.read(
              handle -> handle.createQuery("SELECT id FROM document").mapTo(UUID.class).list());
      List<UUID> many = new ArrayList<>(documents);
      for (int i = 0; i < 1200; i++) {
        many.add(new UUID(random.nextLong(), i));
      }
      List<Tally.Count> counted = ledger.read(handle -> TallyCount.of(handle, many));
      assertThat(counted)
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(
              ledger.read(handle -> TallyCount.of(handle, documents)));
      Map<String, LedgerDigest.Sum> before = LedgerDigest.of(ledger);
      ledger.write(handle -> handle.execute("UPDATE tally SET total = total + 1"));
      Tally.renew(ledger);
      assertThat(LedgerDigest.of(ledger).get("tally")).isEqualTo(before.get("tally"));
    }
  }
}
