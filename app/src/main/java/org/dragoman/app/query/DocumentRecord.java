package org.dragoman.app.query;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * A document of the ledger with all that was read from it, also what a reader rejected. Immutable.
 *
 * @param id its name in the ledger
 * @param document the document as it was read
 * @param language BCP 47 tag, or null where not known
 * @param origin where it came from
 * @param engine hash of the engine that read it
 * @param engagements in the order of the record
 * @param events in the order of the record
 * @param actors who stands on the sides of the events
 * @param commitments in the order of the record
 * @param positions in the order of the record
 * @param named topics, bodies, forums, processes and sources, in the order of the record
 * @param verdicts what readers said of engagements, events, commitments and positions, by id
 * @param others other reports of the same story
 */
public record DocumentRecord(
    UUID id,
    Document document,
    @Nullable String language,
    String origin,
    String engine,
    List<DyadBrief.Engagement> engagements,
    List<EventRow> events,
    List<EventActorRow> actors,
    List<DueItem> commitments,
    List<DyadBrief.Position> positions,
    List<Named> named,
    Map<String, String> verdicts,
    List<Other> others) {
  public DocumentRecord {
    engagements = List.copyOf(engagements);
    events = List.copyOf(events);
    actors = List.copyOf(actors);
    commitments = List.copyOf(commitments);
    positions = List.copyOf(positions);
    named = List.copyOf(named);
    verdicts = Map.copyOf(verdicts);
    others = List.copyOf(others);
  }

  /** What is named in a document without being an act. */
  public enum Kind {
    TOPIC,
    BODY,
    FORUM,
    PROCESS,
    SOURCE
  }

  /**
   * Something named.
   *
   * @param kind what it is
   * @param name its name, label or kind
   * @param detail role of a topic, number of a session, parties of a process, kind of a source; or
   *     null
   * @param through who passes a source's words on, or null
   * @param evidence the words it was read from
   */
  public record Named(
      Kind kind,
      String name,
      @Nullable String detail,
      @Nullable String through,
      Evidence evidence) {}

  /**
   * Another report of the same story.
   *
   * @param id the document's name in the ledger
   * @param title its headline, else the input's own identifier
   * @param publisher who published it, or null
   * @param published the day of publication as ISO date, or null
   */
  public record Other(
      UUID id, String title, @Nullable String publisher, @Nullable String published) {}
}
