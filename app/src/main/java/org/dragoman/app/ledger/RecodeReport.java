package org.dragoman.app.ledger;

import java.util.List;
import java.util.Map;

/**
 * What reading stored texts anew has changed. Immutable.
 *
 * @param documents how many were read
 * @param different how many of them now have other rows
 * @param byTable changes of each table that has any
 */
public record RecodeReport(long documents, long different, Map<String, Changes> byTable) {
  public RecodeReport {
    byTable = Map.copyOf(byTable);
  }

  /**
   * Changes of one table.
   *
   * @param same rows that are as they were
   * @param gone rows that are no more
   * @param fresh rows that were not there
   * @param changed rows of which fields differ
   */
  public record Changes(long same, long gone, long fresh, long changed) {}

  /**
   * A row that differs.
   *
   * @param table its table
   * @param document its document's own id
   * @param id its id
   * @param quote its words
   * @param what {@code gone}, {@code new} or {@code changed}
   * @param fields the fields that differ, as {@code type: CONSULT -> AGREE}
   */
  public record Difference(
      String table, String document, String id, String quote, String what, List<String> fields) {
    public Difference {
      fields = List.copyOf(fields);
    }
  }
}
