package org.dragoman.app.query;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.app.ledger.Ledger;
import org.jdbi.v3.core.Handle;

/** Asks what is new. Immutable; safe for use by many threads. */
public final class NewsQuery {
  private final Ledger ledger;

  public NewsQuery(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * The newest engagements and events.
   *
   * @param most how many of each at most, from 1
   */
  public News newest(NewsFilter filter, int most) {
    return ledger.read(
        handle ->
            new News(
                filter.type() == null ? engagements(handle, filter, most) : nothing(),
                filter.kind() == null ? events(handle, filter, most) : nothing()));
  }

  private static <T> Part<T> nothing() {
    return new Part<>(0, List.of());
  }

  private static List<String> sides(NewsFilter filter) {
    return filter.party() == null ? List.of() : List.of(filter.party());
  }

  private static Part<DyadBrief.Engagement> engagements(
      Handle handle, NewsFilter filter, int most) {
    EngagementFilter wanted =
        new EngagementFilter(
            sides(filter),
            filter.kind() == null ? null : filter.kind().label(),
            null,
            filter.from(),
            filter.to());
    Sql sql = inDocuments(filter, wanted.addTo(new Sql()), "m");
    return new Part<>(
        count(handle, sql, "engagement m"),
        EngagementQuery.rows(handle, names(handle, sql, "engagement m", "m", most)));
  }

  private static Part<EventRow> events(Handle handle, NewsFilter filter, int most) {
    EventFilter wanted =
        new EventFilter(
            null,
            null,
            sides(filter),
            filter.type() == null ? Set.of() : Set.of(filter.type()),
            null,
            Set.of(),
            filter.from(),
            filter.to(),
            null,
            null,
            null,
            null,
            null,
            false);
    Sql sql = inDocuments(filter, wanted.addTo(new Sql()), "e");
    return new Part<>(
        count(handle, sql, "event e"),
        EventQuery.rows(handle, names(handle, sql, "event e", "e", most)));
  }

  /** Adds what is asked of the documents. */
  private static Sql inDocuments(NewsFilter filter, Sql sql, String row) {
    if (filter.topic() != null) {
      sql.and(row + ".document IN (SELECT document FROM topic WHERE topic = :topic)")
          .value("topic", filter.topic());
    }
    if (filter.source() != null) {
      sql.and(
              String.format(
                  "(%1$s.document IN (SELECT id FROM document WHERE strpos(lower(publisher),"
                      + " :source) > 0) OR %1$s.document IN (SELECT document FROM source WHERE"
                      + " strpos(lower(name), :source) > 0))",
                  row))
          .value("source", filter.source().toLowerCase(Locale.ROOT));
    }
    return sql;
  }

  private static long count(Handle handle, Sql sql, String from) {
    return sql.query(handle, "SELECT count(*) FROM " + from + sql.where()).mapTo(Long.class).one();
  }

  private static List<RowName> names(Handle handle, Sql sql, String from, String row, int most) {
    return sql.value("most_", most)
        .query(
            handle,
            String.format(
                "SELECT %1$s.id, %1$s.document FROM %2$s%3$s"
                    + " ORDER BY coalesce(%1$s.day, DATE '0001-01-01') DESC, %1$s.id LIMIT :most_",
                row, from, sql.where()))
        .map((rows, context) -> new RowName(Cells.text(rows, "id"), Cells.id(rows, "document")))
        .list();
  }
}
