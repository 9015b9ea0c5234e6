package org.dragoman.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.app.ledger.Databases;
import org.dragoman.app.ledger.LedgerAddress;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One event with its reports, their differences and its fates, on both databases. */
@ExtendWith(Databases.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StoryCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** By the input's identifier: publisher, day and text. */
  private static final Map<String, List<String>> REPORTS =
      new TreeMap<>(
          Map.of(
              "gulf-1",
              List.of(
                  "Gulf Wire",
                  "2026-03-04",
                  "Oman's Foreign Minister Badr Albusaidi met Iraqi Foreign Minister Fuad Hussein in"
                      + " Muscat on 3 March 2026. The two sides agreed to hold the third session of"
                      + " the Oman-Iraq Joint Commission in Baghdad in June 2026."),
              "harbour-1",
              List.of(
                  "Harbour Gazette",
                  "2026-03-05",
                  "Oman's Foreign Minister Badr Albusaidi met Iraqi Foreign Minister Fuad Hussein"
                      + " and Trade Minister Atheer Dawood in Muscat on 3 March 2026."),
              "gulf-2",
              List.of(
                  "Gulf Wire",
                  "2026-06-20",
                  "The third session of the Oman-Iraq Joint Commission was held in Baghdad on 18"
                      + " June 2026. Oman's Foreign Minister Badr Albusaidi and Iraqi Foreign"
                      + " Minister Fuad Hussein chaired it."),
              "fjord-1",
              List.of(
                  "Fjord Daily",
                  "2026-04-02",
                  "Armenian forces shelled an Azerbaijani village on 1 April 2026, killing 5"
                      + " soldiers and wounding 12 civilians."),
              "delta-1",
              List.of(
                  "Delta Times",
                  "2026-04-02",
                  "Armenian forces shelled an Azerbaijani village on 1 April 2026, killing 7"
                      + " soldiers.")));

  @TempDir private static Path folder;

  private final Databases databases;
  private final Map<Databases.Kind, LedgerAddress> ledgers = new EnumMap<>(Databases.Kind.class);

  StoryCommandTest(Databases databases) {
    this.databases = databases;
  }

  private LedgerAddress fresh(Databases.Kind kind) {
    StringBuilder lines = new StringBuilder();
    REPORTS.forEach(
        (id, report) -> {
          ObjectNode line = JSON.createObjectNode();
          line.put("id", id);
          line.put("publisher", report.get(0));
          line.put("date", report.get(1));
          line.put("url", "https://press.example/" + id);
          line.put("text", report.get(2));
          lines.append(line).append('\n');
        });
    LedgerAddress address = databases.fresh(kind, folder);
    try {
      Path file = Files.writeString(folder.resolve("reports.jsonl"), lines);
      LedgerRuns.Run run = LedgerRuns.run(address, "ingest", file.toString());
      assertThat(run.code()).as(run.err()).isZero();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return address;
  }

  private LedgerAddress ledger(Databases.Kind kind) {
    return ledgers.computeIfAbsent(kind, this::fresh);
  }

  private static String out(LedgerAddress address, String... arguments) {
    LedgerRuns.Run run = LedgerRuns.run(address, arguments);
    assertThat(run.code()).as(run.err()).isZero();
    return run.out();
  }

  private static JsonNode story(LedgerAddress address, String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of("story", "--json"));
    all.addAll(List.of(arguments));
    return JSON.readTree(out(address, all.toArray(String[]::new)));
  }

  /** The only id that a question gives first. */
  private static String id(LedgerAddress address, String table, String document, String where)
      throws IOException {
    String line =
        out(
            address,
            "sql",
            "--json",
            "SELECT r.id FROM "
                + table
                + " r JOIN document d ON d.id = r.document WHERE d.native_id = '"
                + document
                + "' AND "
                + where);
    return JSON.readTree(line).path("id").asText();
  }

  /** Each difference as aspect, measure, values with the reports that tell them, and the silent. */
  private static List<String> differences(JsonNode story) {
    Map<String, String> reports = new HashMap<>();
    for (JsonNode told : story.path("told")) {
      JsonNode document = told.path("document");
      reports.put(document.path("ledger_id").asText(), document.path("id").asText());
    }
    List<String> lines = new ArrayList<>();
    for (JsonNode difference : story.path("differences")) {
      TreeSet<String> values = new TreeSet<>();
      for (JsonNode value : difference.path("values")) {
        values.add(value.path("value").asText() + names(value.path("documents"), reports));
      }
      JsonNode measure = difference.path("measure");
      lines.add(
          difference.path("aspect").asText()
              + (measure.isNull() ? " " : " " + measure.asText() + " ")
              + values
              + " silent "
              + names(difference.path("silent"), reports));
    }
    return lines;
  }

  private static TreeSet<String> names(JsonNode documents, Map<String, String> reports) {
    TreeSet<String> names = new TreeSet<>();
    documents.forEach(id -> names.add(String.valueOf(reports.get(id.asText()))));
    return names;
  }

  @ParameterizedTest
  @EnumSource
  void numbersOfTwoReportsOfOneAttackAreToldApart(Databases.Kind kind) throws IOException {
    LedgerAddress address = ledger(kind);
    String event = id(address, "event", "fjord-1", "r.type = 'ASSAULT'");
    JsonNode story = story(address, event);
    assertThat(differences(story))
        .containsExactlyInAnyOrder(
            "number killed [5[fjord-1], 7[delta-1]] silent []",
            "number wounded [12[fjord-1]] silent [delta-1]");
    assertThat(story.path("asked").asText()).isEqualTo(event);
    assertThat(story.path("told")).hasSize(2);
    // The other report and the story's own name give the same story.
    String other = id(address, "event", "delta-1", "r.type = 'ASSAULT'");
    assertThat(story(address, other).path("told")).isEqualTo(story.path("told"));
    assertThat(story(address, story.path("story").asText()).path("differences"))
        .isEqualTo(story.path("differences"));
  }

  @ParameterizedTest
  @EnumSource
  void whatOneReportTellsAndAnotherLacksIsTold(Databases.Kind kind) throws IOException {
    LedgerAddress address = ledger(kind);
    JsonNode story = story(address, id(address, "engagement", "gulf-1", "r.kind = 'meeting'"));
    assertThat(differences(story))
        .contains("person [Atheer Dawood[harbour-1]] silent [gulf-1]")
        .noneMatch(line -> line.startsWith("date"));
    assertThat(story.path("told")).hasSizeGreaterThan(2);
    for (JsonNode told : story.path("told")) {
      String text =
          REPORTS.getOrDefault(told.path("document").path("id").asText(), List.of()).get(2);
      assertThat(text.substring(told.path("begin").asInt(), told.path("end").asInt()))
          .isEqualTo(told.path("quote").asText());
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatAReaderSetRightDiffersAndWhatHeRejectedIsGone(Databases.Kind kind) throws IOException {
    LedgerAddress address = fresh(kind);
    String event = id(address, "event", "fjord-1", "r.type = 'ASSAULT'");
    String other = id(address, "event", "delta-1", "r.type = 'ASSAULT'");
    out(address, "correct", other, "type=COERCE", "recipient=AZE", "date=2026-03-31");
    assertThat(differences(story(address, event)))
        .contains(
            "type [ASSAULT[fjord-1], COERCE[delta-1]] silent []",
            "sides [ARM → ?[fjord-1], ARM → AZE[delta-1]] silent []",
            "date [2026-03-31[delta-1], 2026-04-01[fjord-1]] silent []");
    out(address, "correct", other, "--undo");
    assertThat(differences(story(address, event)))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("number"));
    out(address, "correct", other, "--reject");
    JsonNode left = story(address, event);
    assertThat(left.path("told")).hasSize(1);
    assertThat(left.path("differences")).isEmpty();
    assertThat(story(address, other).path("told"))
        .anyMatch(told -> told.path("verdict").asText().equals("rejected"));
  }

  @ParameterizedTest
  @EnumSource
  void commitmentAndTheEventThatFulfilsItLeadToEachOther(Databases.Kind kind) throws IOException {
    LedgerAddress address = ledger(kind);
    String promise = id(address, "commitment", "gulf-1", "r.session = 3");
    JsonNode story = story(address, "--as-of", "2026-07-01", promise);
    assertThat(story.path("told")).isEmpty();
    assertThat(story.path("commitment").path("state").asText()).isEqualTo("fulfilled");
    assertThat(story.path("fates")).hasSize(1);
    JsonNode fate = story.path("fates").get(0);
    assertThat(fate.path("kind").asText()).isEqualTo("fulfilled");
    assertThat(fate.path("document").path("id").asText()).isEqualTo("gulf-2");
    JsonNode held = story(address, fate.path("by").asText());
    assertThat(held.path("fates").get(0).path("commitment").path("id").asText()).isEqualTo(promise);
    assertThat(held.path("told")).anyMatch(told -> told.path("id").equals(fate.path("by")));
    JsonNode before = story(address, "--as-of", "2026-06-01", promise);
    assertThat(before.path("fates")).isEmpty();
    assertThat(before.path("commitment").path("state").asText()).isNotEqualTo("fulfilled");
  }

  @ParameterizedTest
  @EnumSource
  void peopleReadEveryReportAndDifferenceInEachForm(Databases.Kind kind) throws IOException {
    LedgerAddress address = ledger(kind);
    String event = id(address, "event", "fjord-1", "r.type = 'ASSAULT'");
    String html = Jsoup.parse(out(address, "story", "--format", "html", event)).text();
    for (String text :
        List.of(
            out(address, "story", "--width", "200", event),
            out(address, "story", "--format", "md", event).replace("\\", ""),
            html)) {
      assertThat(text)
          .contains("told by 2 reports", "Fjord Daily", "Delta Times", "not told [", "killed");
    }
    assertThat(out(address, "story", "--most", "1", event)).contains("and 1 more");
  }

  @ParameterizedTest
  @EnumSource
  void nameOfNothingIsRefused(Databases.Kind kind) {
    for (String name : List.of("E0000000", "M1", "C' OR 1=1", "S0", "", "document")) {
      LedgerRuns.Run run = LedgerRuns.run(ledger(kind), "story", name);
      assertThat(run.code()).as(name).isEqualTo(2);
      assertThat(run.err()).isNotBlank();
      assertThat(run.out()).isEmpty();
    }
  }
}
