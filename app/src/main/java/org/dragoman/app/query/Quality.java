package org.dragoman.app.query;

import java.util.List;

/**
 * How readers judged what engines read, and what each engine read. Immutable.
 *
 * @param judged rows that a reader looked at, by what they are
 * @param fields fields that readers set right, the most frequent first
 * @param engines rows by the engine that read them
 */
public record Quality(List<Judged> judged, List<Field> fields, List<EngineRows> engines) {
  public Quality {
    judged = List.copyOf(judged);
    fields = List.copyOf(fields);
    engines = List.copyOf(engines);
  }

  /**
   * Rows that a reader looked at.
   *
   * @param kind what they are: AGREE events, visits...
   * @param part event, engagement, commitment or position
   * @param accepted accepted as they were read
   * @param changed with a field that was set right, and not rejected
   * @param rejected rejected
   */
  public record Judged(String part, String kind, long accepted, long changed, long rejected) {
    /** How many there are. */
    public long all() {
      return accepted + changed + rejected;
    }
  }

  /** How often readers set a field right. */
  public record Field(String part, String field, long count) {}

  /**
   * What an engine read.
   *
   * @param engine its hash
   * @param lexicon its lexicon
   * @param documents documents
   * @param events events
   * @param engagements engagements
   * @param commitments next steps
   * @param positions positions
   */
  public record EngineRows(
      String engine,
      String lexicon,
      long documents,
      long events,
      long engagements,
      long commitments,
      long positions) {}
}
