package org.dragoman.app.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The parts of a brief that are rows about both parties. For one question. */
final class DyadSections {
  private final Handle handle;
  private final DyadScope scope;
  private final int most;

  /**
   * @param most how many lines of each part at most
   */
  DyadSections(Handle handle, DyadScope scope, int most) {
    this.handle = handle;
    this.scope = scope;
    this.most = most;
  }

  /** Names of the newest rows. */
  private List<RowName> newest(List<DyadScope.Member> members) {
    return members.stream()
        .sorted(
            Comparator.comparing(
                    this::day, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
                .thenComparing(DyadScope.Member::id))
        .limit(most)
        .map(member -> new RowName(member.id(), member.document()))
        .toList();
  }

  private @Nullable LocalDate day(DyadScope.Member member) {
    return member.day() == null ? scope.documents().get(member.document()) : member.day();
  }

  /** Meetings, visits and the like. */
  Part<DyadBrief.Engagement> engagements() {
    List<RowName> names = newest(scope.engagements());
    List<String> ids = RowName.ids(names);
    Map<String, DyadBrief.Engagement> byId = new HashMap<>();
    if (!ids.isEmpty()) {
      Parties parties = Parties.of(handle, names);
      Map<String, Telling> tellings = Retold.tellings(handle, names);
      Map<String, List<DyadBrief.Person>> people = people(ids);
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
    }
    return part(scope.engagements().size(), names, byId);
  }

  private Map<String, List<DyadBrief.Person>> people(List<String> engagements) {
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

  /** Next steps. */
  Part<DueItem> commitments(Commitments reader) {
    return new Part<>(
        scope.commitments().size(), reader.items(handle, newest(scope.commitments())));
  }

  /** Positions of the one or the other, in documents of both. */
  Part<DyadBrief.Position> positions(String a, String b) {
    if (scope.documents().isEmpty()) {
      return new Part<>(0, List.of());
    }
    Sql sql =
        new Sql()
            .documents(scope.documents().keySet())
            .value("a", a)
            .value("b", b)
            .and("p.document IN " + Sql.DOCUMENTS)
            .and("p.id IN (SELECT owner FROM party_of WHERE party IN (:a, :b) AND role = 'side')")
            .and(Sql.standing("p"));
    List<DyadScope.Member> members =
        sql.query(handle, "SELECT p.id, p.document FROM side_position p" + sql.where())
            .map(
                (row, context) ->
                    new DyadScope.Member(Cells.text(row, "id"), Cells.id(row, "document"), null))
            .list();
    List<RowName> names = newest(members);
    Map<String, DyadBrief.Position> byId = new HashMap<>();
    positions(handle, names).forEach(position -> byId.put(position.id(), position));
    return part(members.size(), names, byId);
  }

  /** Positions by their names, in no order. */
  static List<DyadBrief.Position> positions(Handle handle, List<RowName> names) {
    if (names.isEmpty()) {
      return List.of();
    }
    Parties parties = Parties.of(handle, names);
    return handle
        .createQuery(
            "SELECT p.id, p.person, p.stance, p.object, p.said_by, "
                + Evidence.columns("p")
                + " FROM side_position p JOIN document d ON d.id = p.document"
                + " WHERE d.id IN (<documents>) AND p.id IN (<ids>)")
        .bindList("documents", RowName.documents(names))
        .bindList("ids", RowName.ids(names))
        .map(
            (row, context) -> {
              String id = Cells.text(row, "id");
              return new DyadBrief.Position(
                  id,
                  parties.of(id, "side"),
                  parties.of(id, "about"),
                  row.getString("person"),
                  Cells.text(row, "stance"),
                  Cells.text(row, "object"),
                  row.getString("said_by"),
                  Evidence.of(row));
            })
        .list();
  }

  /** Events that are no mere talks, which the engagements tell already. */
  Part<EventRow> acts() {
    List<DyadScope.Member> acts =
        scope.events().stream().filter(event -> scope.acts().contains(event.id())).toList();
    return new Part<>(acts.size(), EventQuery.rows(handle, newest(acts)));
  }

  private static <T> Part<T> part(long total, List<RowName> names, Map<String, T> byId) {
    List<T> items = new ArrayList<>();
    for (RowName name : names) {
      T item = byId.get(name.id());
      if (item != null) {
        items.add(item);
      }
    }
    return new Part<>(total, items);
  }
}
