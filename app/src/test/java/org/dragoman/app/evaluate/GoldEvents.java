package org.dragoman.app.evaluate;

import java.util.List;
import org.dragoman.event.Event;
import org.dragoman.event.EventActor;
import org.dragoman.event.EventStatus;
import org.dragoman.event.EventType;
import org.dragoman.text.Passage;
import org.dragoman.text.Quote;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/** Rows and events for tests of the counting. */
final class GoldEvents {
  /** Places of the sides in {@link #TEXT}. */
  static final Span NORWAY = new Span(0, 6);

  static final Span CHILE = new Span(15, 20);
  static final Span PERU = new Span(25, 29);
  static final String TEXT = "Norway thanked Chile and Peru.";

  private GoldEvents() {}

  static GoldRow row(@Nullable EventType type, List<Span> actors, List<Span> recipients) {
    return new GoldRow(1, "1", TEXT, type, actors, recipients, null);
  }

  static GoldRow row(@Nullable EventType type, @Nullable EventStatus status) {
    return new GoldRow(1, "1", TEXT, type, List.of(), List.of(), status);
  }

  static Event event(EventType type, Span actor, Span recipient) {
    return event(type, EventStatus.ACTUAL, List.of(side(actor)), List.of(side(recipient)));
  }

  static Event event(
      EventType type, EventStatus status, List<EventActor> actors, List<EventActor> recipients) {
    Quote clause = new Quote(Passage.TEXT, 0, new Span(0, TEXT.length()), TEXT);
    return new Event(
        type,
        null,
        List.of(),
        "010",
        null,
        status,
        actors,
        recipients,
        null,
        null,
        null,
        clause,
        clause,
        0.9);
  }

  static EventActor side(Span span) {
    return new EventActor(
        new Quote(Passage.TEXT, 0, span, TEXT.substring(span.begin(), span.end())),
        null,
        null,
        null,
        null);
  }
}
