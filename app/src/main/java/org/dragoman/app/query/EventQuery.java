package org.dragoman.app.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.app.ledger.Ledger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Asks for events. Immutable; safe for use by many threads. */
public final class EventQuery {
  private final Ledger ledger;

  public EventQuery(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The place of an event in the order of pages. */
  private record Key(String id, @Nullable LocalDate day, UUID document) {}

  /**
   * A page of events.
   *
   * @param after the cursor of the page before, or null for the first
   * @param most how many events at most, from 1
   */
  public EventPage page(EventFilter filter, EventPage.@Nullable Cursor after, int most) {
    return ledger.read(
        handle -> {
          List<Key> keys = keys(handle, filter, after, most + 1);
          boolean more = keys.size() > most;
          List<Key> shown = more ? keys.subList(0, most) : keys;
          Key last = more ? shown.get(most - 1) : null;
          return new EventPage(
              rows(handle, shown.stream().map(key -> new RowName(key.id, key.document)).toList()),
              last == null ? null : new EventPage.Cursor(last.day, last.id));
        });
  }

  /** How many events there are. */
  public long count(EventFilter filter) {
    return ledger.read(
        handle -> {
          Sql sql = filter.addTo(new Sql());
          return sql.query(handle, "SELECT count(*) FROM event e" + sql.where())
              .mapTo(Long.class)
              .one();
        });
  }

  /**
   * Only what orders the events is read of all that fit. Those without a day are asked for by
   * themselves, so that an index of days serves the others from its end.
   */
  private static List<Key> keys(
      Handle handle, EventFilter filter, EventPage.@Nullable Cursor after, int most) {
    List<Key> keys = new ArrayList<>();
    if (after == null || after.day() != null) {
      Sql dated = filter.addTo(new Sql()).and("e.day IS NOT NULL");
      if (after != null && after.day() != null) {
        dated
            .and("(e.day < :day_ OR (e.day = :day_ AND e.id > :after_))")
            .and("e.day <= :day_")
            .value("day_", after.day())
            .value("after_", after.id());
      }
      keys.addAll(keys(handle, dated, "e.day DESC, e.id", most));
    }
    if (keys.size() < most && filter.from() == null && filter.to() == null) {
      Sql undated = filter.addTo(new Sql()).and("e.day IS NULL");
      if (after != null && after.day() == null) {
        undated.and("e.id > :after_").value("after_", after.id());
      }
      keys.addAll(keys(handle, undated, "e.id", most - keys.size()));
    }
    return keys;
  }

  private static List<Key> keys(Handle handle, Sql sql, String order, int most) {
    return sql.value("most_", most)
        .query(
            handle,
            "SELECT e.id, e.day, e.document FROM event e"
                + sql.where()
                + " ORDER BY "
                + order
                + " LIMIT :most_")
        .map(
            (row, context) ->
                new Key(Cells.text(row, "id"), Cells.day(row, "day"), Cells.id(row, "document")))
        .list();
  }

  /** The events of these names, in their order. */
  static List<EventRow> rows(Handle handle, List<RowName> names) {
    if (names.isEmpty()) {
      return List.of();
    }
    Map<String, EventRow> byId = new HashMap<>();
    handle
        .createQuery(
            "SELECT e.id, e.type, e.mode, e.cameo, e.quad, e.goldstein, e.status, e.actor,"
                + " e.recipient, e.date, e.day, e.place_name, e.place_country, e.said_by,"
                + " e.confidence, e.verdict, e.latitude, e.longitude, "
                + Evidence.columns("e")
                + " FROM event e JOIN document d ON d.id = e.document"
                + " WHERE d.id IN (<documents>) AND e.id IN (<ids>)")
        .bindList("documents", RowName.documents(names))
        .bindList("ids", RowName.ids(names))
        .map((row, context) -> row(row))
        .forEach(event -> byId.put(event.id(), event));
    List<EventRow> events = new ArrayList<>();
    for (RowName name : names) {
      EventRow event = byId.get(name.id());
      if (event != null) {
        events.add(event);
      }
    }
    return events;
  }

  private static EventRow row(ResultSet row) throws SQLException {
    return new EventRow(
        Cells.text(row, "id"),
        Cells.text(row, "type"),
        row.getString("mode"),
        Cells.text(row, "cameo"),
        row.getInt("quad"),
        Cells.decimal(row, "goldstein"),
        Cells.text(row, "status"),
        row.getString("actor"),
        row.getString("recipient"),
        Cells.day(row, "date"),
        Cells.day(row, "day"),
        row.getString("place_name"),
        row.getString("place_country"),
        row.getString("said_by"),
        row.getDouble("confidence"),
        row.getString("verdict"),
        Cells.decimal(row, "latitude"),
        Cells.decimal(row, "longitude"),
        Evidence.of(row));
  }
}
