package org.dragoman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dragoman.event.Event;
import org.dragoman.event.EventActor;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.record.Citation;
import org.dragoman.record.Commitment;
import org.dragoman.record.DiplomaticProcess;
import org.dragoman.record.DiplomaticRecord;
import org.dragoman.record.Engagement;
import org.dragoman.record.EngagementKind;
import org.dragoman.record.Forum;
import org.dragoman.record.JointBody;
import org.dragoman.record.Participant;
import org.dragoman.record.TopicEvidence;
import org.dragoman.text.Document;
import org.dragoman.text.Passage;
import org.dragoman.text.Quote;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the text and however many read at once: a record, every field of it in place. */
class DragomanTest {
  /** Sentences that between them fill every part of a record. */
  private static final List<String> SENTENCES =
      List.of(
          "Norwegian Foreign Minister Kari Solberg arrived in Nairobi on Tuesday for a two-day"
              + " visit.",
          "She met Kenya's Foreign Minister James Otieno and his deputy.",
          "They discussed trade, renewable energy and fisheries.",
          "Both sides agreed to open a joint school by March 2032.",
          "The third session of the Kenya-Norway Joint Commission on Economic Cooperation was held"
              + " in Oslo.",
          "Ghana will host the next summit of the African Union in Accra.",
          "Reuters reported that Kenya had attacked Ghana, citing the Norwegian Foreign Ministry.",
          "Norway praised the peace talks between Chile and Peru.",
          "The minister did not condemn Peru; the two countries may sign a treaty.",
          "\"We reject the sanctions of the EU,\" the spokesman of Serbia's presidency told IRNA.",
          "Finland's President Antti Laine held a phone call with Japan’s Prime Minister Aiko Mori.",
          "Chile asked Peru for help and invited its president to Santiago.");

  private static final List<String> NASTY =
      List.of(
          "\uFEFF",
          "\r\n",
          "\n\n",
          "\u00A0",
          " ",
          "\t",
          "\uD83D\uDE00",
          "\uD83C\uDDF3\uD83C\uDDF4",
          "“",
          "”",
          "’",
          "…",
          "\u200B",
          "e\u0301",
          "\u2028",
          "--",
          "(",
          "*",
          "北京",
          "\u0000",
          "\uD83D");

  private static Dragoman dragoman;

  @BeforeAll
  static void load() {
    dragoman = Dragoman.english();
  }

  @Test
  void exampleOfTheClassDoesWhatItSays() {
    DiplomaticRecord record =
        dragoman.read(
            Document.of("1", "Oman's Foreign Minister Badr Albusaidi met his Iraqi counterpart."));
    List<String> lines = new ArrayList<>();
    record.engagements().forEach(e -> lines.add(e.kind() + ": " + e.quote().text()));
    assertThat(lines)
        .containsExactly(
            "MEETING: Oman's Foreign Minister Badr Albusaidi met his Iraqi counterpart");
  }

  @Test
  void manyThreadsReadWhatOneReads() throws Exception {
    List<Document> documents = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      List<String> mixed = new ArrayList<>(SENTENCES);
      Collections.shuffle(mixed, random);
      documents.add(
          new Document(
              "d" + i,
              String.join(" ", mixed.subList(0, 5)),
              mixed.get(6),
              null,
              LocalDate.of(2031, 5, 1 + i),
              null));
    }
    List<DiplomaticRecord> alone = documents.stream().map(dragoman::read).toList();
    assertThat(alone).doesNotHaveDuplicates();

    int threads = 8;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      CountDownLatch start = new CountDownLatch(threads);
      List<Future<List<DiplomaticRecord>>> together = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        int first = t;
        Callable<List<DiplomaticRecord>> reader =
            () -> {
              start.countDown();
              start.await();
              // Each begins elsewhere, so that different documents are read at one time.
              List<DiplomaticRecord> records = new ArrayList<>(Collections.nCopies(20, null));
              for (int i = 0; i < documents.size(); i++) {
                int at = (i + first * 3) % documents.size();
                records.set(at, dragoman.read(documents.get(at)));
              }
              return records;
            };
        together.add(pool.submit(reader));
      }
      for (Future<List<DiplomaticRecord>> records : together) {
        assertThat(records.get()).isEqualTo(alone);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void everyQuoteIsExactlyTheTextAtItsPlace() {
    Random random = new Random(20_310_514);
    int quotes = 0;
    for (int round = 0; round < 150; round++) {
      String text = mixture(random);
      String title = random.nextBoolean() ? null : mixture(random);
      DiplomaticRecord record = dragoman.read(new Document("r", text, title, null, null, null));
      assertThat(record.document().text()).isEqualTo(text);
      for (Quote quote : quotes(record)) {
        String passage = record.document().passage(quote.passage());
        assertThat(passage.substring(quote.span().begin(), quote.span().end()))
            .as("round %d", round)
            .isEqualTo(quote.text())
            .isNotEmpty();
        quotes++;
      }
    }
    assertThat(quotes).as("quotes looked at").isGreaterThan(1000);
  }

  private static String mixture(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      text.append(SENTENCES.get(random.nextInt(SENTENCES.size())));
      text.append(random.nextInt(4) == 0 ? "\n" : " ");
      if (random.nextInt(3) == 0) {
        int at = random.nextInt(text.length());
        text.insert(at, NASTY.get(random.nextInt(NASTY.size())));
      }
    }
    return random.nextInt(5) == 0 ? "\uFEFF" + text : text.toString();
  }

  /** Every piece of evidence that a record holds. */
  private static List<Quote> quotes(DiplomaticRecord record) {
    List<Quote> quotes = new ArrayList<>();
    record.cites().stream().map(Citation::quote).forEach(quotes::add);
    for (Engagement engagement : record.engagements()) {
      quotes.add(engagement.quote());
      engagement.participants().stream().map(Participant::evidence).forEach(quotes::add);
    }
    record.topics().stream().map(TopicEvidence::quote).forEach(quotes::add);
    record.commitments().stream().map(Commitment::quote).forEach(quotes::add);
    record.bodies().stream().map(JointBody::quote).forEach(quotes::add);
    record.forums().stream().map(Forum::quote).forEach(quotes::add);
    record.processes().stream().map(DiplomaticProcess::quote).forEach(quotes::add);
    for (Event event : record.events()) {
      quotes.add(event.quote());
      quotes.add(event.trigger());
      event.actors().stream().map(EventActor::mention).forEach(quotes::add);
      event.recipients().stream().map(EventActor::mention).forEach(quotes::add);
    }
    return quotes;
  }

  @Test
  void sentencesOfThisTestFillEveryPartOfARecord() {
    DiplomaticRecord record = dragoman.read(Document.of("all", String.join(" ", SENTENCES)));
    assertThat(record.cites()).isNotEmpty();
    assertThat(record.engagements()).isNotEmpty();
    assertThat(record.topics()).isNotEmpty();
    assertThat(record.commitments()).isNotEmpty();
    assertThat(record.bodies()).isNotEmpty();
    assertThat(record.forums()).isNotEmpty();
    assertThat(record.processes()).isNotEmpty();
    assertThat(record.events()).isNotEmpty();
  }

  @Test
  void textThatTellsNothingGivesAnEmptyRecord() {
    for (String text :
        List.of("", " \t\r\n \u00A0\n", "...---!?(){}\"“”;;;::,,, . . .", "\uFEFF")) {
      DiplomaticRecord record = dragoman.read(Document.of("e", text).withTitle(""));
      assertThat(quotes(record)).as("evidence in '%s'", text).isEmpty();
      assertThat(record.document().text()).isEqualTo(text);
    }
  }

  @Test
  void oneLineOf300KilobytesIsReadToItsEnd() {
    String words = "the committee of the house and ".repeat(10_000);
    String text = words + ". Oman's Foreign Minister Badr Albusaidi met his Iraqi counterpart.";
    DiplomaticRecord record = dragoman.read(Document.of("long", text));
    assertThat(record.engagements()).hasSize(1);
    Quote quote = record.engagements().get(0).quote();
    assertThat(quote.span().begin()).isGreaterThan(words.length());
    assertThat(quote.text()).startsWith("Oman's");
  }

  @Test
  void oneLineWithoutAnyEndOfSentenceIsRead() {
    String text = "Norway met Chile and thanked Peru and ".repeat(8_000);
    DiplomaticRecord record = dragoman.read(Document.of("endless", text));
    assertThat(record.events()).isNotEmpty();
    assertThat(dragoman.read(Document.of("x", "x".repeat(300_000))).events()).isEmpty();
  }

  @Test
  void whatStandsOnlyInTheTitlePointsIntoTheTitle() {
    String title = "Norwegian president meets Chilean counterpart";
    DiplomaticRecord record =
        dragoman.read(Document.of("t", "The weather was fine.").withTitle(title));
    assertThat(record.events()).hasSize(1);
    Quote quote = record.events().get(0).quote();
    assertThat(quote.passage()).isEqualTo(Passage.TITLE);
    assertThat(title.substring(quote.span().begin(), quote.span().end())).isEqualTo(quote.text());
  }

  @Test
  void dayAndPublisherOfADocumentGoBeforeWhatItsTextTells() {
    Document given =
        new Document(
            "g",
            "OSLO, March 3, 2031 - Norway met Chile.\nReuters",
            null,
            "The Harbour Post",
            LocalDate.of(2031, 5, 14),
            null);
    DiplomaticRecord record = dragoman.read(given);
    assertThat(record.document()).isEqualTo(given);
  }

  @Test
  void rowsOfAnAnalystAreUsed(@TempDir Path folder) throws IOException {
    Path states = Files.createDirectories(folder.resolve("actor")).resolve("state-names.tsv");
    Files.writeString(states, "iso3\tkind\tform\nNOR\talias\tFjordreich\n");
    Document document = Document.of("own", "Fjordreich thanked Chile.");
    assertThat(dragoman.read(document).events()).isEmpty();
    Dragoman own = Dragoman.english(Lexicon.bundled().withFolder(folder));
    assertThat(own.read(document).events())
        .extracting(e -> e.actor() == null ? null : e.actor().code())
        .containsExactly("NOR");
  }

  @Test
  void badRowOfAnAnalystIsNamedByFileAndLine(@TempDir Path folder) throws IOException {
    Path states = Files.createDirectories(folder.resolve("actor")).resolve("state-names.tsv");
    Files.writeString(states, "iso3\tkind\tform\nNOR\talias\n");
    assertThatThrownBy(() -> Dragoman.english(Lexicon.bundled().withFolder(folder)))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(states + ":2: ");
  }

  @Test
  void meetingSaysOnlyWhatItIs() {
    DiplomaticRecord record = dragoman.read(Document.of("m", "Norway met Chile."));
    assertThat(record.engagements())
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.kind()).isEqualTo(EngagementKind.MEETING);
              assertThat(e.date()).isNull();
              assertThat(e.place()).isNull();
              assertThat(e.participants()).isEmpty();
            });
  }
}
