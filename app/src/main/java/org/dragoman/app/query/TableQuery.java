package org.dragoman.app.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.dragoman.app.ledger.Snapshot;
import org.jdbi.v3.core.result.ResultSetException;

/** Reads whole tables of the ledger. Immutable; safe for use by many threads. */
public final class TableQuery {
  private static final Set<String> TABLES =
      Set.of(
          "document",
          "event",
          "event_actor",
          "engagement",
          "participant",
          "topic",
          "commitment",
          "side_position",
          "body",
          "forum",
          "process",
          "party_of",
          "source",
          "actor",
          "correction",
          "coder",
          "run",
          "refusal",
          "change",
          "reported",
          "story_member",
          "story_link",
          "story_difference");

  /** Tables in which a reader may have rejected a row. */
  private static final Set<String> JUDGED =
      Set.of("event", "engagement", "commitment", "side_position");

  /** Events with what is known of their documents. */
  private static final String EVENTS =
      "SELECT e.*, d.native_id, d.url, d.title, d.publisher, d.published FROM event e"
          + " JOIN document d ON d.id = e.document";

  private static final int ROWS_AT_ONCE = 1000;

  private final Snapshot snapshot;

  /**
   * @param snapshot the ledger; the caller closes it
   */
  public TableQuery(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * All rows of a table but those that a reader rejected.
   *
   * @throws QuestionException where there is no such table
   * @throws IOException where the sink fails
   */
  public void table(String name, RowSink sink) throws IOException {
    String table = name.toLowerCase(Locale.ROOT);
    if (!TABLES.contains(table)) {
      throw new QuestionException(
          "no table is called '"
              + name
              + "'; tables are: events, "
              + String.join(", ", TABLES.stream().sorted().toList()));
    }
    Sql sql = new Sql();
    if (JUDGED.contains(table)) {
      sql.and(Sql.standing("r"));
    }
    run(sql, "SELECT r.* FROM " + table + " r" + sql.where(), sink);
  }

  /**
   * Events with what is known of their documents.
   *
   * @throws IOException where the sink fails
   */
  public void events(EventFilter filter, RowSink sink) throws IOException {
    Sql sql = filter.addTo(new Sql());
    run(sql, EVENTS + sql.where() + " ORDER BY e.document, e.ordinal", sink);
  }

  private void run(Sql sql, String text, RowSink sink) throws IOException {
    try {
      sql.query(snapshot.handle(), text)
          .setFetchSize(ROWS_AT_ONCE)
          .scanResultSet(
              (result, context) -> {
                try (ResultSet rows = result.get()) {
                  return RowReader.read(rows, 0, sink);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                } catch (SQLException e) {
                  throw new ResultSetException("rows", e, context);
                }
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
