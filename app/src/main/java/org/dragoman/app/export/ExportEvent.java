package org.dragoman.app.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    Map<String, Integer> seen = new HashMap<>();
    List<ExportEvent> events = new ArrayList<>();
    for (CodedEvent coded : analysis.events()) {
      Event event = coded.event();
      int repetition = seen.merge(EventId.key(event), 1, Integer::sum) - 1;
      events.add(
          new ExportEvent(
              story,
              event,
              story.words(coded.parse().sentence()),
              EventId.of(story.document().id(), event, repetition)));
    }
    return events;
  }

  /** Its document. */
  public Document document() {
    return story.document();
  }
}
