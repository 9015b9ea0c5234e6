package org.dragoman.app.query;

import java.util.List;
import java.util.Locale;
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

  private static Part<DyadBrief.Engagement> engagements(
      Handle handle, NewsFilter filter, int most) {
    Sql sql = common(filter, "r");
    if (filter.party() != null) {
      sql.and("r.id IN (SELECT owner FROM party_of WHERE party = :a AND role = 'party')")
          .value("a", filter.party());
    }
    if (filter.kind() != null) {
      sql.and("r.kind = :kind").value("kind", filter.kind().label());
    }
    return new Part<>(
        count(handle, sql, "engagement"),
        EngagementRows.of(handle, names(handle, sql, "engagement", most)));
  }

  private static Part<EventRow> events(Handle handle, NewsFilter filter, int most) {
    Sql sql = common(filter, "r");
    if (filter.party() != null) {
      sql.and(
              String.format(
                  "r.id IN (%s UNION ALL %s)",
                  EventSides.on("actor", "a"), EventSides.on("recipient", "a")))
          .value("a", filter.party());
    }
    if (filter.type() != null) {
      sql.and("r.type = :type").value("type", filter.type().name());
    }
    return new Part<>(
        count(handle, sql, "event"), EventQuery.rows(handle, names(handle, sql, "event", most)));
  }

  private static Sql common(NewsFilter filter, String row) {
    Sql sql = new Sql().and(Sql.standing(row));
    if (filter.from() != null) {
      sql.and(row + ".day >= :from").value("from", filter.from());
    }
    if (filter.to() != null) {
      sql.and(row + ".day <= :to").value("to", filter.to());
    }
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

  private static long count(Handle handle, Sql sql, String table) {
    return sql.query(handle, "SELECT count(*) FROM " + table + " r" + sql.where())
        .mapTo(Long.class)
        .one();
  }

  private static List<RowName> names(Handle handle, Sql sql, String table, int most) {
    return sql.value("most_", most)
        .query(
            handle,
            "SELECT r.id, r.document FROM "
                + table
                + " r"
                + sql.where()
                + " ORDER BY coalesce(r.day, DATE '0001-01-01') DESC, r.id LIMIT :most_")
        .map((row, context) -> new RowName(Cells.text(row, "id"), Cells.id(row, "document")))
        .list();
  }
}
