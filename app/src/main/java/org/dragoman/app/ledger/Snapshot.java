package org.dragoman.app.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * A ledger at one moment, for results that are read side by side. PostgreSQL shows a transaction
 * the same state throughout; nobody else can write to a file of DuckDB that is open for reading.
 * For one thread.
 */
public final class Snapshot implements AutoCloseable {
  private final Jdbi jdbi;
  private final Database database;
  private final List<Handle> handles = new ArrayList<>();
  private @Nullable Handle shared;

  Snapshot(Jdbi jdbi, Database database) {
    this.jdbi = jdbi;
    this.database = database;
  }

  /** A handle for one more result; it is closed with the snapshot. */
  public Handle handle() {
    Handle handle = shared;
    if (handle == null) {
      handle = jdbi.open();
      handles.add(handle);
      if (database.severalResults()) {
        handle.setTransactionIsolationLevel(TransactionIsolationLevel.REPEATABLE_READ);
        handle.begin();
        shared = handle;
      }
    }
    return handle;
  }

  @Override
  public void close() {
    for (Handle handle : handles) {
      if (handle.isInTransaction()) {
        handle.rollback();
      }
      handle.close();
    }
  }
}
