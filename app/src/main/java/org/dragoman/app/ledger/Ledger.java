package org.dragoman.app.ledger;

import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * An open ledger. Safe for use by many threads: each read and each transaction has a connection of
 * its own. One process at a time may have a ledger open for writing.
 */
public final class Ledger implements AutoCloseable {
  /** What a ledger is opened for. */
  public enum Access {
    /** Questions only. */
    READ,
    /** Anything; makes the ledger where there is none, and brings an older one up to date. */
    WRITE
  }

  private final LedgerAddress address;
  private final Database database;
  private final Jdbi jdbi;

  private Ledger(LedgerAddress address, Database database) {
    this.address = address;
    this.database = database;
    this.jdbi = Jdbi.create(database::connect);
  }

  /**
   * Opens a ledger.
   *
   * @throws LedgerException where there is none to read, it is in use, or it is of a newer version
   */
  public static Ledger open(LedgerAddress address, Access access) {
    boolean writing = access == Access.WRITE;
    Database database;
    if (address instanceof LedgerAddress.File file) {
      if (!writing && !Files.exists(file.path())) {
        throw new LedgerException(
            file.path() + ": there is no ledger yet; `dragoman ingest FILE` makes one");
      }
      database = DuckDb.open(file.path(), writing);
    } else {
      database = PostgreSql.open((LedgerAddress.Server) address, writing);
    }
    try {
      Ledger ledger = new Ledger(address, database);
      ledger.prepare(writing);
      return ledger;
    } catch (JdbiException e) {
      database.close();
      throw new LedgerException(address + ": " + cause(e), e);
    } catch (LedgerException e) {
      database.close();
      throw e;
    }
  }

  private void prepare(boolean writing) {
    if (writing) {
      Migrations.apply(jdbi, database);
      return;
    }
    int version = jdbi.withHandle(Migrations::version);
    Migrations.check(version);
    if (version == 0) {
      throw new LedgerException(
          address + ": there is no ledger yet; `dragoman ingest FILE` makes one");
    }
    if (version < Migrations.VERSION) {
      throw LedgerException.outdated(
          address
              + ": was written by an older Dragoman; `dragoman doctor --repair` brings it up to date");
    }
  }

  /** Where it is kept. */
  public LedgerAddress address() {
    return address;
  }

  /** The version of the schema that this Dragoman reads and writes. */
  public static int schemaVersion() {
    return Migrations.VERSION;
  }

  /** The word for the database: {@code duckdb} or {@code postgresql}. */
  public String databaseName() {
    return database.name();
  }

  /**
   * Asks something.
   *
   * @throws LedgerException where the database fails
   */
  public <T> T read(HandleCallback<T, RuntimeException> question) {
    try {
      return jdbi.withHandle(question);
    } catch (JdbiException e) {
      throw new LedgerException(address + ": " + cause(e), e);
    }
  }

  /**
   * Changes something, wholly or not at all.
   *
   * @throws LedgerException where the database fails; nothing has changed then
   */
  public void write(HandleConsumer<RuntimeException> change) {
    try {
      jdbi.useTransaction(change);
    } catch (JdbiException e) {
      throw new LedgerException(address + ": " + cause(e), e);
    }
  }

  /**
   * Works with one connection for a while, each change in a transaction of its own ({@link
   * Handle#useTransaction}).
   *
   * @throws LedgerException where the database fails; transactions before that hold
   */
  void session(HandleConsumer<RuntimeException> work) {
    try {
      jdbi.useHandle(work);
    } catch (JdbiException e) {
      throw new LedgerException(address + ": " + cause(e), e);
    }
  }

  /**
   * Loads rows within a transaction of {@link #write}.
   *
   * @throws LedgerException where the database refuses them
   */
  public void load(Handle handle, Rows rows) {
    for (Map.Entry<Table, List<@Nullable Object[]>> entry : rows.byTable().entrySet()) {
      try {
        database.load(handle.getConnection(), entry.getKey(), entry.getValue());
      } catch (SQLException e) {
        throw new LedgerException(
            address + ": rows of " + entry.getKey().sql() + ": " + e.getMessage(), e);
      }
    }
  }

  /** What the database said, in one line. */
  private static String cause(JdbiException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("failed");
  }

  @Override
  public void close() {
    database.close();
  }
}
