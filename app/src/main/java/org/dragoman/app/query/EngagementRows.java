package org.dragoman.app.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Reads engagements by their names. */
final class EngagementRows {
  private EngagementRows() {}

  /** The engagements of these names, in their order. */
  static List<DyadBrief.Engagement> of(Handle handle, List<RowName> names) {
    List<String> ids = RowName.ids(names);
    Map<String, DyadBrief.Engagement> byId = new HashMap<>();
    if (!ids.isEmpty()) {
      Parties parties = Parties.of(handle, names);
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
                    Evidence.of(row));
              })
          .forEach(engagement -> byId.put(engagement.id(), engagement));
    }
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
