package org.dragoman.app.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.app.ledger.Ledger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Asks for engagements. Immutable; safe for use by many threads. */
public final class EngagementQuery {
  private final Ledger ledger;

  public EngagementQuery(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The place of an engagement in the order of pages. */
  private record Key(String id, @Nullable LocalDate day, UUID document) {}

  /**
   * A page of engagements.
   *
   * @param after the cursor of the page before, or null for the first
   * @param most how many at most, from 1
   */
  public EngagementPage page(EngagementFilter filter, EventPage.@Nullable Cursor after, int most) {
    return ledger.read(
        handle -> {
          List<Key> keys = keys(handle, filter, after, most + 1);
          boolean more = keys.size() > most;
          List<Key> shown = more ? keys.subList(0, most) : keys;
          Key last = more ? shown.get(most - 1) : null;
          return new EngagementPage(
              rows(handle, shown.stream().map(key -> new RowName(key.id, key.document)).toList()),
              last == null ? null : new EventPage.Cursor(last.day, last.id));
        });
  }

  private static List<Key> keys(
      Handle handle, EngagementFilter filter, EventPage.@Nullable Cursor after, int most) {
    Sql sql = filter.addTo(new Sql());
    if (after != null && after.day() != null) {
      sql.and("(m.day IS NULL OR m.day < :day_ OR (m.day = :day_ AND m.id > :after_))")
          .value("day_", after.day())
          .value("after_", after.id());
    } else if (after != null) {
      sql.and("m.day IS NULL AND m.id > :after_").value("after_", after.id());
    }
    return sql.value("most_", most)
        .query(
            handle,
            "SELECT m.id, m.day, m.document FROM engagement m"
                + sql.where()
                + " ORDER BY m.day DESC NULLS LAST, m.id LIMIT :most_")
        .map(
            (row, context) ->
                new Key(Cells.text(row, "id"), Cells.day(row, "day"), Cells.id(row, "document")))
        .list();
  }

  /** The engagements of these names, in their order. */
  static List<DyadBrief.Engagement> rows(Handle handle, List<RowName> names) {
    List<String> ids = RowName.ids(names);
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<String, DyadBrief.Engagement> byId = new HashMap<>();
    Parties parties = Parties.of(handle, names);
    Map<String, Telling> tellings = Retold.tellings(handle, names);
    Map<String, List<DyadBrief.Person>> people = people(handle, ids);
    handle
        .createQuery(
            "SELECT m.id, m.kind, m.status, m.date, m.day, m.place_city, m.place_country, "
                + Evidence.columns("m")
                + " FROM engagement m JOIN document d ON d.id = m.document"
                + " WHERE d.id IN (<documents>) AND m.id IN (<ids>)")
        .bindList("documents", RowName.documents(names))
        .bindList("ids", ids)
        .map(
            (row, context) -> {
              String id = Cells.text(row, "id");
              Evidence evidence = Evidence.of(row);
              return new DyadBrief.Engagement(
                  id,
                  Cells.text(row, "kind"),
                  Cells.text(row, "status"),
                  Cells.day(row, "day"),
                  Cells.day(row, "date") != null,
                  row.getString("place_city"),
                  row.getString("place_country"),
                  parties.of(id, "party"),
                  people.getOrDefault(id, List.of()),
                  evidence,
                  Retold.of(tellings, id, evidence));
            })
        .forEach(engagement -> byId.put(engagement.id(), engagement));
    List<DyadBrief.Engagement> engagements = new ArrayList<>();
    for (String id : ids) {
      DyadBrief.Engagement engagement = byId.get(id);
      if (engagement != null) {
        engagements.add(engagement);
      }
    }
    return engagements;
  }

  private static Map<String, List<DyadBrief.Person>> people(
      Handle handle, List<String> engagements) {
    Map<String, List<DyadBrief.Person>> people = new HashMap<>();
    handle
        .createQuery(
            "SELECT engagement, name, party, office FROM participant"
                + " WHERE engagement IN (<ids>) ORDER BY engagement, ordinal")
        .bindList("ids", engagements)
        .map(
            (row, context) ->
                people
                    .computeIfAbsent(Cells.text(row, "engagement"), key -> new ArrayList<>())
                    .add(
                        new DyadBrief.Person(
                            Cells.text(row, "name"),
                            row.getString("party"),
                            row.getString("office"))))
        .list();
    return people;
  }
}
