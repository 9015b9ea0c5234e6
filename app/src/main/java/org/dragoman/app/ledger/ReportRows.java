package org.dragoman.app.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dragoman.app.story.ReportedEvent;
import org.jspecify.annotations.Nullable;

/** Writes what finds the same event in other reports as rows of the ledger. */
final class ReportRows {
  private ReportRows() {}

  /**
   * Adds the rows of a document.
   *
   * @param rows where the document's events and engagements stand already
   * @param reported what {@link org.dragoman.app.story.ReportReader} gives of it
   */
  static void add(Rows rows, UUID document, List<ReportedEvent> reported) {
    List<@Nullable String> targets = targets(rows);
    ReportedEvent whole = reported.get(0);
    rows.add(Table.REPORT, document, ReportedForm.gist(whole.gist()), whole.sketch().toBytes());
    for (ReportedEvent event : reported) {
      rows.add(
          Table.REPORTED,
          document,
          event.ordinal(),
          targets.get(event.ordinal()),
          ReportedForm.telling(event));
    }
  }

  /** Ids by ordinal: none for the report, then its events, then its engagements. */
  private static List<@Nullable String> targets(Rows rows) {
    List<@Nullable String> targets = new ArrayList<>();
    targets.add(null);
    for (Table table : List.of(Table.EVENT, Table.ENGAGEMENT)) {
      for (@Nullable Object[] row : rows.byTable().getOrDefault(table, List.of())) {
        targets.add((String) row[0]);
      }
    }
    return targets;
  }
}
