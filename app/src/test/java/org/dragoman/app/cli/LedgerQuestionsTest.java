package org.dragoman.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.dragoman.app.cli.LedgerRuns.Run;
import org.dragoman.app.ledger.Corrections;
import org.dragoman.app.ledger.Databases;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.LedgerAddress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Questions to a ledger by the command line, on both databases. */
@ExtendWith(Databases.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LedgerQuestionsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DAY = "2025-04-01";

  @TempDir private static Path folder;

  private final LedgerRuns ledgers;

  LedgerQuestionsTest(Databases databases) {
    ledgers = new LedgerRuns(databases, () -> folder);
  }

  private Run answered(Databases.Kind kind, String... arguments) {
    Run run = ledgers.run(kind, arguments);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return run;
  }

  private JsonNode json(Databases.Kind kind, String... arguments) throws IOException {
    return JSON.readTree(answered(kind, arguments).out());
  }

  private List<JsonNode> lines(Databases.Kind kind, String... arguments) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : answered(kind, arguments).out().lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private static List<JsonNode> quotes(JsonNode node) {
    List<JsonNode> found = new ArrayList<>();
    if (node.has("quote")) {
      found.add(node);
    }
    node.forEach(child -> found.addAll(quotes(child)));
    return found;
  }

  @ParameterizedTest
  @EnumSource
  void everyQuoteOfABriefIsTheWordsAtItsPlaceInTheStoredDocument(Databases.Kind kind)
      throws IOException {
    Map<String, JsonNode> documents = new HashMap<>();
    lines(kind, "sql", "--json", "SELECT id, text, title FROM document")
        .forEach(document -> documents.put(document.path("id").asText(), document));
    List<JsonNode> quotes = quotes(json(kind, "brief", "--json", "Norway", "Latvia"));
    assertThat(quotes).hasSizeGreaterThan(30);
    for (JsonNode quote : quotes) {
      JsonNode document =
          Objects.requireNonNull(documents.get(quote.path("document").path("ledger_id").asText()));
      String passage = quote.path("in").asText("text");
      int[] points = document.path(passage).asText().codePoints().toArray();
      int begin = quote.path("begin").asInt();
      assertThat(new String(points, begin, quote.path("end").asInt() - begin))
          .isEqualTo(quote.path("quote").asText());
    }
  }

  @ParameterizedTest
  @EnumSource
  void briefTellsWhatTheReportsTell(Databases.Kind kind) throws IOException {
    JsonNode brief = json(kind, "brief", "--json", "--as-of", DAY, "Norway", "Latvia");
    assertThat(brief.path("documents").asInt()).isEqualTo(6);
    assertThat(brief.path("first").asText()).isEqualTo("2024-02-06");
    assertThat(brief.path("last").asText()).isEqualTo("2025-03-21");
    assertThat(told(brief, "engagements", "kind", "status", "day"))
        .contains(
            "meeting held 2024-02-05",
            "session held 2024-06-11",
            "call held 2024-09-19",
            "visit planned 2025-03-20",
            "visit held 2025-03-20");
    assertThat(told(brief, "topics", "quarter", "topic", "role"))
        .contains("2024-Q1 energy discussed", "2025-Q1 tourism agreed");
    assertThat(told(brief, "commitments", "state", "due"))
        .contains("fulfilled 2024-06", "overdue 2024-09-01", "open 2025-11", "undated next year");
    assertThat(told(brief, "bodies", "name", "session"))
        .contains("Norwegian-Latvian Intergovernmental Commission 4");
    assertThat(told(brief, "processes", "kind")).contains("dispute");
    assertThat(told(brief, "acts", "actor", "recipient", "type"))
        .contains("LVA NOR ACCUSE", "NOR LVA AID")
        .noneMatch(act -> act.contains("CONSULT"));
    assertThat(told(brief, "sources", "name")).contains("TASS");
    JsonNode change = brief.path("stance_changes").path(0);
    assertThat(change.path("side").asText()).isEqualTo("NOR");
    assertThat(change.path("before").path("stance").asText()).isEqualTo("supports");
    assertThat(change.path("after").path("stance").asText()).isEqualTo("opposes");
    assertThat(brief.path("stance_changes")).hasSize(1);
  }

  private static List<String> told(JsonNode brief, String part, String... fields) {
    List<String> told = new ArrayList<>();
    for (JsonNode item : brief.path(part).path("items")) {
      List<String> cells = new ArrayList<>();
      for (String field : fields) {
        cells.add(item.path(field).asText());
      }
      told.add(String.join(" ", cells));
    }
    assertThat(brief.path(part).path("total").asInt()).isEqualTo(told.size());
    return told;
  }

  @Test
  void bothDatabasesGiveTheSameAnswers() {
    for (String[] question :
        new String[][] {
          {"brief", "--json", "--as-of", DAY, "NOR", "LVA"},
          {"brief", "--as-of", DAY, "--since", "2024-09-01", "NOR", "LVA"},
          {"due", "--as-of", DAY, "--show", "overdue,due,open,undated"},
          {"events", "--json", "--most", "100"},
          {"timeline", "--by", "month", "NOR", "LVA"},
          {"export", "--format", "csv", "-o", "-"},
          {"export", "--format", "jsonl", "--table", "party_of", "-o", "-"}
        }) {
      List<String> duckdb =
          answered(Databases.Kind.DUCKDB, question).out().lines().sorted().toList();
      assertThat(duckdb).as(String.join(" ", question)).isNotEmpty();
      assertThat(answered(Databases.Kind.POSTGRESQL, question).out().lines().sorted().toList())
          .isEqualTo(duckdb);
    }
  }

  @ParameterizedTest
  @EnumSource
  void briefSinceADayAndOnATopicLeavesTheRestOut(Databases.Kind kind) throws IOException {
    JsonNode since = json(kind, "brief", "--json", "--since", "2025-01-01", "NOR", "LVA");
    assertThat(since.path("documents").asInt()).isEqualTo(2);
    assertThat(quotes(since))
        .isNotEmpty()
        .allMatch(quote -> quote.path("document").path("published").asText().startsWith("2025"));
    JsonNode topic = json(kind, "brief", "--json", "--topic", "Tourism", "NOR", "LVA");
    assertThat(quotes(topic))
        .isNotEmpty()
        .allMatch(quote -> quote.path("document").path("id").asText().equals("n5"));
    assertThat(told(topic, "topics", "topic")).containsOnly("tourism");
    Run wrong = ledgers.run(kind, "brief", "--topic", "cheese", "NOR", "LVA");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err().lines()).hasSize(1);
    assertThat(wrong.err()).contains("'cheese'", "counter-terrorism");
  }

  @Test
  void partiesAreNamedAsPeopleNameThem() {
    String expected = answered(Databases.Kind.DUCKDB, "timeline", "NOR", "LVA").out();
    for (String name :
        List.of("Norway", "norway", "NO", "Kingdom of Norway", "Norwegian", "OSLO")) {
      assertThat(answered(Databases.Kind.DUCKDB, "timeline", name, "latvia").out())
          .isEqualTo(expected);
    }
    Run wrong = ledgers.run(Databases.Kind.DUCKDB, "brief", "Norwy", "Latvia");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err().strip())
        .isEqualTo("dragoman: no state or body is called 'Norwy'; is it Norway (NOR)?");
    assertThat(ledgers.run(Databases.Kind.DUCKDB, "brief", "NOR", "Norway").err())
        .contains("both Norway");
  }

  @Test
  void textOfDocumentsStaysTextInAPage() {
    Document page =
        Jsoup.parse(
            answered(Databases.Kind.DUCKDB, "brief", "--format", "html", "NOR", "LVA").out());
    assertThat(page.select("script, img, iframe, link")).isEmpty();
    assertThat(page.text())
        .contains("<script>alert(1)</script> Talks on \"fish\" & [quotas](javascript:alert(2))");
    assertThat(page.select("a[href]").eachAttr("href"))
        .containsOnly("https://press.example/n1?a=1&b=2");
    Element policy = page.selectFirst("meta[http-equiv=Content-Security-Policy]");
    assertThat(policy).isNotNull();
    assertThat(page.select("blockquote")).hasSizeGreaterThan(30);
  }

  @Test
  void textOfDocumentsStaysTextInMarkdown() {
    String markdown =
        answered(Databases.Kind.DUCKDB, "brief", "--format", "md", "NOR", "LVA").out();
    String html = HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown));
    Document page = Jsoup.parse(html);
    assertThat(page.select("script")).isEmpty();
    assertThat(page.text()).contains("<script>alert(1)</script> Talks on \"fish\" & [quotas]");
    assertThat(page.select("a").eachAttr("href")).containsOnly("https://press.example/n1?a=1&b=2");
    assertThat(page.select("h1").text()).isEqualTo("Norway and Latvia");
    assertThat(page.select("blockquote")).hasSizeGreaterThan(30);
  }

  @Test
  void controlCharactersOfDocumentsDoNotReachTheTerminal() {
    for (String[] question :
        new String[][] {
          {"brief", "--color", "never", "NOR", "LVA"},
          {"brief", "--format", "md", "NOR", "LVA"},
          {"events", "--color", "never", "--most", "100"},
          {"due", "--color", "never", "--show", "undated"},
          {"sql", "--color", "never", "SELECT title FROM document"}
        }) {
      String out = answered(Databases.Kind.DUCKDB, question).out();
      assertThat(out).contains("Estonia").doesNotContain("\u001B", "\u202E");
    }
  }

  @Test
  void noLineIsWiderThanAsked() {
    for (String width : List.of("20", "48", "100")) {
      for (String[] question :
          new String[][] {
            {"brief", "--width", width, "NOR", "LVA"},
            {"events", "--width", width, "--most", "100"},
            {"due", "--width", width, "--as-of", DAY},
            {"timeline", "--width", width, "NOR", "LVA"},
            {"stats", "--width", width},
            {"sql", "--width", width, "SELECT * FROM event"}
          }) {
        int most = Integer.parseInt(width);
        assertThat(answered(Databases.Kind.DUCKDB, question).out().lines())
            .isNotEmpty()
            .allMatch(line -> Printable.width(line) <= most);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void dueStandsAsOfADay(Databases.Kind kind) throws IOException {
    assertThat(states(kind, "2025-03-01"))
        .containsExactly("overdue 2024-09-01", "due 2025-03-20", "open 2025-11", "open 2025-12-31");
    // The session of June was held on the 11th, as a report of the 12th tells.
    assertThat(states(kind, "2024-06-11")).contains("due 2024-06");
    assertThat(states(kind, "2024-06-12")).doesNotContain("due 2024-06");
    // The last day itself is not over yet, and what is published later is not known.
    assertThat(states(kind, "2024-09-01")).containsExactly("due 2024-09-01");
    assertThat(states(kind, "2024-02-01")).isEmpty();
    assertThat(states(kind, "2025-03-01", "--state", "Kenya")).containsExactly("open 2025-12-31");
    assertThat(states(kind, "2025-03-01", "--state", "Kenya", "--within", "400"))
        .containsExactly("due 2025-12-31");
    assertThat(states(kind, "2024-03-01", "--body", "intergovernmental"))
        .containsExactly("open 2024-06");
    assertThat(states(kind, "2025-03-01", "--show", "overdue", "--most", "1"))
        .containsExactly("overdue 2024-09-01");
    assertThat(answered(kind, "due", "--as-of", "2025-03-01").out())
        .contains("1 overdue · 1 due · 2 open");
  }

  private List<String> states(Databases.Kind kind, String day, String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("due", "--json", "--as-of", day));
    arguments.addAll(List.of(more));
    return lines(kind, arguments.toArray(String[]::new)).stream()
        .map(item -> item.path("state").asText() + " " + item.path("due").asText())
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void pagesOfEventsGiveEachOnceTheNewestFirst(Databases.Kind kind) throws IOException {
    List<String> all =
        lines(kind, "events", "--json", "--most", "100").stream().map(this::place).toList();
    assertThat(all).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    List<String> days = all.stream().map(place -> place.split(" ")[0]).toList();
    List<String> dated = days.stream().filter(day -> !day.equals("null")).toList();
    assertThat(dated).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(days.subList(dated.size(), days.size())).containsOnly("null").isNotEmpty();
    List<String> paged = new ArrayList<>();
    String after = null;
    do {
      List<String> question = new ArrayList<>(List.of("events", "--json", "--most", "3"));
      if (after != null) {
        question.addAll(List.of("--after", after));
      }
      Run run = ledgers.run(kind, question.toArray(String[]::new));
      assertThat(run.code()).isZero();
      for (String line : run.out().lines().toList()) {
        paged.add(place(JSON.readTree(line)));
      }
      after = run.err().isEmpty() ? null : run.err().strip().replaceAll(".* ", "");
    } while (after != null && paged.size() < 1000);
    assertThat(paged).isEqualTo(all);
    assertThat(ledgers.run(kind, "events", "--after", "nonsense").code()).isEqualTo(2);
  }

  private String place(JsonNode event) {
    return event.path("day").asText() + " " + event.path("id").asText();
  }

  @ParameterizedTest
  @EnumSource
  void filtersKeepWhatTheyAskForAndNothingElse(Databases.Kind kind) throws IOException {
    List<JsonNode> all = lines(kind, "events", "--json", "--most", "100");
    keeps(kind, all, e -> text(e, "actor").equals("LVA"), "--actor", "Latvia");
    keeps(kind, all, e -> text(e, "recipient").equals("LVA"), "--recipient", "Latvia");
    keeps(
        kind,
        all,
        e -> text(e, "actor").equals("LVA") || text(e, "recipient").equals("LVA"),
        "--side",
        "LVA");
    keeps(
        kind,
        all,
        e -> Set.of(text(e, "actor"), text(e, "recipient")).equals(Set.of("KEN", "OMN")),
        "--side",
        "KEN",
        "--side",
        "OMN");
    keeps(
        kind, all, e -> Set.of("AID", "ACCUSE").contains(text(e, "type")), "--type", "aid,ACCUSE");
    keeps(kind, all, e -> text(e, "cameo").startsWith("04"), "--cameo", "04");
    keeps(kind, all, e -> text(e, "status").equals("future"), "--status", "future");
    keeps(
        kind,
        all,
        e ->
            text(e, "day").compareTo("2024-09-01") >= 0
                && text(e, "day").compareTo("2025-01-15") <= 0,
        "--from",
        "2024-09-01",
        "--to",
        "2025-01-15");
    keeps(kind, all, e -> text(e, "place_country").equals("NOR"), "--place", "Norway");
    keeps(
        kind,
        all,
        e -> e.path("document").path("publisher").asText().equals("Riga Courier"),
        "--publisher",
        "riga");
    keeps(kind, all, e -> text(e, "said_by").equals("TASS"), "--source", "tass");
    keeps(
        kind,
        all,
        e -> text(e, "quote").contains("Janis") && text(e, "quote").contains("Ozolins"),
        "--words",
        "ozolins JANIS");
    keeps(kind, all, e -> e.path("confidence").asDouble() >= 0.9, "--min-confidence", "0.9");
  }

  private static String text(JsonNode event, String field) {
    JsonNode value = event.path(field);
    return value.isNull() ? "" : value.asText();
  }

  private void keeps(
      Databases.Kind kind, List<JsonNode> all, Predicate<JsonNode> wanted, String... options)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of("events", "--json", "--most", "100"));
    arguments.addAll(List.of(options));
    List<String> expected = all.stream().filter(wanted).map(this::place).toList();
    assertThat(expected).as(String.join(" ", options)).isNotEmpty().hasSizeLessThan(all.size());
    assertThat(lines(kind, arguments.toArray(String[]::new)).stream().map(this::place))
        .as(String.join(" ", options))
        .containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @EnumSource
  void whatAReaderRejectedIsNotShownUnlessAskedFor(Databases.Kind kind) throws IOException {
    LedgerAddress address = ledgers.fresh(kind);
    Set<String> before =
        new HashSet<>(LedgerRuns.run(address, "events", "--json").out().lines().toList());
    try (Ledger ledger = Ledger.open(address, Ledger.Access.WRITE)) {
      Corrections corrections = new Corrections(ledger);
      for (String rows :
          List.of(
              "event WHERE type = 'ACCUSE'",
              "engagement WHERE kind = 'call'",
              "commitment WHERE due = '2024-06'",
              "side_position WHERE stance = 'opposes'",
              "event WHERE type = 'AID'")) {
        String verdict = rows.contains("AID") ? "accepted" : "rejected";
        List<String> ids =
            ledger.read(
                handle -> handle.createQuery("SELECT id FROM " + rows).mapTo(String.class).list());
        assertThat(ids).as(rows).isNotEmpty();
        ids.forEach(id -> corrections.correct(id, Map.of("verdict", verdict), "a reader", null));
      }
    }
    String events = LedgerRuns.run(address, "events", "--json").out();
    assertThat(events).doesNotContain("ACCUSE").contains("\"AID\"");
    assertThat(events.lines().count()).isEqualTo(before.size() - 1);
    assertThat(LedgerRuns.run(address, "events", "--json", "--rejected").out()).contains("ACCUSE");
    String brief = LedgerRuns.run(address, "brief", "--json", "NOR", "LVA").out();
    assertThat(brief)
        .doesNotContain("ACCUSE", "\"call\"", "\"2024-06\"", "opposes")
        .contains("\"stance_changes\":[]", "\"2024-09-01\"");
    assertThat(LedgerRuns.run(address, "timeline", "--by", "year", "NOR", "LVA").out())
        .doesNotContain("call");
    assertThat(LedgerRuns.run(address, "due", "--as-of", DAY).out()).contains("1 overdue");
    JsonNode stats = JSON.readTree(LedgerRuns.run(address, "stats", "--json").out());
    assertThat(stats.path("event_types").has("ACCUSE")).isFalse();
    for (String format : List.of("csv", "jsonl", "plover")) {
      String file = LedgerRuns.run(address, "export", "--format", format, "-o", "-").out();
      assertThat(file).doesNotContain("ACCUSE").contains("AID");
    }
  }

  @ParameterizedTest
  @EnumSource
  void timelineCountsWhatTheTablesHold(Databases.Kind kind) throws IOException {
    List<JsonNode> years = lines(kind, "timeline", "--json", "--by", "year", "NOR", "LVA");
    assertThat(years.stream().map(year -> year.path("period").asText()))
        .containsExactly("2024", "2025");
    JsonNode counted =
        lines(
                kind,
                "sql",
                "--json",
                "SELECT count(*) AS n, avg(goldstein) AS g FROM event WHERE status = 'actual'"
                    + " AND actor IN ('NOR', 'LVA') AND recipient IN ('NOR', 'LVA')"
                    + " AND day BETWEEN DATE '2025-01-01' AND DATE '2025-12-31'")
            .get(0);
    JsonNode year = years.get(1);
    int events = 0;
    for (String quad :
        List.of(
            "verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict")) {
      events += year.path(quad).asInt();
    }
    assertThat(events).isPositive().isEqualTo(counted.path("n").asInt());
    assertThat(year.path("verbal_conflict").asInt()).isEqualTo(1);
    assertThat(year.path("goldstein").asDouble())
        .isCloseTo(counted.path("g").asDouble(), Offset.offset(1e-9));
    // A visit that was planned is none that was.
    assertThat(year.path("engagements").path("visit").asInt()).isEqualTo(1);
    assertThat(lines(kind, "timeline", "--json", "--by", "month", "NOR", "LVA"))
        .extracting(period -> period.path("period").asText())
        .contains("2024-02", "2024-06")
        .isSorted();
  }

  @ParameterizedTest
  @EnumSource
  void statsTellWhatIsThere(Databases.Kind kind) throws IOException {
    JsonNode stats = json(kind, "stats", "--json");
    assertThat(stats.path("documents").asInt()).isEqualTo(7);
    assertThat(stats.path("undated").asInt()).isEqualTo(1);
    assertThat(stats.path("days").asInt()).isEqualTo(6);
    assertThat(stats.path("publishers").path("Fjord Post").asInt()).isEqualTo(2);
    assertThat(stats.path("dyads").path(0).path("a").asText()).isEqualTo("LVA");
    assertThat(stats.path("runs").path(0).path("added").asInt()).isEqualTo(7);
    assertThat(stats.path("coders")).hasSize(1);
    assertThat(answered(kind, "stats").out()).contains("7 documents", "Latvia – Norway");
  }

  @Test
  void aLedgerThatIsNotThereIsToldInOneLine() {
    LedgerAddress none = new LedgerAddress.File(folder.resolve("none.duckdb"));
    for (String[] question :
        new String[][] {
          {"brief", "NOR", "LVA"}, {"due"}, {"events"}, {"stats"}, {"sql", "SELECT 1"}
        }) {
      Run run = LedgerRuns.run(none, question);
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.err().lines()).hasSize(1);
      assertThat(run.err()).contains("there is no ledger yet");
    }
  }
}
