package org.dragoman.app.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dragoman.Dragoman;
import org.dragoman.app.export.Codebook;
import org.dragoman.app.export.CsvFormat;
import org.dragoman.app.export.EventFormat;
import org.dragoman.app.export.ExportEvent;
import org.dragoman.app.export.GdeltFormat;
import org.dragoman.app.export.IcewsFormat;
import org.dragoman.app.export.JsonLinesFormat;
import org.dragoman.app.export.PetrarchFormat;
import org.dragoman.app.export.PloverFormat;
import org.dragoman.app.export.PolecatFormat;
import org.dragoman.app.export.Story;
import org.dragoman.app.ledger.CoderVersion;
import org.dragoman.app.ledger.Databases;
import org.dragoman.app.ledger.Incoming;
import org.dragoman.app.ledger.Ingest;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.LedgerAddress;
import org.dragoman.app.ledger.Snapshot;
import org.dragoman.app.query.EventFilter;
import org.dragoman.app.query.PartyNames;
import org.dragoman.app.source.Overrides;
import org.dragoman.app.source.SourceResult;
import org.dragoman.app.source.Sources;
import org.dragoman.app.story.ReportReader;
import org.dragoman.event.Event;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.record.Analysis;
import org.dragoman.record.DiplomaticRecord;
import org.dragoman.text.Document;
import org.dragoman.text.Quote;
import org.dragoman.text.Sentence;
import org.dragoman.text.Sentences;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Events leave the ledger as the engine read them, in every form and from both databases. */
@ExtendWith(Databases.Extension.class)
final class LedgerEventsTest {
  private static final Lexicon LEXICON = Lexicon.bundled();
  private static final Dragoman DRAGOMAN = Dragoman.english(LEXICON);
  private static final Path SAMPLES = Path.of("..", "samples");
  private static final List<String> FILES =
      List.of(
          "src/test/resources/org/dragoman/app/query/reports.jsonl",
          SAMPLES.resolve("wire.jsonl").toString(),
          SAMPLES.resolve("kuwait-baku.txt").toString(),
          SAMPLES.resolve("kremlin-talks.txt").toString(),
          SAMPLES.resolve("call-readout.md").toString());

  private final Databases databases;

  @TempDir private Path folder;

  LedgerEventsTest(Databases databases) {
    this.databases = databases;
  }

  private static List<Document> documents() {
    List<Document> documents = new ArrayList<>();
    new Sources(new ByteArrayInputStream(new byte[0]), new Overrides(null, null, null), bytes -> {})
        .read(
            FILES,
            result ->
                result instanceof SourceResult.Found found && documents.add(found.document()));
    return documents;
  }

  private static List<EventFormat> formats() {
    Codebook codebook = new Codebook(LEXICON);
    return List.of(
        new GdeltFormat(codebook),
        new PolecatFormat(codebook, "1"),
        new IcewsFormat(codebook),
        new PetrarchFormat(codebook),
        new PloverFormat(codebook, "1"),
        new CsvFormat(codebook),
        new JsonLinesFormat());
  }

  /** What the engine reads in a document, as it leaves without a ledger. */
  private static List<ExportEvent> read(Document given) {
    Analysis analysis = DRAGOMAN.analyse(given);
    DiplomaticRecord record = DRAGOMAN.read(analysis);
    Story told = Story.of(analysis);
    Story story = new Story(record.document(), told.people(), told.organisations(), told.places());
    Map<Event, Quote> sentences = new IdentityHashMap<>();
    analysis
        .events()
        .forEach(
            coded ->
                record.events().stream()
                    .filter(
                        event ->
                            event.trigger().equals(coded.event().trigger())
                                && event.quote().equals(coded.event().quote()))
                    .forEach(
                        event -> {
                          Sentence sentence = coded.parse().sentence();
                          sentences.put(event, record.document().quote(sentence, sentence.span()));
                        }));
    return ExportEvent.of(
        story, record.events(), event -> Objects.requireNonNull(sentences.get(event)));
  }

  private static List<String> written(List<ExportEvent> events) throws IOException {
    List<String> texts = new ArrayList<>();
    for (EventFormat format : formats()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      format.begin(out);
      for (ExportEvent event : events) {
        format.write(event, out);
      }
      format.end(out);
      texts.add(out.toString(StandardCharsets.UTF_8));
    }
    return texts;
  }

  @ParameterizedTest
  @EnumSource
  void everyFormWritesTheSameFromTheLedgerAsFromTheEngine(Databases.Kind kind) throws Exception {
    List<Document> documents = documents();
    assertThat(documents).hasSizeGreaterThan(12);
    LedgerAddress address = databases.fresh(kind, folder);
    try (Ledger ledger = Ledger.open(address, Ledger.Access.WRITE)) {
      new Ingest(
              ledger,
              DRAGOMAN,
              new ReportReader(LEXICON),
              new CoderVersion("test", "bundled"),
              "test",
              p -> {},
              () -> {})
          .run(
              intake ->
                  documents.forEach(
                      document ->
                          intake.input(document.id(), Incoming.of(document, null, document.id()))));
    }
    List<ExportEvent> stored = new ArrayList<>();
    try (Ledger ledger = Ledger.open(address, Ledger.Access.SCAN);
        Snapshot snapshot = ledger.snapshot()) {
      new LedgerEvents(new PartyNames(LEXICON), Sentences.english(LEXICON))
          .forEach(snapshot, EventFilter.ALL, stored::add);
    }
    int events = 0;
    for (Document document : documents) {
      List<ExportEvent> read = read(document);
      events += read.size();
      List<ExportEvent> ofDocument =
          stored.stream().filter(event -> event.document().id().equals(document.id())).toList();
      assertThat(written(ofDocument)).isEqualTo(written(read));
    }
    assertThat(stored).hasSize(events).hasSizeGreaterThan(30);
  }
}
