package org.dragoman.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dragoman.Dragoman;
import org.dragoman.app.fate.FatePass;
import org.dragoman.app.ledger.CoderVersion;
import org.dragoman.app.ledger.Databases;
import org.dragoman.app.ledger.Incoming;
import org.dragoman.app.ledger.Ingest;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.LedgerAddress;
import org.dragoman.app.ledger.StoryPass;
import org.dragoman.app.search.SearchIndex;
import org.dragoman.app.story.ReportReader;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.text.Document;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Damage that was done to a ledger is found, by the check that should find it. */
@ExtendWith(Databases.Extension.class)
class DoctorTest {
  private static final CoderVersion PRESENT = new CoderVersion("test", "bundled");
  private static final Document REPORT =
      new Document(
          "report",
          "Chilean Foreign Minister Marta Quiroga arrived in Amman on Friday. \uD83D\uDE00 She held talks"
              + " with Jordanian Foreign Minister Samir Haddadin and agreed to open an embassy in 2027."
              + " Chile supports a treaty on seas. The Chile-Jordan Joint Commission will meet in May.",
          "Quiroga meets Haddadin in Amman",
          "Invented Wire",
          LocalDate.of(2026, 2, 20),
          "urn:report");

  /** A way to damage a ledger. */
  private record Damage(String check, String sql) {}

  private static final List<Damage> DAMAGES =
      List.of(
          new Damage("quotes", "UPDATE event SET quote = quote || 'x' WHERE ordinal = 0"),
          new Damage("quotes", "UPDATE commitment SET span_begin = span_begin + 1"),
          new Damage("quotes", "UPDATE participant SET span_end = -5"),
          new Damage("words", "UPDATE event SET trigger_begin = trigger_begin + 1"),
          new Damage("words", "UPDATE event_actor SET words = 'somebody' WHERE ordinal = 0"),
          new Damage("ids", "UPDATE event SET id = 'E0'"),
          new Damage("rows", "DELETE FROM actor WHERE ordinal = 0"),
          new Damage("rows", "DELETE FROM reported"),
          new Damage("rows", "DELETE FROM report"),
          new Damage(
              "owners",
              "DELETE FROM engagement WHERE ordinal = (SELECT max(ordinal) FROM engagement)"),
          new Damage("coders", "UPDATE document SET coder = 77"),
          new Damage("stories", "UPDATE story_mark SET change_number = 0"),
          new Damage("fates", "UPDATE fate_mark SET change_number = 0"));

  @ParameterizedTest
  @EnumSource
  void eachDamageIsFoundByItsCheck(Databases.Kind kind, Databases databases, @TempDir Path folder)
      throws InterruptedException {
    Map<String, String> environment = Map.of("XDG_DATA_HOME", folder.toString());
    LedgerAddress address = sound(databases, kind, folder, environment);
    assertThat(wrong(address, environment)).isEmpty();
    for (Damage damage : DAMAGES) {
      Finding before = finding(address, environment, damage.check());
      try (Ledger ledger = Ledger.open(address, Ledger.Access.WRITE)) {
        ledger.write(handle -> assertThat(handle.execute(damage.sql())).isPositive());
      }
      Finding after = finding(address, environment, damage.check());
      assertThat(after.level()).as("%s", damage).isEqualTo(Finding.Level.WRONG);
      assertThat(after).as("%s", damage).isNotEqualTo(before);
    }
  }

  private static Finding finding(
      LedgerAddress address, Map<String, String> environment, String check) {
    return new Doctor(address, environment, PRESENT)
        .examine().stream().filter(f -> f.check().equals(check)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void aLostDocumentIsFoundWhereverItIsMissed(
      Databases.Kind kind, Databases databases, @TempDir Path folder) throws InterruptedException {
    Map<String, String> environment = Map.of("XDG_DATA_HOME", folder.toString());
    LedgerAddress address = sound(databases, kind, folder, environment);
    try (Ledger ledger = Ledger.open(address, Ledger.Access.WRITE)) {
      ledger.write(handle -> handle.execute("DELETE FROM document"));
    }
    Finding finding = finding(address, environment, "documents");
    assertThat(finding.level()).isEqualTo(Finding.Level.WRONG);
    assertThat(finding.count()).isGreaterThan(8);
    assertThat(finding.examples()).hasSize(5);
  }

  @ParameterizedTest
  @EnumSource
  void repairMakesWhatIsDerivedAnewAndLeavesWhatWasRead(
      Databases.Kind kind, Databases databases, @TempDir Path folder) throws InterruptedException {
    Map<String, String> environment = Map.of("XDG_DATA_HOME", folder.toString());
    LedgerAddress address = databases.fresh(kind, folder);
    ingest(address);
    assertThat(wrong(address, environment)).containsExactly("stories", "fates", "index");
    Doctor doctor = new Doctor(address, environment, PRESENT);
    doctor.repair();
    assertThat(wrong(address, environment)).isEmpty();
    try (Ledger ledger = Ledger.open(address, Ledger.Access.WRITE)) {
      ledger.write(handle -> handle.execute("UPDATE event SET quote = quote || 'x'"));
    }
    doctor.repair();
    assertThat(wrong(address, environment)).containsExactly("quotes");
  }

  @ParameterizedTest
  @EnumSource
  void stoppedRunsAndOtherEnginesAreNotesOnly(
      Databases.Kind kind, Databases databases, @TempDir Path folder) throws InterruptedException {
    Map<String, String> environment = Map.of("XDG_DATA_HOME", folder.toString());
    LedgerAddress address = sound(databases, kind, folder, environment);
    try (Ledger ledger = Ledger.open(address, Ledger.Access.WRITE)) {
      ledger.write(handle -> handle.execute("UPDATE run SET ended = NULL"));
    }
    List<Finding> findings =
        new Doctor(address, environment, new CoderVersion("newer", "bundled")).examine();
    assertThat(findings.stream().filter(f -> f.level() == Finding.Level.NOTE).map(Finding::check))
        .containsExactly("runs", "coders");
    assertThat(findings.stream().map(Finding::level)).doesNotContain(Finding.Level.WRONG);
  }

  private static List<String> wrong(LedgerAddress address, Map<String, String> environment) {
    return new Doctor(address, environment, PRESENT)
        .examine().stream()
            .filter(finding -> finding.level() == Finding.Level.WRONG)
            .map(Finding::check)
            .toList();
  }

  private static LedgerAddress sound(
      Databases databases, Databases.Kind kind, Path folder, Map<String, String> environment)
      throws InterruptedException {
    LedgerAddress address = databases.fresh(kind, folder);
    ingest(address);
    try (Ledger ledger = Ledger.open(address, Ledger.Access.WRITE)) {
      new StoryPass(ledger).run((done, total) -> {});
      new FatePass().run(ledger);
      SearchIndex.of(address, environment).catchUp(ledger);
    }
    return address;
  }

  private static void ingest(LedgerAddress address) throws InterruptedException {
    try (Ledger ledger = Ledger.open(address, Ledger.Access.WRITE)) {
      new Ingest(
              ledger,
              Engine.DRAGOMAN,
              new ReportReader(Lexicon.bundled()),
              PRESENT,
              "ingest",
              problem -> {},
              () -> {})
          .run(intake -> intake.input("report", Incoming.of(REPORT, "en", "report")));
    }
  }

  /** Loaded when first needed, once: it is immutable. */
  private static final class Engine {
    static final Dragoman DRAGOMAN = Dragoman.english();

    private Engine() {}
  }
}
