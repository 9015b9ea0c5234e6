package org.dragoman.app.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Rows of which several tell the same: of those of one story in several documents, the ones of the
 * first document stand for all. What stands in one document is never taken for the same.
 */
final class Retold {
  private Retold() {}

  /** A place in a story. */
  private record Place(String story, int place) {}

  /** The rows that stand for all, in their order. */
  static <T> List<T> once(Handle handle, List<T> rows, Function<T, RowName> name) {
    if (rows.size() < 2) {
      return rows;
    }
    List<RowName> names = rows.stream().map(name).toList();
    Map<String, Place> places = places(handle, names);
    Map<String, UUID> first = new HashMap<>();
    Map<String, Integer> least = new HashMap<>();
    for (RowName row : names) {
      Place place = places.get(row.id());
      if (place != null && place.place < least.getOrDefault(place.story, Integer.MAX_VALUE)) {
        least.put(place.story, place.place);
        first.put(place.story, row.document());
      }
    }
    List<T> kept = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Place place = places.get(names.get(i).id());
      if (place == null || names.get(i).document().equals(first.get(place.story))) {
        kept.add(rows.get(i));
      }
    }
    return kept;
  }

  private static Map<String, Place> places(Handle handle, List<RowName> names) {
    Map<String, Place> places = new HashMap<>();
    named(names)
        .query(
            handle,
            "SELECT m.target, m.story, m.place FROM story_member m WHERE m.document IN "
                + Sql.DOCUMENTS
                + " AND m.target IN "
                + Sql.OWNERS)
        .map(
            (row, context) ->
                places.put(
                    Cells.text(row, "target"),
                    new Place(Cells.text(row, "story"), row.getInt("place"))))
        .list();
    return places;
  }

  /**
   * What other documents told before some events, as far as it fits.
   *
   * @return the ids of those events of which an earlier telling fits
   */
  static Set<String> before(Handle handle, List<RowName> events, EventFilter filter) {
    Set<String> again = new HashSet<>();
    if (events.isEmpty()) {
      return again;
    }
    Map<String, Set<String>> earlier = new HashMap<>();
    Set<UUID> documents = new LinkedHashSet<>();
    named(events)
        .query(
            handle,
            "SELECT m.target, n.target AS earlier, n.document FROM story_member m"
                + " JOIN story_member n ON n.story = m.story AND n.place < m.place"
                + " AND n.document <> m.document WHERE m.document IN "
                + Sql.DOCUMENTS
                + " AND m.target IN "
                + Sql.OWNERS
                + " AND m.place > 0 AND n.target IS NOT NULL")
        .map(
            (row, context) -> {
              documents.add(Cells.id(row, "document"));
              return earlier
                  .computeIfAbsent(Cells.text(row, "earlier"), id -> new HashSet<>())
                  .add(Cells.text(row, "target"));
            })
        .list();
    if (earlier.isEmpty()) {
      return again;
    }
    List<Sql> parts = filter.parts();
    parts.forEach(part -> part.and("e.id IN " + Sql.OWNERS).and("e.document IN " + Sql.DOCUMENTS));
    parts
        .get(0)
        .owners(earlier.keySet())
        .documents(documents)
        .query(handle, EventFilter.union(parts, "e.id", ""))
        .map((row, context) -> again.addAll(earlier.getOrDefault(row.getString(1), Set.of())))
        .list();
    return again;
  }

  /** Which reports tell rows: by the row's id; without those that are in no story. */
  static Map<String, Telling> tellings(Handle handle, List<RowName> rows) {
    Map<String, Telling> tellings = new HashMap<>();
    if (rows.isEmpty()) {
      return tellings;
    }
    Map<String, String> stories = new HashMap<>();
    Map<String, Map<UUID, Report>> reports = new LinkedHashMap<>();
    named(rows)
        .query(
            handle,
            "SELECT m.target, m.story, d.id, d.native_id, d.title, d.publisher, d.published, d.url"
                + " FROM story_member m JOIN story_member n ON n.story = m.story"
                + " JOIN document d ON d.id = n.document WHERE m.document IN "
                + Sql.DOCUMENTS
                + " AND m.target IN "
                + Sql.OWNERS
                + " ORDER BY m.target, n.place")
        .map(
            (row, context) -> {
              String id = Cells.text(row, "target");
              stories.put(id, Cells.text(row, "story"));
              Report report =
                  new Report(
                      Cells.id(row, "id"),
                      Cells.text(row, "native_id"),
                      row.getString("title"),
                      row.getString("publisher"),
                      Cells.day(row, "published"),
                      row.getString("url"));
              return reports
                  .computeIfAbsent(id, key -> new LinkedHashMap<>())
                  .putIfAbsent(report.document(), report);
            })
        .list();
    reports.forEach(
        (id, told) -> tellings.put(id, new Telling(stories.get(id), List.copyOf(told.values()))));
    return tellings;
  }

  /** Which reports tell a row: itself where it is in no story. */
  static Telling of(Map<String, Telling> tellings, String id, Evidence evidence) {
    Telling telling = tellings.get(id);
    return telling == null ? new Telling(null, List.of(Report.of(evidence))) : telling;
  }

  private static Sql named(List<RowName> rows) {
    return new Sql().documents(Set.copyOf(RowName.documents(rows))).owners(RowName.ids(rows));
  }
}
