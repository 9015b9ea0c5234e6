package org.dragoman.app.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.app.ledger.Ledger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Asks what a ledger holds. Immutable; safe for use by many threads. */
public final class StatsQuery {
  /** Parts of the record with the tables they are kept in, and whether readers give verdicts. */
  private static final List<Kind> KINDS =
      List.of(
          new Kind("events", "event", true),
          new Kind("engagements", "engagement", true),
          new Kind("topics", "topic", false),
          new Kind("next steps", "commitment", true),
          new Kind("positions", "side_position", true),
          new Kind("joint bodies", "body", false),
          new Kind("forums", "forum", false),
          new Kind("processes", "process", false),
          new Kind("sources", "source", false));

  private final Ledger ledger;

  private record Kind(String name, String table, boolean judged) {}

  public StatsQuery(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * What the ledger holds.
   *
   * @param most how many dyads, publishers, runs and refusals at most
   */
  public Stats all(int most) {
    return ledger.read(
        handle -> {
          record Span(
              long documents,
              @Nullable LocalDate first,
              @Nullable LocalDate last,
              long days,
              long undated) {}
          Span span =
              handle
                  .createQuery(
                      "SELECT count(*) AS documents, min(published) AS a, max(published) AS z,"
                          + " count(DISTINCT published) AS days,"
                          + " count(*) - count(published) AS undated FROM document")
                  .map(
                      (row, context) ->
                          new Span(
                              row.getLong("documents"),
                              Cells.day(row, "a"),
                              Cells.day(row, "z"),
                              row.getLong("days"),
                              row.getLong("undated")))
                  .one();
          return new Stats(
              span.documents,
              span.first,
              span.last,
              span.days,
              span.undated,
              rows(handle),
              counts(handle, "type", "event r WHERE " + Sql.standing("r"), Integer.MAX_VALUE),
              counts(handle, "kind", "engagement r WHERE " + Sql.standing("r"), Integer.MAX_VALUE),
              dyads(handle, most),
              counts(handle, "publisher", "document r WHERE publisher IS NOT NULL", most),
              coders(handle),
              runs(handle, most),
              handle.createQuery("SELECT count(*) FROM refusal").mapTo(Long.class).one(),
              refusals(handle, most));
        });
  }

  private static List<Stats.Count> rows(Handle handle) {
    List<Stats.Count> rows = new ArrayList<>();
    for (Kind kind : KINDS) {
      String where = kind.judged ? " WHERE " + Sql.standing("r") : "";
      rows.add(
          new Stats.Count(
              kind.name,
              handle
                  .createQuery("SELECT count(*) FROM " + kind.table + " r" + where)
                  .mapTo(Long.class)
                  .one()));
    }
    return rows;
  }

  private static List<Stats.Count> counts(Handle handle, String column, String from, int most) {
    return handle
        .createQuery(
            String.format(
                "SELECT %1$s AS name, count(*) AS n FROM %2$s GROUP BY %1$s"
                    + " ORDER BY n DESC, name LIMIT :most",
                column, from))
        .bind("most", most)
        .map((row, context) -> new Stats.Count(Cells.text(row, "name"), row.getLong("n")))
        .list();
  }

  private static List<Stats.Dyad> dyads(Handle handle, int most) {
    return handle
        .createQuery(
            "SELECT least(actor, recipient) AS a, greatest(actor, recipient) AS b, count(*) AS n"
                + " FROM event e WHERE actor IS NOT NULL AND recipient IS NOT NULL"
                + " AND actor <> recipient AND "
                + Sql.standing("e")
                + " GROUP BY 1, 2 ORDER BY n DESC, a, b LIMIT :most")
        .bind("most", most)
        .map(
            (row, context) ->
                new Stats.Dyad(Cells.text(row, "a"), Cells.text(row, "b"), row.getLong("n")))
        .list();
  }

  private static List<Stats.Coder> coders(Handle handle) {
    return handle
        .createQuery(
            "SELECT c.id, c.engine, c.lexicon, count(d.id) AS n FROM coder c"
                + " LEFT JOIN document d ON d.coder = c.id GROUP BY c.id, c.engine, c.lexicon"
                + " ORDER BY c.id")
        .map(
            (row, context) ->
                new Stats.Coder(
                    row.getInt("id"),
                    Cells.text(row, "engine"),
                    Cells.text(row, "lexicon"),
                    row.getLong("n")))
        .list();
  }

  private static List<Stats.Run> runs(Handle handle, int most) {
    return handle
        .createQuery("SELECT * FROM run ORDER BY started DESC, id LIMIT :most")
        .bind("most", most)
        .map(
            (row, context) ->
                new Stats.Run(
                    Cells.id(row, "id"),
                    Cells.text(row, "command"),
                    row.getInt("coder"),
                    row.getObject("started", LocalDateTime.class),
                    ended(row),
                    row.getLong("documents_read"),
                    row.getLong("documents_added"),
                    row.getLong("documents_known"),
                    row.getLong("refused")))
        .list();
  }

  private static List<Stats.Refusal> refusals(Handle handle, int most) {
    return handle
        .createQuery(
            "SELECT f.place, f.problem FROM refusal f LEFT JOIN run r ON r.id = f.run"
                + " ORDER BY r.started DESC, f.place, f.problem LIMIT :most")
        .bind("most", most)
        .map(
            (row, context) ->
                new Stats.Refusal(Cells.text(row, "place"), Cells.text(row, "problem")))
        .list();
  }

  private static @Nullable LocalDateTime ended(ResultSet row) throws SQLException {
    return row.getObject("ended", LocalDateTime.class);
  }
}
