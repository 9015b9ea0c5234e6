package org.dragoman.app.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.dragoman.event.CodedEvent;
import org.dragoman.event.Event;
import org.dragoman.record.Analysis;
import org.dragoman.text.Document;
import org.dragoman.text.Quote;

/**
 * An event on its way out. Immutable.
 *
 * @param story its document, and what was found there
 * @param event the event
 * @param sentence the whole sentence that it was read from
 * @param id its identifier
 */
public record ExportEvent(Story story, Event event, Quote sentence, EventId id) {
  /** The events that were coded in a document, in order. */
  public static List<ExportEvent> of(Analysis analysis) {
    Story story = Story.of(analysis);
    List<Event> events = new ArrayList<>();
    Map<Event, Quote> sentences = new IdentityHashMap<>();
    for (CodedEvent coded : analysis.events()) {
      events.add(coded.event());
      sentences.put(coded.event(), story.words(coded.parse().sentence()));
    }
    return of(
        story, events, event -> Objects.requireNonNull(sentences.get(event), "a sentence for all"));
  }

  /**
   * Events of a document, in order.
   *
   * @param sentence the whole sentence that an event was read from
   */
  public static List<ExportEvent> of(
      Story story, List<Event> events, Function<Event, Quote> sentence) {
    Map<String, Integer> seen = new HashMap<>();
    List<ExportEvent> exported = new ArrayList<>();
    for (Event event : events) {
      int repetition = seen.merge(EventId.key(event), 1, Integer::sum) - 1;
      exported.add(
          new ExportEvent(
              story,
              event,
              sentence.apply(event),
              EventId.of(story.document().id(), event, repetition)));
    }
    return exported;
  }

  /** Its document. */
  public Document document() {
    return story.document();
  }
}
