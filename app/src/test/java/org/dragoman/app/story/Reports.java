package org.dragoman.app.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dragoman.Dragoman;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.record.Analysis;
import org.dragoman.text.Document;

/** Texts read by the engine into reported events. */
final class Reports {
  private final Dragoman dragoman = Dragoman.english();
  private final ReportReader reader = new ReportReader(Lexicon.bundled());

  /** All that a text tells, published on a day of March 2025. */
  List<ReportedEvent> read(String key, int day, String text) {
    Document document =
        new Document(key, text, null, "Test Gazette", LocalDate.of(2025, 3, day), null);
    Analysis analysis = dragoman.analyse(document);
    return reader.read(key, analysis, dragoman.read(analysis));
  }

  /** The only event of a kind that a text tells. */
  ReportedEvent only(ActKind kind, String key, int day, String text) {
    List<ReportedEvent> all = read(key, day, text);
    return all.stream()
        .filter(event -> event.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + " in " + all));
  }

  /** Stories of some events, put in canonical order. */
  @SafeVarargs
  static List<StoryLine> stories(List<ReportedEvent>... reports) {
    List<ReportedEvent> events = new ArrayList<>();
    Arrays.stream(reports).forEach(events::addAll);
    events.sort(ReportedEvent.CANONICAL);
    MemoryCandidates candidates = new MemoryCandidates();
    StoryClusterer clusterer = new StoryClusterer(candidates);
    events.forEach(clusterer::assign);
    return candidates.stories();
  }
}
