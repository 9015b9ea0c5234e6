package org.dragoman.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.LedgerAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ingest, then the questions of search, bodies and doctor, as the command line asks them. */
final class LedgerSearchCommandsTest {
  private static final String REPORTS =
      """
      {"id":"plan","publisher":"Gulf \\u001b[31mWire","date":"2026-01-10","text":"Azerbaijan and Kuwait \
      agreed to hold the third session of the Azerbaijan-Kuwait Joint Commission in Baku in March 2026."}
      {"id":"held","publisher":"Caspian Courier","date":"2026-03-18","text":"The third session of the \
      Azerbaijan-Kuwait Joint Commission was held in Baku on Wednesday. A pipe\\u0007line was discussed."}
      """;

  @TempDir private Path folder;

  private String ledger = "";

  private record Run(int code, String out, String err) {}

  private static Run run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new Console(new ByteArrayInputStream(new byte[0]), out, new PrintWriter(err, true)),
            arguments);
    return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString());
  }

  @BeforeEach
  void ingest() throws IOException {
    ledger = folder.resolve("press.duckdb").toString();
    Path reports = Files.writeString(folder.resolve("reports.jsonl"), REPORTS);
    assertThat(run("ingest", "--ledger", ledger, reports.toString()).code()).isZero();
  }

  private static List<JsonNode> json(String out) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : out.lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }

  @Test
  void ingestBringsFatesAndIndexUpToDate() {
    Run doctor = run("doctor", "--ledger", ledger);
    assertThat(doctor.err()).isEmpty();
    assertThat(doctor.code()).as(doctor.out()).isZero();
    assertThat(doctor.out()).contains("fates: those of all documents").contains("index: holds all");
  }

  @Test
  void searchFindsAndNoControlCharacterReachesTheTerminal() throws IOException {
    Run found = run("search", "--ledger", ledger, "\"joint commission\" state:kuwait");
    assertThat(found.code()).isZero();
    assertThat(found.out()).contains("1 to 2 of 2").contains("Caspian Courier");
    assertThat(found.out().chars().filter(c -> c < ' ' && c != '\n')).isEmpty();
    List<JsonNode> hits =
        json(run("search", "--ledger", ledger, "--json", "--sort", "newest", "commission").out());
    assertThat(hits.stream().map(hit -> hit.get("id").asText())).containsExactly("held", "plan");
    JsonNode passage = hits.get(0).get("passages").get(0);
    JsonNode mark = passage.get("marks").get(0);
    int begin = mark.get(0).asInt() - passage.get("begin").asInt();
    int end = mark.get(1).asInt() - passage.get("begin").asInt();
    assertThat(passage.get("quote").asText().substring(begin, end)).isEqualTo("Commission");
    assertThat(run("search", "--ledger", ledger, "commission", "--from", "2026-02-01").out())
        .contains("1 to 1 of 1");
  }

  @Test
  void aBadQueryIsWrongUsageInOneLine() {
    Run run = run("search", "--ledger", ledger, "commission AND (");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("the end");
  }

  @Test
  void aDamagedIndexIsMadeAnewAndSaidSo() throws IOException {
    Path index = folder.resolve("press.duckdb.index");
    try (java.util.stream.Stream<Path> files = Files.list(index)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".cfs")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    Run run = run("search", "--ledger", ledger, "commission");
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("made anew");
    assertThat(run.out()).contains("1 to 2 of 2");
  }

  @Test
  void bodiesTakesNamesAndCodesAndShowsGaps() throws IOException {
    Run run = run("bodies", "--ledger", ledger, "azerbaijan", "KWT");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("1st to 2nd: nothing on record")
        .contains("3rd: held 2026-03-18, was due 2026-03");
    JsonNode body = json(run("bodies", "--ledger", ledger, "--json").out()).get(0);
    assertThat(body.get("sessions").get(0).get("evidence")).hasSize(2);
    assertThat(body.get("gaps").get(0).get("last").asInt()).isEqualTo(2);
    Run unknown = run("bodies", "--ledger", ledger, "Ruritania");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("'Ruritania'");
  }

  @Test
  void theDoctorFindsDamageInALineOfJsonForEachCheck() throws IOException {
    try (Ledger open = Ledger.open(new LedgerAddress.File(Path.of(ledger)), Ledger.Access.WRITE)) {
      open.write(handle -> handle.execute("UPDATE body SET quote = 'another'"));
    }
    Run run = run("doctor", "--ledger", ledger, "--json");
    assertThat(run.code()).isEqualTo(1);
    List<String> wrong =
        json(run.out()).stream()
            .filter(line -> line.get("level").asText().equals("wrong"))
            .map(line -> line.get("check").asText())
            .toList();
    assertThat(wrong).containsExactly("quotes");
  }

  @Test
  void whereThereIsNoLedgerThatIsSaid() {
    String none = folder.resolve("none.duckdb").toString();
    for (String command : List.of("bodies", "doctor")) {
      Run run = run(command, "--ledger", none);
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err()).contains("there is no ledger yet");
    }
    assertThat(run("search", "--ledger", none, "word").err()).contains("there is no ledger yet");
    assertThat(run("doctor", "--repair", "--ledger", none).code()).isEqualTo(1);
    assertThat(Files.exists(Path.of(none))).isFalse();
  }
}
