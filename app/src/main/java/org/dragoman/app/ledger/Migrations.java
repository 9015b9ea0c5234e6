package org.dragoman.app.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Brings the schema of a ledger up to this version of Dragoman. Each script runs once, in a
 * transaction of its own together with the note that it ran, so that a killed process leaves the
 * schema of one version or the next.
 *
 * <p>Scripts are resources {@code V001__name.sql}, with {@code V001__name.postgresql.sql} beside
 * them for what only that database needs. A script that has been released is never changed.
 *
 * <p>A class of its own since the migration libraries know PostgreSQL but no present DuckDB.
 */
final class Migrations {
  /** The scripts in order; the version is the place in this list, from 1. */
  private static final List<String> SCRIPTS =
      List.of(
          "V001__records",
          "V002__fates",
          "V003__stories",
          "V004__passes",
          "V005__tallies",
          "V006__desk",
          "V007__counts");

  /** The version that this Dragoman reads and writes. */
  static final int VERSION = SCRIPTS.size();

  private Migrations() {}

  /** The schema's version, 0 for an empty database. */
  static int version(Handle handle) {
    boolean noted =
        handle
            .createQuery(
                "SELECT count(*) > 0 FROM information_schema.tables"
                    + " WHERE table_name = 'schema_version'"
                    + " AND table_schema = current_schema()")
            .mapTo(Boolean.class)
            .one();
    return noted
        ? handle
            .createQuery("SELECT coalesce(max(version), 0) FROM schema_version")
            .mapTo(Integer.class)
            .one()
        : 0;
  }

  /**
   * Runs the scripts that have not run yet.
   *
   * @throws LedgerException where the ledger is of a newer version than this
   */
  static void apply(Jdbi jdbi, Database database) {
    int version = jdbi.withHandle(Migrations::version);
    check(version);
    for (int next = version + 1; next <= VERSION; next++) {
      int number = next;
      jdbi.useTransaction(handle -> run(handle, database, number));
    }
  }

  /**
   * Checks that a ledger can be read without a change to it.
   *
   * @throws LedgerException where its version is another
   */
  static void check(int version) {
    if (version > VERSION) {
      throw new LedgerException(
          "the ledger has version "
              + version
              + ", this Dragoman knows "
              + VERSION
              + "; use a newer Dragoman");
    }
  }

  private static void run(Handle handle, Database database, int number) {
    if (number == 1) {
      handle.execute(
          "CREATE TABLE schema_version (version INTEGER PRIMARY KEY, script TEXT NOT NULL)");
    }
    String script = SCRIPTS.get(number - 1);
    for (String name : List.of(script + ".sql", script + "." + database.name() + ".sql")) {
      String text = resource(name);
      if (text != null) {
        statements(text).forEach(handle::execute);
      }
    }
    handle.execute("INSERT INTO schema_version VALUES (?, ?)", number, script);
  }

  private static @Nullable String resource(String name) {
    try (InputStream in = Migrations.class.getResourceAsStream(name)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new LedgerException("a script of the schema cannot be read: " + name, e);
    }
  }

  /** The statements of a script; each ends with a semicolon at the end of a line. */
  static List<String> statements(String script) {
    List<String> statements = new ArrayList<>();
    StringBuilder statement = new StringBuilder();
    for (String line : script.lines().toList()) {
      if (line.startsWith("--") || line.isBlank()) {
        continue;
      }
      statement.append(line).append('\n');
      if (line.endsWith(";")) {
        statement.setLength(statement.length() - 2);
        statements.add(statement.toString());
        statement.setLength(0);
      }
    }
    if (!statement.isEmpty()) {
      throw new IllegalArgumentException("a statement without an end: " + statement);
    }
    return statements;
  }
}
