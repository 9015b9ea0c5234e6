package org.dragoman.app.fate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger holds of one document that bears on fates, in the order of the document; rows
 * that a reader rejected are left out. Immutable.
 *
 * @param published the day of publication, or null where unknown
 */
record DocumentRows(
    UUID id,
    @Nullable LocalDate published,
    @Nullable String title,
    String text,
    List<CommitmentRow> commitments,
    List<EngagementRow> engagements,
    List<EventRow> events,
    List<BodyRow> bodies) {
  /** Stands for the day of a report that has none. Fates are not told from such reports. */
  static final LocalDate NO_DAY = LocalDate.MIN;

  /** The day of the report, or {@link #NO_DAY}. */
  LocalDate day() {
    return published == null ? NO_DAY : published;
  }

  /**
   * Where words stand.
   *
   * @param passage {@code text} or {@code title}
   * @param sentence number of the sentence in the passage, from 0
   * @param begin first code point in the passage
   * @param end one past the last code point
   * @param quote exactly the characters there
   */
  record Place(String passage, int sentence, int begin, int end, String quote) {
    boolean sameSentence(Place other) {
      return sentence == other.sentence && passage.equals(other.passage);
    }

    boolean overlaps(Place other) {
      return passage.equals(other.passage) && begin < other.end && other.begin < end;
    }
  }

  /** Somebody of a side: of an engagement or an event. */
  record Actor(@Nullable String party, @Nullable String office, @Nullable String name) {}

  record CommitmentRow(
      String id,
      String what,
      String status,
      @Nullable String due,
      @Nullable LocalDate dueFrom,
      @Nullable LocalDate dueTo,
      @Nullable String body,
      @Nullable Integer session,
      List<String> by,
      List<String> to,
      Place place) {}

  /**
   * @param guests those of the actors who come to the others
   */
  record EngagementRow(
      String id,
      String kind,
      String status,
      @Nullable LocalDate date,
      @Nullable String country,
      List<String> parties,
      List<Actor> actors,
      List<Actor> guests,
      Place place) {}

  record EventRow(
      String id,
      String type,
      String cameo,
      String status,
      @Nullable String actor,
      @Nullable String recipient,
      @Nullable LocalDate date,
      String trigger,
      List<Actor> actors,
      Place place) {}

  record BodyRow(
      String id, String name, @Nullable Integer session, List<String> parties, Place place) {}
}
