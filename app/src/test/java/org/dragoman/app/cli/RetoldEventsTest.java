package org.dragoman.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.app.ledger.Databases;
import org.dragoman.app.ledger.LedgerAddress;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What several reports tell counts and shows once, on both databases. */
@ExtendWith(Databases.Extension.class)
final class RetoldEventsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Databases databases;

  @TempDir private Path folder;

  RetoldEventsTest(Databases databases) {
    this.databases = databases;
  }

  private static List<JsonNode> lines(LedgerAddress address, String... arguments)
      throws IOException {
    LedgerRuns.Run run = LedgerRuns.run(address, arguments);
    assertThat(run.code()).as(run.err()).isZero();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : run.out().lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private static List<String> ids(List<JsonNode> lines) {
    return lines.stream().map(line -> line.path("id").asText()).toList();
  }

  private LedgerAddress ledger(Databases.Kind kind) throws IOException {
    StringBuilder reports = new StringBuilder();
    String text =
        "Oman's Foreign Minister Badr Albusaidi met Iraqi Foreign Minister Fuad Hussein in Muscat on"
            + " 3 March 2026. They discussed trade, flights and visas.";
    for (String publisher : List.of("Gulf Wire", "Tigris Post", "Harbour Gazette")) {
      reports
          .append(
              JSON.createObjectNode()
                  .put("id", publisher)
                  .put("title", "Talks in Muscat")
                  .put("publisher", publisher)
                  .put("date", "2026-03-04")
                  .put("url", "https://press.example/" + publisher.replace(' ', '-'))
                  .put("text", text))
          .append('\n');
    }
    Path file = Files.writeString(folder.resolve("reports.jsonl"), reports);
    LedgerAddress address = databases.fresh(kind, folder);
    LedgerRuns.Run run = LedgerRuns.run(address, "ingest", file.toString());
    assertThat(run.code()).as(run.err()).isZero();
    return address;
  }

  @ParameterizedTest
  @EnumSource
  void whatThreeReportsTellStandsOnceWithAllOfThem(Databases.Kind kind) throws IOException {
    LedgerAddress address = ledger(kind);
    List<JsonNode> told = lines(address, "events", "--json", "--reports");
    List<JsonNode> once = lines(address, "events", "--json");
    assertThat(once).isNotEmpty();
    assertThat(told).hasSize(3 * once.size());
    assertThat(once).allMatch(event -> event.path("reports").size() == 3);
    assertThat(ids(told)).containsAll(ids(once));

    JsonNode stats = lines(address, "stats", "--json").get(0);
    assertThat(stats.path("rows").path("events").asInt()).isEqualTo(once.size());
    assertThat(stats.path("rows").path("reports of events").asInt()).isEqualTo(told.size());

    JsonNode period = lines(address, "timeline", "--json", "OMN", "IRQ").get(0);
    assertThat(period.path("verbal_cooperation").asInt()).isEqualTo(once.size());
    JsonNode brief = lines(address, "brief", "--json", "OMN", "IRQ").get(0);
    assertThat(brief.path("engagements").path("total").asInt()).isEqualTo(1);
    assertThat(brief.path("engagements").path("items").path(0).path("reports")).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  void pagesTellEachEventOnceAndAFilterLooksAtEachReport(Databases.Kind kind) throws IOException {
    LedgerAddress address = ledger(kind);
    List<String> all = ids(lines(address, "events", "--json"));
    List<String> paged = new ArrayList<>();
    String after = null;
    do {
      List<String> arguments = new ArrayList<>(List.of("events", "--json", "--most", "1"));
      if (after != null) {
        arguments.addAll(List.of("--after", after));
      }
      LedgerRuns.Run run = LedgerRuns.run(address, arguments.toArray(String[]::new));
      for (String line : run.out().lines().toList()) {
        paged.add(JSON.readTree(line).path("id").asText());
      }
      String[] words = run.err().strip().split(" ");
      after = run.err().isBlank() ? null : words[words.length - 1];
    } while (after != null);
    assertThat(paged).isEqualTo(all);
    for (String publisher : List.of("Gulf Wire", "Tigris Post", "Harbour Gazette")) {
      for (String side : List.of("OMN", "IRQ")) {
        assertThat(lines(address, "events", "--json", "--publisher", publisher, "--side", side))
            .hasSize(all.size())
            .allMatch(e -> e.path("document").path("publisher").asText().equals(publisher));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void rejectedReportLeavesTheEventToTheOthers(Databases.Kind kind) throws IOException {
    LedgerAddress address = ledger(kind);
    List<String> before = ids(lines(address, "events", "--json"));
    assertThat(LedgerRuns.run(address, "correct", before.get(0), "--reject").code()).isZero();
    List<String> left = ids(lines(address, "events", "--json"));
    assertThat(left).hasSameSizeAs(before).doesNotContain(before.get(0));
    JsonNode stats = lines(address, "stats", "--json").get(0);
    assertThat(stats.path("rows").path("events").asInt()).isEqualTo(before.size());
  }
}
