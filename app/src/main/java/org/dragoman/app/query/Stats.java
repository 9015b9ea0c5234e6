package org.dragoman.app.query;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger holds, in numbers. Immutable. What a reader rejected is not counted, and what
 * several reports tell counts once.
 *
 * @param documents how many documents
 * @param first the first day of publication, or null where no document has one
 * @param last the last
 * @param days on how many days documents were published
 * @param undated documents without a day of publication
 * @param rows how many rows each part of the record has, in its order, and behind them how often
 *     reports tell events and engagements
 * @param eventTypes events by type, the most frequent first
 * @param engagementKinds engagements by kind, the most frequent first
 * @param dyads pairs of parties with most events, in whichever direction
 * @param publishers publishers with most documents
 * @param coders engines and lexicons that made the rows
 * @param runs the last runs, the newest first
 * @param refused inputs that could not be read, in all runs
 * @param refusals the last of them
 */
public record Stats(
    long documents,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    long days,
    long undated,
    List<Count> rows,
    List<Count> eventTypes,
    List<Count> engagementKinds,
    List<Dyad> dyads,
    List<Count> publishers,
    List<Coder> coders,
    List<Run> runs,
    long refused,
    List<Refusal> refusals) {
  public Stats {
    rows = List.copyOf(rows);
    eventTypes = List.copyOf(eventTypes);
    engagementKinds = List.copyOf(engagementKinds);
    dyads = List.copyOf(dyads);
    publishers = List.copyOf(publishers);
    coders = List.copyOf(coders);
    runs = List.copyOf(runs);
    refusals = List.copyOf(refusals);
  }

  /** How many of what. */
  public record Count(String name, long count) {}

  /** Events between two parties, given by their codes in alphabetical order. */
  public record Dyad(String a, String b, long events) {}

  /** An engine with its lexicon, and how many documents it read. */
  public record Coder(int id, String engine, String lexicon, long documents) {}

  /**
   * A run.
   *
   * @param started when it began, UTC
   * @param ended when it ended, or null where it was interrupted or goes on
   */
  public record Run(
      UUID id,
      String command,
      int coder,
      LocalDateTime started,
      @Nullable LocalDateTime ended,
      long read,
      long added,
      long known,
      long refused) {}

  /** What could not be read, and why. */
  public record Refusal(String place, String problem) {}
}
