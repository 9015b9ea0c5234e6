package org.dragoman.app.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.app.export.ExportEvent;
import org.dragoman.app.export.Story;
import org.dragoman.app.ledger.Snapshot;
import org.dragoman.app.query.EventActorRow;
import org.dragoman.app.query.EventFilter;
import org.dragoman.app.query.EventRows;
import org.dragoman.app.query.PartyNames;
import org.dragoman.app.query.StoredDocument;
import org.dragoman.event.Event;
import org.dragoman.text.Sentences;

/**
 * Makes the events of the ledger what the engine read, so that they leave in every form of events.
 * One document at a time is held. Immutable; safe for use by many threads.
 */
public final class LedgerEvents {
  private final PartyNames names;
  private final Sentences sentences;

  /** Takes an event. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes an event.
     *
     * @throws IOException where it cannot be written
     */
    void take(ExportEvent event) throws IOException;
  }

  /**
   * @param names the parties of the codes in the ledger
   * @param sentences finds the sentence that an event's clause is part of
   */
  public LedgerEvents(PartyNames names, Sentences sentences) {
    this.names = names;
    this.sentences = sentences;
  }

  /**
   * Gives events document by document, and in each in the order of the record.
   *
   * @param snapshot the ledger, open to be scanned
   * @throws IOException where the sink fails
   */
  public void forEach(Snapshot snapshot, EventFilter filter, Sink sink) throws IOException {
    try (EventRows rows = new EventRows(snapshot, filter)) {
      for (StoredDocument stored = rows.next(); stored != null; stored = rows.next()) {
        for (ExportEvent event : events(stored)) {
          sink.take(event);
        }
      }
    }
  }

  private List<ExportEvent> events(StoredDocument stored) {
    Story story =
        new Story(stored.document(), stored.people(), stored.organisations(), stored.places());
    Map<String, List<EventActorRow>> actors = new HashMap<>();
    for (EventActorRow actor : stored.actors()) {
      actors.computeIfAbsent(actor.event(), event -> new ArrayList<>()).add(actor);
    }
    EventMaker maker = new EventMaker(stored.document(), names, sentences);
    List<Event> events = new ArrayList<>();
    for (StoredDocument.StoredEvent event : stored.events()) {
      events.add(maker.event(event, actors.getOrDefault(event.id(), List.of())));
    }
    return ExportEvent.of(story, events, event -> maker.sentence(event.quote()));
  }
}
