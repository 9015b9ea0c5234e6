package org.dragoman.app.fate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A joint body and what is on record of its sessions. Immutable.
 *
 * @param name as most documents name it
 * @param names all its names in documents, the usual one first
 * @param parties the codes of its parties, in the order of the alphabet
 * @param sessions the numbered ones by number, then the others by day
 * @param gaps runs of numbers before the last known one of which nothing is on record
 */
public record BodyLine(
    String name, List<String> names, List<String> parties, List<Session> sessions, List<Gap> gaps) {
  public BodyLine {
    names = List.copyOf(names);
    parties = List.copyOf(parties);
    sessions = List.copyOf(sessions);
    gaps = List.copyOf(gaps);
  }

  /** What is known of a session; of several tellings the earlier constant counts. */
  public enum Status {
    /** A report tells that it took place. */
    HELD,
    /** A report tells that it was called off. */
    CANCELLED,
    /** A report tells that it was put off. */
    POSTPONED,
    /** A report tells that it is to come. */
    PLANNED,
    /** A report speaks of it, no more. */
    NAMED
  }

  /**
   * A session.
   *
   * @param number its number, or null where no report tells it
   * @param status the most that reports tell of it
   * @param day when it was held, as far as told; null where it was not
   * @param due when it is or was to be, an ISO date, month or year; or null
   * @param evidence what reports tell, by day of publication
   */
  public record Session(
      @Nullable Integer number,
      Status status,
      @Nullable LocalDate day,
      @Nullable String due,
      List<Evidence> evidence) {
    public Session {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * Numbers of which nothing is on record.
   *
   * @param first the first of them
   * @param last the last, inclusive
   */
  public record Gap(int first, int last) {}

  /**
   * The words of a report.
   *
   * @param document the ledger's id of the report
   * @param nativeId the input's own id
   * @param published the day of the report, or null where unknown
   * @param publisher who published it, or null where unknown
   * @param passage {@code text} or {@code title}
   * @param sentence number of the sentence in the passage, from 0
   * @param begin first code point of the quote in the passage
   * @param end one past its last code point
   * @param quote exactly the characters there
   */
  public record Evidence(
      Status status,
      UUID document,
      String nativeId,
      @Nullable LocalDate published,
      @Nullable String publisher,
      String passage,
      int sentence,
      int begin,
      int end,
      String quote) {}
}
