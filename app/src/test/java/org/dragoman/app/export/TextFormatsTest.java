package org.dragoman.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dragoman.Dragoman;
import org.dragoman.actor.Sector;
import org.dragoman.event.EventStatus;
import org.dragoman.event.EventType;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.dragoman.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forms in JSON and CSV, read back by other libraries, and the identifiers of events. */
final class TextFormatsTest {
  private static final Dragoman DRAGOMAN = Dragoman.english();
  private static final Path SAMPLES = Path.of("..", "samples");

  private final ObjectMapper mapper = new ObjectMapper();

  private static List<ExportEvent> sample(String name) throws IOException {
    Document document = Document.of(name, Files.readString(SAMPLES.resolve(name)));
    List<ExportEvent> events = ExportEvent.of(DRAGOMAN.code(document));
    assertThat(events).hasSizeGreaterThan(3);
    return events;
  }

  private List<JsonNode> json(EventFormat format, List<ExportEvent> events) throws IOException {
    String written = ExportEvents.written(format, events);
    assertThat(written).endsWith("\n");
    List<JsonNode> lines = new ArrayList<>();
    for (String line : written.substring(0, written.length() - 1).split("\n", -1)) {
      lines.add(mapper.readTree(line));
    }
    assertThat(lines).hasSameSizeAs(events);
    return lines;
  }

  private static List<CSVRecord> csv(List<ExportEvent> events) throws IOException {
    String written = ExportEvents.written(new CsvFormat(ExportEvents.CODEBOOK), events);
    assertThat(written).startsWith("\uFEFFid,document,");
    try (CSVParser parser =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(written.substring(1)))) {
      List<CSVRecord> records = parser.getRecords();
      assertThat(records).hasSameSizeAs(events).allMatch(CSVRecord::isConsistent);
      return records;
    }
  }

  private static String codePoints(String text, int begin, int end) {
    return new String(text.codePoints().toArray(), begin, end - begin);
  }

  @Test
  void jsonLinesAreTheEventsOfTheRecord() throws IOException {
    List<ExportEvent> events = new ArrayList<>(sample("kuwait-baku.txt"));
    events.add(ExportEvents.hostile());
    events.add(ExportEvents.bare());
    List<JsonNode> lines = json(new JsonLinesFormat(), events);
    for (int i = 0; i < lines.size(); i++) {
      JsonNode line = lines.get(i);
      String text = CodePoints.wellFormed(events.get(i).document().text());
      assertThat(line.path("document").asText()).isEqualTo(events.get(i).document().id());
      assertThat(line.path("id").asText()).matches("[0-9a-f]{16}");
      assertThat(codePoints(text, line.path("begin").asInt(), line.path("end").asInt()))
          .isEqualTo(line.path("quote").asText());
      JsonNode trigger = line.path("trigger");
      assertThat(codePoints(text, trigger.path("begin").asInt(), trigger.path("end").asInt()))
          .isEqualTo(trigger.path("text").asText());
      for (JsonNode actor : line.path("actors")) {
        assertThat(codePoints(text, actor.path("begin").asInt(), actor.path("end").asInt()))
            .isEqualTo(actor.path("text").asText());
      }
      Set<String> fields = new HashSet<>();
      line.fieldNames().forEachRemaining(fields::add);
      assertThat(fields)
          .contains(
              "document",
              "sentence",
              "type",
              "mode",
              "contexts",
              "cameo",
              "quad",
              "goldstein",
              "status",
              "actor",
              "recipient",
              "actors",
              "recipients",
              "date",
              "place",
              "said_by",
              "quote",
              "begin",
              "end",
              "trigger",
              "confidence");
    }
  }

  @Test
  void csvHoldsEachTextAsItIs() throws IOException {
    List<ExportEvent> events = new ArrayList<>(sample("kremlin-talks.txt"));
    events.add(ExportEvents.hostile());
    events.add(ExportEvents.bare());
    List<CSVRecord> rows = csv(events);
    for (int i = 0; i < rows.size(); i++) {
      CSVRecord row = rows.get(i);
      String text = CodePoints.wellFormed(events.get(i).document().text());
      assertThat(row.size()).isEqualTo(CsvFormat.COLUMNS.size());
      assertThat(row.get("type")).isEqualTo(events.get(i).event().type().name());
      assertThat(row.get("quote"))
          .isEqualTo(
              codePoints(
                  text, Integer.parseInt(row.get("begin")), Integer.parseInt(row.get("end"))));
      assertThat(row.get("sentence_text")).contains(row.get("quote"));
      assertThat(row.get("cameo")).isEqualTo(events.get(i).event().cameo());
    }
    CSVRecord bare = rows.get(rows.size() - 1);
    for (String column :
        List.of(
            "mode",
            "contexts",
            "goldstein",
            "date",
            "actor",
            "recipient",
            "place_name",
            "latitude",
            "said_by",
            "title",
            "publisher",
            "published",
            "url")) {
      assertThat(bare.get(column)).as(column).isEmpty();
    }
  }

  @Test
  void csvRunsNoFormulaInASpreadsheet() throws IOException {
    CSVRecord row = csv(List.of(ExportEvents.hostile())).get(0);
    assertThat(row.get("document")).isEqualTo("'-1+1\t\"id\"");
    assertThat(row.get("title")).isEqualTo("'@title\n\"two\"\tlines");
    assertThat(row.get("publisher")).isEqualTo("'\rPress, \"Inc.\"");
    assertThat(row.get("actor_office")).isEqualTo("'+minister; of x");
    assertThat(row.get("recipient_text")).startsWith("'=the commissioner");
    assertThat(row.get("said_by")).isEqualTo("'=cmd|' /C calc'!A0");
    for (String cell : row) {
      assertThat(cell).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
    }
  }

  @Test
  void numbersOfCsvStayNumbers() throws IOException {
    List<ExportEvent> events =
        ExportEvent.of(
            DRAGOMAN.code(Document.of("n", "Norway condemned Belarus over the border.")));
    CSVRecord row = csv(events).get(0);
    assertThat(Double.parseDouble(row.get("goldstein"))).isEqualTo(-2.0);
  }

  @Test
  void whatRandomTextsGiveIsReadBack() throws IOException {
    String[] pieces = {
      "\"", ",", "\n", "\r", "\t", ";", "=", "'", "a", "é", "🕊", "\u2028", "\u0000"
    };
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int k = 0; k < 1 + random.nextInt(10); k++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      String words = text.toString();
      Document document = Document.of("r", words + " met.").withTitle(words);
      ExportEvent event =
          ExportEvents.event(
              document,
              ExportEvents.actor(document, words, ExportEvents.NORWAY, Sector.GOV, words, words),
              List.of(),
              EventStatus.ACTUAL);
      CSVRecord row = csv(List.of(event)).get(0);
      assertThat(row.get("actor_text")).isEqualTo(CsvFormat.guarded(words));
      assertThat(row.get("title")).isEqualTo(CsvFormat.guarded(words));
      JsonNode line = json(new JsonLinesFormat(), List.of(event)).get(0);
      assertThat(line.at("/actors/0/text").asText()).isEqualTo(words);
      JsonNode plover = json(new PloverFormat(ExportEvents.CODEBOOK, "t"), List.of(event)).get(0);
      assertThat(plover.at("/actor/0/entity_text").asText()).isEqualTo(words);
      String tabbed = ExportEvents.written(new GdeltFormat(ExportEvents.CODEBOOK), List.of(event));
      assertThat(tabbed.split("\t", -1)).hasSize(61);
      assertThat(tabbed.lines()).hasSize(1);
    }
  }

  @Test
  void ploverHasItsRequiredFieldsAndKnownOthers() throws IOException {
    PloverFormat format = new PloverFormat(ExportEvents.CODEBOOK, "test 1");
    List<String> codes = new ArrayList<>();
    for (JsonNode line : json(format, sample("kuwait-baku.txt"))) {
      assertThat(line.has("id") && line.has("date")).isTrue();
      assertThat(line.path("actor")).isNotEmpty();
      assertThat(line.path("recipient").isArray()).isTrue();
      assertThat(EventType.valueOf(line.at("/event/0").asText()).quad())
          .isEqualTo(line.path("quad_code").asInt());
      assertThat(line.path("text").asText()).contains(line.at("/event_text/0").asText());
      for (JsonNode actor : line.path("actor")) {
        assertThat(actor.path("entity_text").asText()).isNotEmpty();
        if (actor.has("code")) {
          codes.add(actor.path("code").asText());
        }
      }
    }
    assertThat(codes).contains("KWT", "AZE").allMatch(code -> code.matches("[A-Z]{3}"));
    JsonNode hostile = json(format, List.of(ExportEvents.hostile())).get(0);
    assertThat(hostile.path("date").asText()).isEqualTo("2025-12-31");
    assertThat(hostile.path("mode").toString()).isEqualTo("[\"visit\",\"negation\"]");
    assertThat(hostile.path("event_scale").asDouble()).isEqualTo(4);
    assertThat(hostile.at("/recipient/0/code").asText()).isEqualTo("IGO");
    assertThat(hostile.at("/recipient/0/identifier_text").asText()).isEqualTo("European Union");
    assertThat(hostile.at("/recipient/0").has("sector")).isFalse();
    assertThat(hostile.at("/event_loc/country_code").asText()).isEqualTo("NOR");
    assertThat(hostile.at("/event_loc/resolution").asInt()).isEqualTo(4);
    assertThat(hostile.at("/cite_info/title").asText()).isEqualTo("@title\n\"two\"\tlines");
    JsonNode bare = json(format, List.of(ExportEvents.bare())).get(0);
    assertThat(bare.path("date").isNull()).isTrue();
    assertThat(bare.has("event_scale") || bare.has("event_loc")).isFalse();
    assertThat(bare.path("actor").toString()).isEqualTo("[{\"entity_text\":\"It\"}]");
  }

  @Test
  void identifiersAreStableAndEachEventsOwn() throws IOException {
    Map<String, String> seen = new HashMap<>();
    for (String name : List.of("kuwait-baku.txt", "kremlin-talks.txt")) {
      List<ExportEvent> events = sample(name);
      List<ExportEvent> again = sample(name);
      for (int i = 0; i < events.size(); i++) {
        EventId id = events.get(i).id();
        assertThat(id).isEqualTo(again.get(i).id());
        assertThat(seen.put(id.hex(), name)).isNull();
        assertThat(id.number()).isBetween(0L, 1L << 53);
        assertThat(id.hex()).hasSize(16);
      }
    }
    ExportEvent event = ExportEvents.hostile();
    assertThat(EventId.of("a", event.event(), 0))
        .isNotEqualTo(EventId.of("b", event.event(), 0))
        .isNotEqualTo(EventId.of("a", event.event(), 1));
  }

  @Test
  void everyTableOfCodesHasAKeyThatTellsItsRowsApart(@TempDir Path folder) throws IOException {
    Path tables = Path.of("src/main/resources/org/dragoman/app/export");
    Path copies = Files.createDirectories(folder.resolve("app/export"));
    Map<String, String[]> columns = new TreeMap<>();
    try (Stream<Path> files = Files.list(tables)) {
      for (Path table : files.filter(file -> !file.endsWith("keys.tsv")).toList()) {
        Path copy = Files.copy(table, copies.resolve(table.getFileName()));
        String header =
            Files.readAllLines(table).stream().filter(l -> !l.startsWith("#")).findFirst().get();
        columns.put(folder.relativize(copy).toString(), header.split("\t"));
      }
    }
    assertThat(columns).isNotEmpty();
    Lexicon own = Lexicon.bundled().withFolder(folder);
    columns.forEach(
        (file, header) ->
            assertThat(own.rows(file, header).stream().map(Row::cells))
                .as(file)
                .containsExactlyElementsOf(
                    Lexicon.bundled().rows(file, header).stream().map(Row::cells).toList()));
  }

  @Test
  void tablesKnowEveryCodeOfTheEngine() {
    Set<String> unnamed = new HashSet<>();
    Lexicon lexicon = Lexicon.bundled();
    CodeTable names =
        CodeTable.read(
            lexicon,
            "app/export/cameo-names.tsv",
            new String[] {"code", "name", "icews"},
            "name",
            1);
    for (Row row :
        lexicon.rows("event/cameo.tsv", "code", "type", "mode", "contexts", "goldstein")) {
      if (names.get(row.get("code")) == null) {
        unnamed.add(row.get("code"));
      }
    }
    assertThat(unnamed).isEmpty();
    CodeTable scores =
        CodeTable.read(
            lexicon,
            "app/export/plover-scores.tsv",
            new String[] {"type", "mode", "score"},
            "score",
            2);
    for (EventType type : EventType.values()) {
      assertThat(scores.get(type.name(), "") != null)
          .as(type.name())
          .isEqualTo(type != EventType.ACCUSE);
    }
    Set<String> sectors = new HashSet<>();
    lexicon
        .rows("app/export/sectors.tsv", "sector", "cameo", "icews")
        .forEach(row -> sectors.add(row.constant("sector", Sector.class).name()));
    assertThat(sectors).hasSize(Sector.values().length);
    Set<String> parties = new HashSet<>();
    lexicon
        .rows("actor/states.tsv", "iso3", "iso2", "name", "official", "capital")
        .forEach(row -> parties.add(row.get("iso3")));
    lexicon
        .rows("actor/bodies.tsv", "acronym", "name", "kind", "party")
        .forEach(row -> parties.add(row.get("acronym")));
    for (Row row : lexicon.rows("app/export/cameo-parties.tsv", "party", "country", "group")) {
      assertThat(parties).contains(row.get("party"));
      assertThat(row.get("country") + row.get("group")).matches("([A-Z]{3}){1,2}");
    }
  }

  @Test
  void sidesWithoutAPartyHaveTheirWordsAndNoCode() throws IOException {
    List<ExportEvent> event = List.of(ExportEvents.withoutParties());
    JsonNode line = json(new JsonLinesFormat(), event).get(0);
    assertThat(line.path("actor").isNull() && line.path("recipient").isNull()).isTrue();
    assertThat(line.at("/actors/0/party").isNull()).isTrue();
    assertThat(line.at("/actors/0/text").asText()).isEqualTo("The farmers");
    assertThat(line.at("/recipients/0/text").asText()).isEqualTo("a mining\tfirm");
    CSVRecord row = csv(event).get(0);
    assertThat(row.get("actor") + row.get("recipient") + row.get("actor_name")).isEmpty();
    assertThat(row.get("actor_sector")).isEqualTo("AGR");
    assertThat(row.get("actor_text")).isEqualTo("The farmers");
    assertThat(row.get("recipient_text")).isEqualTo("a mining\tfirm");
    JsonNode plover = json(new PloverFormat(ExportEvents.CODEBOOK, "test 1"), event).get(0);
    assertThat(plover.path("actor").toString())
        .isEqualTo("[{\"sector\":\"AGR\",\"entity_text\":\"The farmers\"}]");
    assertThat(plover.at("/recipient/0/entity_text").asText()).isEqualTo("a mining\tfirm");
  }
}
