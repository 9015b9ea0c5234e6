package org.dragoman.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.Dragoman;
import org.dragoman.app.Records;
import org.dragoman.app.source.Overrides;
import org.dragoman.app.source.SourceResult;
import org.dragoman.app.source.Sources;
import org.dragoman.brief.Brief;
import org.dragoman.brief.BriefWriter;
import org.dragoman.brief.Statement;
import org.dragoman.brief.StatementKind;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.dragoman.place.Place;
import org.dragoman.record.Commitment;
import org.dragoman.record.DiplomaticRecord;
import org.dragoman.record.Engagement;
import org.dragoman.record.JointBody;
import org.dragoman.text.Document;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A brief says nothing that its record does not hold, and shows where the document says it. */
class BriefTest {
  private static final Path SAMPLES = Path.of("..", "samples");

  /** Words of the templates that stand in no table. */
  private static final Set<String> FIXED =
      Set.of(
          ("a according and an are as be by cancelled citing due earlier forums found had have host"
                  + " in involving is it may meeting named names not of on or planned proposed"
                  + " relies report reported s said session speaks the through to treaties under"
                  + " visit was way were with about")
              .split(" "));

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

  private static final List<String> SENTENCES =
      List.of(
          "Norwegian Foreign Minister Kari Solberg arrived in Nairobi on Tuesday for a two-day"
              + " visit.",
          "She met Kenya's Foreign Minister James Otieno and his deputy in Geneva.",
          "They discussed trade, renewable energy and “green” fisheries.",
          "Both sides agreed to open a joint school by March 2032.",
          "The third session of the Kenya-Norway Joint Commission on Economic Cooperation was held"
              + " in Oslo.",
          "Ghana will host the next summit of the African Union in Accra on 4 May 2031.",
          "Reuters reported that Kenya had attacked Ghana, citing the Norwegian Foreign Ministry.",
          "Norway praised the peace talks between Chile and Peru.",
          "Chile supports the territorial integrity of Peru and rejects any use of force.",
          "The minister did not condemn Peru; the two countries may sign a treaty.",
          "“We reject the sanctions of the EU,” the spokesman of Serbia's presidency told IRNA.",
          "Finland's President Antti Laine held a phone call with Japan’s Prime Minister Aiko Mori.",
          "The visit of the Dutch prime minister to the Philippines was cancelled.",
          "Rebels in Sudan killed two Egyptian soldiers, and the United States sent aid to Egypt.",
          "Chile asked Peru for help and invited its president to Santiago.",
          "In 1994 Norway had expelled three Chilean diplomats.",
          "The weather was fine, and the harvest of the village was good.");

  private static Dragoman dragoman;
  private static BriefWriter writer;

  /** Words of the templates. */
  private static Set<String> templates;

  private static Map<String, String> states;

  @BeforeAll
  static void load() throws IOException {
    dragoman = Dragoman.english();
    writer = new BriefWriter(Lexicon.bundled());
    templates = new HashSet<>(FIXED);
    for (String table :
        List.of(
            "engagements",
            "topics",
            "topic-roles",
            "commitments",
            "stances",
            "events",
            "offices")) {
      templates.addAll(words(resource("/org/dragoman/brief/" + table + ".tsv")));
    }
    states = new HashMap<>();
    for (Row row :
        Lexicon.bundled().rows("actor/states.tsv", "iso3", "iso2", "name", "official", "capital")) {
      states.put(row.get("iso3"), row.get("name"));
    }
  }

  /** The rows of a table as they stand, without its comments. */
  private static String resource(String name) throws IOException {
    try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return String.join("\n", all.lines().filter(line -> !line.startsWith("#")).toList());
    }
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  private static List<Document> samples() {
    List<Document> documents = new ArrayList<>();
    List<String> paths =
        List.of(
                "kuwait-baku.txt",
                "kremlin-talks.txt",
                "call-readout.md",
                "trip-announcement.html",
                "wire.jsonl")
            .stream()
            .map(name -> SAMPLES.resolve(name).toString())
            .toList();
    new Sources(new ByteArrayInputStream(new byte[0]), new Overrides(null, null, null), bytes -> {})
        .read(paths, result -> documents.add(((SourceResult.Found) result).document()));
    return documents;
  }

  private static List<Document> mixtures() {
    Random random = new Random(20_310_514);
    List<Document> documents = new ArrayList<>();
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 1 + random.nextInt(6); i > 0; i--) {
        text.append(SENTENCES.get(random.nextInt(SENTENCES.size())));
        text.append(random.nextInt(4) == 0 ? "\n" : " ");
      }
      String title = random.nextBoolean() ? null : SENTENCES.get(random.nextInt(SENTENCES.size()));
      LocalDate day = random.nextBoolean() ? null : LocalDate.of(2031, 5, 1 + round % 28);
      documents.add(new Document("m" + round, text.toString(), title, null, day, null));
    }
    return documents;
  }

  /** What is wrong with the sentences of a brief, or nothing. */
  private static List<String> faults(Brief brief, DiplomaticRecord record) {
    List<String> faults = new ArrayList<>();
    Map<StatementKind, String> parts = parts(record);
    for (Statement statement : brief.statements()) {
      String text = statement.text();
      if (statement.citations().isEmpty() != (statement.kind() == StatementKind.NOTHING)) {
        faults.add("citations of: " + text);
      }
      for (Quote quote : statement.citations()) {
        String passage = brief.document().passage(quote.passage());
        if (!passage.substring(quote.span().begin(), quote.span().end()).equals(quote.text())) {
          faults.add("not at its place: " + quote);
        }
      }
      String rest = withoutQuotes(text, brief.document(), faults);
      Set<String> foreign = words(rest);
      foreign.removeAll(templates);
      foreign.removeAll(words(parts.getOrDefault(statement.kind(), "nothing diplomatic")));
      if (!foreign.isEmpty()) {
        faults.add(foreign + " in: " + text);
      }
      boolean sentence = text.matches("(?s)[\\p{Lu}\\p{Lt}\\p{N}“].*\\.") && !text.contains("  ");
      if (!sentence && !text.contains("\n")) {
        faults.add("no sentence: " + text);
      }
    }
    return faults;
  }

  /** The sentence without what stands between quotation marks, which must be the document's. */
  private static String withoutQuotes(String text, Document document, List<String> faults) {
    StringBuilder rest = new StringBuilder();
    int at = 0;
    for (int open = text.indexOf('“'); open >= 0; open = text.indexOf('“', at)) {
      rest.append(text, at, open);
      int end = -1;
      // The document's words may hold quotation marks themselves.
      for (int close = text.indexOf('”', open); close >= 0; close = text.indexOf('”', close + 1)) {
        String words = text.substring(open + 1, close);
        String title = document.title();
        if (document.text().contains(words) || (title != null && title.contains(words))) {
          end = close;
        }
      }
      if (end < 0) {
        faults.add("not the document's words: " + text.substring(open));
        return rest.toString();
      }
      at = end + 1;
    }
    return rest.append(text.substring(at)).toString();
  }

  /** What a record holds for the sentences of each kind, as text. */
  private static Map<StatementKind, String> parts(DiplomaticRecord record) {
    Map<StatementKind, String> parts = new EnumMap<>(StatementKind.class);
    StringBuilder engagements = new StringBuilder();
    for (Engagement engagement : record.engagements()) {
      engagements
          .append(engagement)
          .append(day(engagement.date()))
          .append(state(engagement.place()));
    }
    for (JointBody body : record.bodies()) {
      engagements.append(body).append(ordinal(body.session()));
    }
    StringBuilder commitments = new StringBuilder();
    for (Commitment commitment : record.commitments()) {
      commitments.append(commitment).append(ordinal(commitment.session()));
      String due = commitment.due();
      if (due != null && due.matches("\\d{4}-\\d\\d.*")) {
        commitments.append(day(LocalDate.parse((due + "-01").substring(0, 10))));
      }
    }
    StringBuilder events = new StringBuilder();
    record.events().forEach(e -> events.append(e).append(day(e.date())).append(state(e.place())));
    parts.put(StatementKind.ENGAGEMENT, engagements.toString());
    parts.put(StatementKind.BODY, engagements.toString());
    parts.put(StatementKind.COMMITMENT, commitments.toString());
    parts.put(StatementKind.EVENT, events.toString());
    parts.put(StatementKind.BACKGROUND, events.toString());
    parts.put(StatementKind.TOPIC, "");
    parts.put(StatementKind.POSITION, record.positions().toString());
    parts.put(StatementKind.FORUM, record.forums().toString());
    parts.put(StatementKind.PROCESS, record.processes().toString());
    parts.put(StatementKind.SOURCE, record.cites() + " " + record.document().publisher());
    return parts;
  }

  private static String day(@Nullable LocalDate day) {
    return day == null
        ? " "
        : " "
            + day.getDayOfMonth()
            + " "
            + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
            + " "
            + day.getYear()
            + " ";
  }

  private static String state(@Nullable Place place) {
    return place == null || place.country() == null ? " " : " " + states.get(place.country()) + " ";
  }

  private static String ordinal(@Nullable Integer session) {
    List<String> words =
        List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth");
    return session == null
        ? " "
        : " " + (session <= words.size() ? words.get(session - 1) : session + "th") + " ";
  }

  @Test
  void everySentenceIsCitedAndHoldsOnlyWordsOfTemplatesAndRecord() {
    List<Document> documents = new ArrayList<>(samples());
    assertThat(documents).hasSize(7);
    documents.addAll(mixtures());
    documents.add(
        Document.of(
            "body",
            "Norway's foreign minister Kari Lund praised the work of the Norway-Chile Joint"
                + " Commission on Trade."));
    Set<StatementKind> kinds = new HashSet<>();
    List<String> faults = new ArrayList<>();
    List<DiplomaticRecord> records = new ArrayList<>();
    records.add(Records.full());
    documents.forEach(document -> records.add(dragoman.read(document)));
    for (DiplomaticRecord record : records) {
      Brief brief = writer.write(record);
      brief.statements().forEach(statement -> kinds.add(statement.kind()));
      faults.addAll(faults(brief, record));
    }
    assertThat(faults).isEmpty();
    assertThat(kinds).as("kinds of sentences looked at").hasSize(StatementKind.values().length);
  }

  @Test
  void foreignWordOrMissingCitationIsFound() {
    DiplomaticRecord record = dragoman.read(Document.of("d", "Norway met Chile."));
    Statement good = writer.write(record).lead().get(0);
    for (Statement bad :
        List.of(
            new Statement(good.kind(), "Norway secretly met Chile.", good.citations()),
            new Statement(good.kind(), good.text(), List.of()),
            new Statement(good.kind(), "Norway met “the Chile”.", good.citations()))) {
      Brief brief = new Brief(record.document(), List.of(bad), List.of());
      assertThat(faults(brief, record)).as(bad.text()).isNotEmpty();
    }
  }

  /** Runs the program, and gives what it printed. */
  private static String run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    Console console =
        new Console(new ByteArrayInputStream(new byte[0]), out, new PrintWriter(err, true));
    assertThat(Main.run(console, arguments)).as(err.toString()).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  /**
   * Where what is read has changed for good, {@code ./dragoman read --brief --width 100 --color
   * never} prints the new file.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "kuwait-baku.txt",
        "kremlin-talks.txt",
        "call-readout.md",
        "trip-announcement.html",
        "wire.jsonl"
      })
  void briefsOfTheSamplesAreThese(String sample) throws IOException {
    String expected = sample.substring(0, sample.indexOf('.')) + ".brief.txt";
    try (InputStream in = BriefTest.class.getResourceAsStream(expected)) {
      assertThat(
              run(
                  "read",
                  "--brief",
                  "--width=100",
                  "--color=never",
                  SAMPLES.resolve(sample).toString()))
          .isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void jsonHoldsTheSentencesWithTheirWordsAndPlaces() throws IOException {
    String sample = SAMPLES.resolve("wire.jsonl").toString();
    ObjectMapper mapper = new ObjectMapper();
    List<String> lines = run("read", "--brief", "--json", sample).lines().toList();
    assertThat(lines).hasSize(3);
    int cited = 0;
    for (String line : lines) {
      JsonNode brief = mapper.readTree(line);
      assertThat(brief.path("statements").path(0).path("lead").asBoolean()).isTrue();
      for (JsonNode statement : brief.path("statements")) {
        assertThat(statement.path("statement").asText()).endsWith(".");
        for (JsonNode citation : statement.path("citations")) {
          String passage =
              brief
                  .path(citation.path("in").asText("text").equals("title") ? "title" : "text")
                  .asText();
          int begin = passage.offsetByCodePoints(0, citation.path("begin").asInt());
          int end = passage.offsetByCodePoints(0, citation.path("end").asInt());
          assertThat(passage.substring(begin, end)).isEqualTo(citation.path("quote").asText());
          cited++;
        }
      }
    }
    assertThat(cited).isGreaterThan(5);
  }

  @Test
  void marksPointAtTheSourcesBelow() {
    assertThat(BriefPrinter.ranges(List.of(1, 3, 4, 5, 8, 9))).isEqualTo("1, 3-5, 8-9");
    String page = new BriefPrinter(200, false).print(writer.write(Records.full()));
    assertThat(page)
        .contains("Norway's foreign minister Sølvi Brekke met Latvia and Ilze Kalnmača in Riga on")
        .contains("[1] “met her Latvian counterpart Ilze Kalnmača” characters 33-74")
        .contains("“minister visits Riga” title, characters ");
  }

  @Test
  void controlCharactersOfADocumentDoNotReachTheTerminal() {
    DiplomaticRecord full = Records.full(Records.TEXT, "\u001B[2J\u0007" + Records.TITLE);
    JointBody body =
        new JointBody("\u001B[31m\u202ECouncil", List.of(), null, full.bodies().get(0).quote());
    DiplomaticRecord hostile =
        new DiplomaticRecord(
            full.document().withPublisher("\u009B31m"),
            full.cites(),
            full.sources(),
            full.engagements(),
            full.topics(),
            full.commitments(),
            full.positions(),
            List.of(body),
            full.forums(),
            full.processes(),
            full.events());
    String page = new BriefPrinter(80, false).print(writer.write(hostile));
    assertThat(page.codePoints().filter(c -> c != '\n').filter(Character::isISOControl)).isEmpty();
    assertThat(page).contains("␛[2J␇Norway", "␛[31m<U+202E>Council");
  }

  @Test
  void documentWithoutDiplomacyGivesOneSentence() {
    Brief brief = writer.write(dragoman.read(Document.of("w", "The weather was fine.")));
    assertThat(new BriefPrinter(80, false).print(brief))
        .isEqualTo("w\n\nNothing diplomatic was found.\n");
  }
}
