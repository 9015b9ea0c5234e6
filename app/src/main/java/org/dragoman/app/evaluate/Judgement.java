package org.dragoman.app.evaluate;

import java.util.List;
import org.dragoman.event.Event;
import org.dragoman.event.EventActor;
import org.dragoman.event.EventType;
import org.dragoman.text.Passage;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A row beside what the engine found for it.
 *
 * @param row what the analyst says
 * @param event the event that counts, or null where the engine found none
 */
public record Judgement(GoldRow row, @Nullable Event event) {
  /**
   * Takes the event that counts: of those between the marked sides the first of the right type,
   * else the first of any. An event's actor must share words with a marked actor, its recipient
   * with a marked recipient; acts that two share may go either way. A side that is not marked may
   * be anybody.
   *
   * @param events the events of the row's text, in order
   */
  public static Judgement of(GoldRow row, List<Event> events) {
    Event first = null;
    for (Event event : events) {
      if (!between(row, event)) {
        continue;
      }
      if (event.type() == row.type()) {
        return new Judgement(row, event);
      }
      if (first == null) {
        first = event;
      }
    }
    return new Judgement(row, first);
  }

  /** The type found, or null for none. */
  public @Nullable EventType found() {
    return event == null ? null : event.type();
  }

  /** Whether the type found is that of the row, or both are none. */
  public boolean right() {
    return found() == row.type();
  }

  private static boolean between(GoldRow row, Event event) {
    if (stands(event.actors(), row.actors()) && stands(event.recipients(), row.recipients())) {
      return true;
    }
    return event.type().mutual()
        && stands(event.actors(), row.recipients())
        && stands(event.recipients(), row.actors());
  }

  private static boolean stands(List<EventActor> side, List<Span> marked) {
    return marked.isEmpty()
        || side.stream()
            .map(EventActor::mention)
            .filter(mention -> mention.passage() == Passage.TEXT)
            .anyMatch(mention -> marked.stream().anyMatch(mention.span()::overlaps));
  }
}
