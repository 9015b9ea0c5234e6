package org.dragoman.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the ledger promises of its changes, on both databases. */
@ExtendWith(Databases.Extension.class)
class LedgerTest {
  private final Databases databases;

  @TempDir private Path folder;

  LedgerTest(Databases databases) {
    this.databases = databases;
  }

  private static long rows(Ledger ledger, String table) {
    return ledger.read(
        handle -> handle.createQuery("SELECT count(*) FROM " + table).mapTo(Long.class).one());
  }

  @ParameterizedTest
  @EnumSource
  void rowsOfSeveralTablesAreLoadedAllOrNone(Databases.Kind kind) {
    try (Ledger ledger = Ledger.open(databases.fresh(kind, folder), Ledger.Access.WRITE)) {
      Rows rows = new Rows();
      rows.add(Table.CHANGE, 1L, UUID.randomUUID(), null, "added");
      rows.add(Table.TALLY, "row", "events", "", 1L);
      // Nothing comes before the rows, as in an ingest.
      assertThatThrownBy(
              () ->
                  ledger.write(
                      handle -> {
                        ledger.load(handle, rows);
                        throw new IllegalStateException("stopped before the end");
                      }))
          .hasMessage("stopped before the end");
      assertThat(rows(ledger, "change")).isZero();
      assertThat(rows(ledger, "tally")).isZero();
      ledger.write(handle -> ledger.load(handle, rows));
      assertThat(rows(ledger, "change")).isEqualTo(1);
      assertThat(rows(ledger, "tally")).isEqualTo(1);
    }
  }
}
