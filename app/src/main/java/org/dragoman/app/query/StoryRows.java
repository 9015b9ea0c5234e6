package org.dragoman.app.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dragoman.app.ledger.ReportedFigures;
import org.dragoman.app.query.EventStory.Told;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads what reports tell, with all that belongs to it. For one story. */
final class StoryRows {
  private final Handle handle;
  private final Sql named;
  private final Map<String, String> reasons;
  private final Map<String, List<EventStory.Amount>> numbers = new HashMap<>();
  private final Map<UUID, List<String>> cites = new HashMap<>();
  private final Map<String, List<DyadBrief.Person>> people = new HashMap<>();
  private final Map<String, Map<String, Set<String>>> sides = new HashMap<>();

  StoryRows(Handle handle, List<RowName> names, Map<String, String> reasons) {
    this.handle = handle;
    this.reasons = reasons;
    this.named = new Sql().documents(RowName.documents(names)).owners(RowName.ids(names));
    ReportedFigures.of(handle, RowName.documents(names), RowName.ids(names))
        .forEach(
            amount ->
                of(numbers, amount.target())
                    .add(new EventStory.Amount(amount.measure(), amount.value())));
  }

  private static <K, V> List<V> of(Map<K, List<V>> map, K key) {
    return map.computeIfAbsent(key, absent -> new ArrayList<>());
  }

  /** What the reports tell, by the id of the event or engagement. */
  Map<String, Told> read() {
    cites();
    people("event_actor", "event");
    people("participant", "engagement");
    parties();
    Map<String, Told> rows = new HashMap<>();
    named
        .query(
            handle,
            "SELECT r.id, r.type, r.mode, r.cameo, r.status, r.actor, r.recipient, r.date,"
                + " coalesce(r.place_city, r.place_name) AS place, r.place_country, r.said_by,"
                + " r.verdict, "
                + Evidence.columns("r")
                + from("event"))
        .map((row, context) -> told(row, false))
        .forEach(row -> rows.put(row.id(), row));
    named
        .query(
            handle,
            "SELECT r.id, r.kind AS type, NULL AS mode, NULL AS cameo, r.status, r.date,"
                + " r.place_city AS place, r.place_country, NULL AS said_by, r.verdict, "
                + Evidence.columns("r")
                + from("engagement"))
        .map((row, context) -> told(row, true))
        .forEach(row -> rows.put(row.id(), row));
    return rows;
  }

  private static String from(String table) {
    return " FROM "
        + table
        + " r JOIN document d ON d.id = r.document WHERE r.document IN "
        + Sql.DOCUMENTS
        + " AND r.id IN "
        + Sql.OWNERS;
  }

  private void cites() {
    named
        .query(
            handle,
            "SELECT document, name FROM source WHERE cited AND document IN "
                + Sql.DOCUMENTS
                + " ORDER BY document, ordinal")
        .map((row, context) -> of(cites, Cells.id(row, "document")).add(row.getString("name")))
        .list();
  }

  private void people(String table, String owner) {
    named
        .query(
            handle,
            String.format(
                "SELECT %2$s AS owner, name, party, office FROM %1$s WHERE name IS NOT NULL AND"
                    + " document IN %3$s AND %2$s IN %4$s ORDER BY %2$s, ordinal",
                table, owner, Sql.DOCUMENTS, Sql.OWNERS))
        .map(
            (row, context) ->
                of(people, Cells.text(row, "owner"))
                    .add(
                        new DyadBrief.Person(
                            Cells.text(row, "name"),
                            row.getString("party"),
                            row.getString("office"))))
        .list();
  }

  /** Parties of engagements and all sides of events behind the first. */
  private void parties() {
    String question =
        "SELECT %1$s AS owner, role, party FROM %2$s WHERE party IS NOT NULL AND document IN %3$s"
            + " AND %1$s IN %4$s ORDER BY %1$s, ordinal";
    for (String sql :
        List.of(
            String.format(question, "owner", "party_of", Sql.DOCUMENTS, Sql.OWNERS),
            String.format(question, "event", "event_actor", Sql.DOCUMENTS, Sql.OWNERS))) {
      named
          .query(handle, sql)
          .map(
              (row, context) ->
                  sides
                      .computeIfAbsent(Cells.text(row, "owner"), key -> new HashMap<>())
                      .computeIfAbsent(Cells.text(row, "role"), key -> new LinkedHashSet<>())
                      .add(Cells.text(row, "party")))
          .list();
    }
  }

  private List<String> side(String id, String role, @Nullable String first) {
    Set<String> codes = new LinkedHashSet<>();
    if (first != null) {
      codes.add(first);
    }
    codes.addAll(sides.getOrDefault(id, Map.of()).getOrDefault(role, Set.of()));
    return List.copyOf(codes);
  }

  private Told told(ResultSet row, boolean engagement) throws SQLException {
    String id = Cells.text(row, "id");
    Evidence evidence = Evidence.of(row);
    return new Told(
        id,
        engagement,
        Cells.text(row, "type"),
        row.getString("mode"),
        row.getString("cameo"),
        Cells.text(row, "status"),
        engagement ? side(id, "party", null) : side(id, "actor", row.getString("actor")),
        engagement ? List.of() : side(id, "recipient", row.getString("recipient")),
        people.getOrDefault(id, List.of()),
        Cells.day(row, "date"),
        row.getString("place"),
        row.getString("place_country"),
        row.getString("said_by"),
        numbers.getOrDefault(id, List.of()),
        cites.getOrDefault(evidence.document(), List.of()),
        row.getString("verdict"),
        reasons.getOrDefault(id, ""),
        evidence);
  }
}
