package org.dragoman.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dragoman.Dragoman;
import org.dragoman.app.story.ReportReader;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.text.Document;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Corrections hold, are taken back, and outlive another reading; on both databases. */
@ExtendWith(Databases.Extension.class)
class CorrectionsTest {
  private static final Dragoman DRAGOMAN = Dragoman.english();
  private static final ReportReader REPORTS = new ReportReader(Lexicon.bundled());
  private static final CoderVersion FIRST = new CoderVersion("first", "bundled");
  private static final CoderVersion SECOND = new CoderVersion("second", "bundled");
  private static final String TEXT =
      "Oman's Foreign Minister Badr Albusaidi met his Iraqi counterpart in Baghdad on 3 March. "
          + "Oman condemned the attack on Iraq. "
          + "The third session of the joint commission of Oman and Iraq will be held in May.";

  private final Databases databases;

  @TempDir private Path folder;

  CorrectionsTest(Databases databases) {
    this.databases = databases;
  }

  private Ledger ledger(Databases.Kind kind) throws Exception {
    Ledger ledger = Ledger.open(databases.fresh(kind, folder), Ledger.Access.WRITE);
    Document document =
        new Document("r1", TEXT, null, "Gulf Courier", LocalDate.of(2026, 3, 4), null);
    new Ingest(ledger, DRAGOMAN, REPORTS, FIRST, "test", problem -> {}, () -> {})
        .run(intake -> intake.input("r1", Incoming.of(document, "en", "r1.txt")));
    return ledger;
  }

  private static String one(Ledger ledger, String sql) {
    return ledger.read(h -> h.createQuery(sql).mapTo(String.class).one());
  }

  private static String event(Ledger ledger) {
    return one(ledger, "SELECT id FROM event WHERE status = 'actual' AND trigger_text = 'met'");
  }

  @ParameterizedTest
  @EnumSource
  void rowHoldsTheReadersValueAndTheMachinesStandsBeside(Databases.Kind kind) throws Exception {
    try (Ledger ledger = ledger(kind)) {
      String id = event(ledger);
      List<Correction> made =
          new Corrections(ledger)
              .correct(
                  id,
                  Map.of("type", "accuse", "date", "2026-03-02"),
                  "A. Reader",
                  "it's; wrong -- DROP");
      assertThat(made)
          .extracting(
              Correction::field, Correction::machineValue, Correction::value, Correction::who)
          .containsExactlyInAnyOrder(
              org.assertj.core.groups.Tuple.tuple("type", "CONSULT", "ACCUSE", "A. Reader"),
              org.assertj.core.groups.Tuple.tuple("date", "2026-03-03", "2026-03-02", "A. Reader"));
      assertThat(
              one(
                  ledger,
                  "SELECT type || quad || CAST(day AS TEXT) FROM event WHERE id = '" + id + "'"))
          .isEqualTo("ACCUSE32026-03-02");
    }
  }

  @ParameterizedTest
  @EnumSource
  void undoBringsTheMachinesValueBackAlsoAfterTwoCorrections(Databases.Kind kind) throws Exception {
    try (Ledger ledger = ledger(kind)) {
      String id = event(ledger);
      Map<String, LedgerDigest.Sum> before = LedgerDigest.of(ledger);
      Corrections corrections = new Corrections(ledger);
      corrections.correct(id, Map.of("type", "AGREE"), "a", null);
      corrections.correct(id, Map.of("type", "AID", "actor", "KWT"), "b", null);
      assertThat(corrections.undo(id)).isEqualTo(2);
      assertThat(LedgerDigest.of(ledger).get("event")).isEqualTo(before.get("event"));
      assertThat(LedgerDigest.of(ledger).get("event_actor")).isEqualTo(before.get("event_actor"));
      assertThat(corrections.all()).hasSize(3).allMatch(correction -> correction.undone() != null);
      assertThatThrownBy(() -> corrections.undo(id)).isInstanceOf(LedgerException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatAFieldCannotHoldIsRefusedAndNothingChanges(Databases.Kind kind) throws Exception {
    try (Ledger ledger = ledger(kind)) {
      String id = event(ledger);
      Map<String, LedgerDigest.Sum> before = LedgerDigest.of(ledger);
      Corrections corrections = new Corrections(ledger);
      for (Map<String, String> wrong :
          List.of(
              Map.of("type", "HUG"),
              Map.of("date", "yesterday"),
              Map.of("cameo", "999"),
              Map.of("actor", "x' OR 1=1"),
              Map.of("quote", "other words"),
              Map.of("actor", "KWT", "type", ""))) {
        assertThatThrownBy(() -> corrections.correct(id, wrong, "a", null))
            .as(wrong.toString())
            .isInstanceOf(LedgerException.class);
      }
      assertThatThrownBy(
              () -> corrections.correct("E000000000000", Map.of("type", "AID"), "a", null))
          .hasMessageContaining("there is no event");
      assertThat(LedgerDigest.of(ledger)).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource
  void correctionOutlivesRecodeByAnotherEngine(Databases.Kind kind) throws Exception {
    try (Ledger ledger = ledger(kind)) {
      String id = event(ledger);
      String commitment = one(ledger, "SELECT id FROM commitment");
      Corrections corrections = new Corrections(ledger);
      corrections.correct(id, Map.of("type", "AGREE", "verdict", "accepted"), "a", null);
      corrections.correct(commitment, Map.of("due", "2026-06"), "a", null);
      // Another engine: it knows nobody who condemns.
      Dragoman other =
          Dragoman.english(
              Lexicon.bundled()
                  .without("event/rules.tsv", row -> "condemn".equals(row.get("predicate"))));
      List<RecodeReport.Difference> differences = new ArrayList<>();
      RecodeReport report =
          new Recoding(ledger, other, REPORTS, SECOND, true, differences::add, () -> {}).run(false);
      assertThat(report.documents()).isEqualTo(1);
      assertThat(one(ledger, "SELECT type || verdict FROM event WHERE id = '" + id + "'"))
          .isEqualTo("AGREEaccepted");
      assertThat(one(ledger, "SELECT due || CAST(due_to AS TEXT) FROM commitment"))
          .isEqualTo("2026-062026-06-30");
      assertThat(
              new Recoding(ledger, other, REPORTS, SECOND, true, d -> {}, () -> {}).waiting(false))
          .isZero();
      assertThat(corrections.undo(id)).isEqualTo(2);
      assertThat(event(ledger)).isEqualTo(id);
    }
  }

  @ParameterizedTest
  @EnumSource
  void recodeWithTheSameEngineChangesNothing(Databases.Kind kind) throws Exception {
    try (Ledger ledger = ledger(kind)) {
      Map<String, LedgerDigest.Sum> before = LedgerDigest.of(ledger);
      RecodeReport report =
          new Recoding(ledger, DRAGOMAN, REPORTS, FIRST, true, d -> {}, () -> {}).run(true);
      assertThat(report.different()).isZero();
      Map<String, LedgerDigest.Sum> after = LedgerDigest.of(ledger);
      assertThat(after.get("event")).isEqualTo(before.get("event"));
      assertThat(after.get("document")).isEqualTo(before.get("document"));
      assertThat(after.get("party_of")).isEqualTo(before.get("party_of"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void dryRunTellsWhatWouldChangeAndChangesNothing(Databases.Kind kind) throws Exception {
    try (Ledger ledger = ledger(kind)) {
      Map<String, LedgerDigest.Sum> before = LedgerDigest.of(ledger);
      Dragoman other = Dragoman.english(Lexicon.bundled().without("event/rules.tsv", row -> true));
      List<RecodeReport.Difference> differences = new ArrayList<>();
      RecodeReport report =
          new Recoding(ledger, other, REPORTS, SECOND, false, differences::add, () -> {})
              .run(false);
      assertThat(report.different()).isEqualTo(1);
      assertThat(differences).anyMatch(d -> d.table().equals("event") && d.what().equals("gone"));
      assertThat(LedgerDigest.of(ledger)).isEqualTo(before);
      assertThat(one(ledger, "SELECT CAST(count(*) AS TEXT) FROM coder")).isEqualTo("1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void exportedRowsHoldTheReadersTypeAndThePlacesOfTheActors(Databases.Kind kind) throws Exception {
    try (Ledger ledger = ledger(kind)) {
      String id = event(ledger);
      new Corrections(ledger).correct(id, Map.of("type", "AGREE"), "a", null);
      StringWriter out = new StringWriter();
      try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
        assertThat(TrainingRows.write(ledger, json)).isEqualTo(1);
      }
      JsonNode row = new ObjectMapper().readTree(out.toString());
      assertThat(row.path("type").asText()).isEqualTo("AGREE");
      assertThat(row.path("machine").path("type").asText()).isEqualTo("CONSULT");
      JsonNode actor = row.path("actors").path(0);
      assertThat(
              row.path("text")
                  .asText()
                  .substring(actor.path("begin").asInt(), actor.path("end").asInt()))
          .contains("Albusaidi");
    }
  }
}
