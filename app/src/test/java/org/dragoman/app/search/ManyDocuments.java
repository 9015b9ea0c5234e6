package org.dragoman.app.search;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.LedgerAddress;
import org.dragoman.app.ledger.Rows;
import org.dragoman.app.ledger.Table;

/** A ledger of many documents, and a process that indexes it until it is killed. */
final class ManyDocuments {
  private ManyDocuments() {}

  /** Fills a ledger with documents whose text holds a word of their own each. */
  static void fill(Ledger ledger, int first, int count) {
    Rows rows = new Rows();
    StringBuilder filler = new StringBuilder();
    for (int i = 0; i < 25; i++) {
      filler.append("The envoys of both sides reviewed matter ").append(i).append(" again. ");
    }
    for (int i = first; i < first + count; i++) {
      UUID id = new UUID(i, i);
      Map<String, Object> cells =
          Map.of(
              "id",
              id,
              "native_id",
              "doc-" + i,
              "title",
              "Report " + i,
              "publisher",
              "Invented Wire",
              "published",
              LocalDate.of(2026, 1, 1).plusDays(i % 300),
              "language",
              "en",
              "text",
              "Word number" + i + " stands here. " + filler,
              "origin",
              "test",
              "coder",
              1);
      rows.add(Table.DOCUMENT, Table.DOCUMENT.columns().stream().map(cells::get).toArray());
      rows.add(Table.CHANGE, (long) i, id, null, "added");
    }
    ledger.write(handle -> ledger.load(handle, rows));
  }

  /** Indexes the ledger of the first argument. */
  public static void main(String[] arguments) {
    LedgerAddress address = new LedgerAddress.File(java.nio.file.Path.of(arguments[0]));
    try (Ledger ledger = Ledger.open(address, Ledger.Access.READ)) {
      SearchIndex.of(address, System.getenv()).catchUp(ledger);
    }
  }
}
