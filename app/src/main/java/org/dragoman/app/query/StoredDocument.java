package org.dragoman.app.query;

import java.time.LocalDate;
import java.util.List;
import org.dragoman.place.Place;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * A document of the ledger with events of it. Immutable.
 *
 * @param document the document as it was read
 * @param people names of the persons it names
 * @param organisations names of the bodies it names
 * @param places names of the places it names
 * @param events the events that were asked for, in the order of the record
 * @param actors who stands on the sides of its events, in the order of each side
 */
public record StoredDocument(
    Document document,
    List<String> people,
    List<String> organisations,
    List<String> places,
    List<StoredEvent> events,
    List<EventActorRow> actors) {
  public StoredDocument {
    people = List.copyOf(people);
    organisations = List.copyOf(organisations);
    places = List.copyOf(places);
    events = List.copyOf(events);
    actors = List.copyOf(actors);
  }

  /**
   * An event, all of it; offsets are Unicode code points from the begin of its passage.
   *
   * @param actor code of the first party that acts, as a reader may have set it right, or null
   * @param recipient code of the first party that is acted upon, or null
   */
  public record StoredEvent(
      String id,
      String type,
      @Nullable String mode,
      List<String> contexts,
      String cameo,
      @Nullable Double goldstein,
      String status,
      @Nullable String actor,
      @Nullable String recipient,
      @Nullable LocalDate date,
      @Nullable Place place,
      @Nullable String saidBy,
      boolean inTitle,
      int sentence,
      Words quote,
      Words trigger,
      double confidence) {
    public StoredEvent {
      contexts = List.copyOf(contexts);
    }
  }

  /** Words and their place. */
  public record Words(int begin, int end, String text) {}
}
