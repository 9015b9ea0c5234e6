package org.dragoman.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dragoman.app.Records;
import org.dragoman.record.DiplomaticRecord;
import org.dragoman.record.Forum;
import org.dragoman.text.Document;
import org.dragoman.text.Passage;
import org.dragoman.text.Quote;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;

final class RecordJsonTest {
  private final ObjectMapper mapper = new ObjectMapper();
  private final RecordJson json = new RecordJson();

  private JsonNode tree(DiplomaticRecord record) throws JsonProcessingException {
    return mapper.readTree(json.toString(record));
  }

  @Test
  void writesEveryFieldOfTheContract() throws IOException {
    JsonNode record = tree(Records.full());
    assertThat(names(record))
        .contains(
            "id",
            "title",
            "publisher",
            "published",
            "language",
            "text",
            "cites",
            "engagements",
            "topics",
            "topic_evidence",
            "commitments",
            "positions",
            "sources",
            "bodies",
            "forums",
            "processes",
            "events");
    assertThat(names(record.at("/engagements/0")))
        .contains(
            "kind",
            "status",
            "parties",
            "participants",
            "date",
            "place_country",
            "place_city",
            "quote",
            "begin",
            "end",
            "confidence");
    assertThat(names(record.at("/engagements/0/participants/0")))
        .contains("name", "party", "office", "role");
    assertThat(names(record.at("/topic_evidence/0")))
        .contains("topic", "role", "quote", "begin", "end");
    assertThat(names(record.at("/commitments/0")))
        .contains(
            "quote", "begin", "end", "what", "by", "to", "status", "due", "body", "session",
            "said_by");
    assertThat(names(record.at("/positions/0")))
        .contains("by", "person", "stance", "object", "about", "said_by", "quote", "begin", "end");
    assertThat(names(record.at("/sources/0")))
        .contains("name", "kind", "through", "quote", "begin", "end");
    assertThat(names(record.at("/bodies/0")))
        .contains("name", "parties", "session", "quote", "begin", "end");
    assertThat(names(record.at("/processes/0")))
        .contains("parties", "kind", "quote", "begin", "end");
    assertThat(names(record.at("/events/0")))
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
    assertThat(names(record.at("/events/0/actors/0")))
        .contains("text", "begin", "end", "party", "sector", "office", "name");
    assertThat(names(record.at("/events/0/trigger"))).contains("text", "begin", "end");
    assertThat(names(record.at("/events/0/place")))
        .contains("name", "country", "latitude", "longitude", "geonames");
  }

  @Test
  void writesValuesInTheirContractForm() throws IOException {
    JsonNode record = tree(Records.full());
    assertThat(record.path("published").asText()).isEqualTo("2025-09-16");
    assertThat(record.path("cites").toString()).isEqualTo("[\"Norwegian ministry\"]");
    assertThat(record.path("topics").toString()).isEqualTo("[\"trade\",\"agriculture\"]");
    assertThat(record.path("topic_evidence")).hasSize(3);
    assertThat(record.path("forums").toString()).isEqualTo("[\"NATO\"]");
    assertThat(record.at("/engagements/0/parties").toString()).isEqualTo("[\"NOR\",\"LVA\"]");
    assertThat(record.at("/engagements/0/confidence").asDouble()).isEqualTo(0.912);
    assertThat(record.at("/engagements/0/participants/0/role").asText()).isEqualTo("guest");
    assertThat(record.at("/engagements/1/kind").asText()).isEqualTo("statement-only");
    assertThat(record.at("/commitments/0/session").asInt()).isEqualTo(2);
    assertThat(record.at("/topic_evidence/2/role").asText()).isEqualTo("praised");
    assertThat(record.at("/commitments/0/said_by").asText()).isEqualTo("Norwegian ministry");
    assertThat(record.at("/positions/0/by").toString()).isEqualTo("[\"NOR\"]");
    assertThat(record.at("/positions/0/person").asText()).isEqualTo("Sølvi Brekke");
    assertThat(record.at("/positions/0/stance").asText()).isEqualTo("supports");
    assertThat(record.at("/positions/0/object").asText()).isEqualTo("port reform");
    assertThat(record.at("/positions/0/about").toString()).isEqualTo("[\"LVA\"]");
    assertThat(record.at("/sources/0/name").asText()).isEqualTo("Norwegian ministry");
    assertThat(record.at("/sources/0/kind").asText()).isEqualTo("spoke");
    assertThat(record.at("/sources/0/through").asText()).isEqualTo("Nordic Gazette");
    assertThat(record.at("/events/0/quad").asInt()).isEqualTo(1);
    assertThat(record.at("/events/0/document").asText()).isEqualTo("riga-1");
    assertThat(record.at("/events/1/sentence").asInt()).isEqualTo(1);
  }

  @Test
  void writesNullForWhatIsUnknown() throws IOException {
    JsonNode record = tree(Records.full());
    for (String pointer :
        List.of(
            "/engagements/0/participants/1/party",
            "/engagements/0/participants/1/office",
            "/engagements/0/participants/1/role",
            "/engagements/1/date",
            "/engagements/1/place_country",
            "/engagements/1/place_city",
            "/events/0/recipients/0/sector",
            "/events/1/mode",
            "/events/1/goldstein",
            "/events/1/recipient",
            "/events/1/date",
            "/events/1/place",
            "/events/1/said_by",
            "/positions/0/said_by")) {
      assertThat(record.at(pointer).isNull()).as(pointer).isTrue();
    }
  }

  @Test
  void everyQuoteIsTheCodePointsAtItsOffsets() throws IOException {
    JsonNode record = tree(Records.full());
    List<String> checked = new ArrayList<>();
    checkStretches(record, record, checked);
    assertThat(checked)
        .contains("minister visits Riga", "𝐁rekke welcomed Latvia's port reform", "met", "NATO")
        .hasSizeGreaterThan(15);
    assertThat(record.at("/engagements/1/in").asText()).isEqualTo("title");
    assertThat(record.at("/engagements/0").has("in")).isFalse();
  }

  @Test
  void randomQuotesOfRandomTextsAreTheCodePointsAtTheirOffsets() throws IOException {
    int[] alphabet = {'a', '\n', '"', '\\', 'ß', 0x5317, 0x1F1F3, 0x1D401, 0x301, 0x2028, 0x1};
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      int[] points =
          random.ints(1 + random.nextInt(80), 0, alphabet.length).map(i -> alphabet[i]).toArray();
      String text = new String(points, 0, points.length);
      Document document = Document.of("r", text);
      List<Forum> forums = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        int first = random.nextInt(points.length);
        int last = first + 1 + random.nextInt(points.length - first);
        int begin = text.offsetByCodePoints(0, first);
        int end = text.offsetByCodePoints(0, last);
        forums.add(
            new Forum(
                "F" + i,
                new Quote(Passage.TEXT, 0, new Span(begin, end), text.substring(begin, end))));
      }
      JsonNode record =
          tree(
              new DiplomaticRecord(
                  document, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                  List.of(), forums, List.of(), List.of()));
      List<String> checked = new ArrayList<>();
      checkStretches(record, record, checked);
      assertThat(checked).hasSize(5);
    }
  }

  @Test
  void loneSurrogatesBecomeReplacementCharactersAndOffsetsStay() throws IOException {
    String text = "x\uD800y NATO \uDC00z";
    Document document = Document.of("s", text).withTitle("\uDFFF");
    Quote nato = Records.quote(document, Passage.TEXT, 0, "y NATO \uDC00z");
    DiplomaticRecord record =
        new DiplomaticRecord(
            document,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Forum("NATO", nato)),
            List.of(),
            List.of());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    json.write(record, bytes);
    JsonNode tree = mapper.readTree(bytes.toByteArray());
    assertThat(tree.path("text").asText()).isEqualTo("x\uFFFDy NATO \uFFFDz");
    assertThat(tree.path("title").asText()).isEqualTo("\uFFFD");
    checkStretches(tree, tree, new ArrayList<>());
  }

  @Test
  void aRecordIsOneLineOfUtf8() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    json.write(Records.full("first\nsecond\r\n" + Records.TEXT, Records.TITLE), bytes);
    json.write(Records.full(), bytes);
    String out = bytes.toString(StandardCharsets.UTF_8);
    assertThat(out).endsWith("}\n").contains("Kalnmača", "🕊");
    assertThat(out.chars().filter(c -> c == '\n').count()).isEqualTo(2);
  }

  /** Checks each object that has offsets, and keeps what it quotes. */
  private static void checkStretches(JsonNode record, JsonNode node, List<String> checked) {
    if (node.has("begin")) {
      boolean inTitle = node.path("in").asText().equals("title");
      int[] passage = record.path(inTitle ? "title" : "text").asText().codePoints().toArray();
      int begin = node.path("begin").asInt();
      String slice = new String(passage, begin, node.path("end").asInt() - begin);
      assertThat(node.path(node.has("quote") ? "quote" : "text").asText()).isEqualTo(slice);
      checked.add(slice);
    }
    for (JsonNode child : node) {
      checkStretches(record, child, checked);
    }
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
