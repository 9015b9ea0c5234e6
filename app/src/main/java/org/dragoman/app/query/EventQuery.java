package org.dragoman.app.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
  private record Key(String id, @Nullable LocalDate day, UUID document) {
    RowName name() {
      return new RowName(id, document);
    }

    EventPage.Cursor cursor() {
      return new EventPage.Cursor(day, id);
    }
  }

  /**
   * A page of events, each once: where several reports tell it, as the first of those tells it that
   * fit.
   *
   * @param after the cursor of the page before, or null for the first
   * @param most how many events at most, from 1
   */
  public EventPage page(EventFilter filter, EventPage.@Nullable Cursor after, int most) {
    return page(filter, after, most, true);
  }

  /**
   * A page of events as often as reports tell them.
   *
   * @param after the cursor of the page before, or null for the first
   * @param most how many events at most, from 1
   */
  public EventPage reports(EventFilter filter, EventPage.@Nullable Cursor after, int most) {
    return page(filter, after, most, false);
  }

  private EventPage page(
      EventFilter filter, EventPage.@Nullable Cursor after, int most, boolean once) {
    return ledger.read(
        handle -> {
          List<Key> keys = new ArrayList<>();
          EventPage.Cursor from = after;
          while (keys.size() <= most) {
            List<Key> next = keys(handle, filter, from, most + 1);
            Set<String> again =
                once
                    ? Retold.before(handle, next.stream().map(Key::name).toList(), filter)
                    : Set.of();
            next.stream().filter(key -> !again.contains(key.id)).forEach(keys::add);
            if (next.size() <= most) {
              break;
            }
            from = next.get(most).cursor();
          }
          boolean more = keys.size() > most;
          List<Key> shown = more ? keys.subList(0, most) : keys;
          return new EventPage(
              rows(handle, shown.stream().map(Key::name).toList()),
              more ? shown.get(most - 1).cursor() : null);
        });
  }

  /** How many events there are, each once. */
  public long count(EventFilter filter) {
    return ledger.read(
        handle -> {
          List<RowName> names =
              filter
                  .parts()
                  .get(0)
                  .query(
                      handle,
                      "SELECT DISTINCT id, document FROM ("
                          + EventFilter.union(filter.parts(), "e.id, e.document", "")
                          + ") e")
                  .map(
                      (row, context) ->
                          new RowName(Cells.text(row, "id"), Cells.id(row, "document")))
                  .list();
          return (long) Retold.once(handle, names, Function.identity()).size();
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
      List<Sql> dated = filter.parts();
      for (Sql part : dated) {
        part.and("e.day IS NOT NULL");
        if (after != null && after.day() != null) {
          part.and("(e.day < :day_ OR (e.day = :day_ AND e.id > :after_))")
              .and("e.day <= :day_")
              .value("day_", after.day())
              .value("after_", after.id());
        }
      }
      keys.addAll(keys(handle, dated, "e.day DESC, e.id", most));
    }
    if (keys.size() < most && filter.from() == null && filter.to() == null) {
      List<Sql> undated = filter.parts();
      for (Sql part : undated) {
        part.and("e.day IS NULL");
        if (after != null && after.day() == null) {
          part.and("e.id > :after_").value("after_", after.id());
        }
      }
      keys.addAll(keys(handle, undated, "e.id", most - keys.size()));
    }
    return keys;
  }

  private static List<Key> keys(Handle handle, List<Sql> parts, String order, int most) {
    String ordered = " ORDER BY " + order + " LIMIT :most_";
    String union = EventFilter.union(parts, "e.id, e.day, e.document", ordered);
    String question =
        parts.size() == 1
            ? union
            : "SELECT DISTINCT e.id, e.day, e.document FROM (" + union + ") e" + ordered;
    return parts
        .get(0)
        .value("most_", most)
        .query(handle, question)
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
    Map<String, Telling> tellings = Retold.tellings(handle, names);
    handle
        .createQuery(
            "SELECT e.id, e.type, e.mode, e.cameo, e.quad, e.goldstein, e.status, e.actor,"
                + " e.recipient, e.date, e.day, e.place_name, e.place_country, e.said_by,"
                + " e.confidence, e.verdict, "
                + Evidence.columns("e")
                + " FROM event e JOIN document d ON d.id = e.document"
                + " WHERE d.id IN (<documents>) AND e.id IN (<ids>)")
        .bindList("documents", RowName.documents(names))
        .bindList("ids", RowName.ids(names))
        .map((row, context) -> row(row, tellings))
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

  private static EventRow row(ResultSet row, Map<String, Telling> tellings) throws SQLException {
    Evidence evidence = Evidence.of(row);
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
        evidence,
        Retold.of(tellings, Cells.text(row, "id"), evidence));
  }
}
