package org.dragoman.app.query;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Gathers rows under what they tell, counts their documents and keeps the newest for evidence. For
 * one thread.
 *
 * @param <K> what rows tell
 */
final class Newest<K> {
  /** A row of a table that has no names: its document and its place there. */
  private record Place(UUID document, int ordinal) {}

  private static final class Group {
    private final Set<UUID> documents = new HashSet<>();
    private @Nullable Place newest;
    private @Nullable LocalDate day;
  }

  private final Map<UUID, @Nullable LocalDate> published;
  private final Map<K, Group> groups = new HashMap<>();

  /**
   * @param published documents by their day of publication
   */
  Newest(Map<UUID, @Nullable LocalDate> published) {
    this.published = published;
  }

  /** Adds a row. */
  void add(K key, UUID document, int ordinal) {
    Group group = groups.computeIfAbsent(key, k -> new Group());
    group.documents.add(document);
    LocalDate day = published.get(document);
    Place place = new Place(document, ordinal);
    if (group.newest == null || newer(day, place, group)) {
      group.newest = place;
      group.day = day;
    }
  }

  private static boolean newer(@Nullable LocalDate day, Place place, Group group) {
    if (day == null) {
      return false;
    }
    if (group.day == null || day.isAfter(group.day)) {
      return true;
    }
    // Which of two of one day stands for both must not depend on the order of the rows.
    Place now = group.newest;
    return day.equals(group.day)
        && now != null
        && (place.document.equals(now.document)
            ? place.ordinal < now.ordinal
            : place.document.compareTo(now.document) < 0);
  }

  /** What rows tell, in no order. */
  Set<K> keys() {
    return groups.keySet();
  }

  /** In how many documents it is told. */
  long documents(K key) {
    Group group = groups.get(key);
    return group == null ? 0 : group.documents.size();
  }

  /** The day of the newest document that tells it, or null. */
  @Nullable LocalDate day(K key) {
    Group group = groups.get(key);
    return group == null ? null : group.day;
  }

  /**
   * Lines for some of what was told, in order, each with the words of its newest row.
   *
   * @param table the table of the rows
   */
  <T> List<T> lines(
      Handle handle, String table, List<K> keys, Function<K, Function<Evidence, T>> line) {
    Map<Place, Evidence> evidence = new HashMap<>();
    Set<UUID> documents = new HashSet<>();
    for (K key : keys) {
      documents.add(place(key).document);
    }
    if (!documents.isEmpty()) {
      handle
          .createQuery(
              "SELECT r.ordinal, "
                  + Evidence.columns("r")
                  + " FROM "
                  + table
                  + " r JOIN document d ON d.id = r.document WHERE r.document IN (<documents>)")
          .bindList("documents", List.copyOf(documents))
          .map(
              (row, context) ->
                  evidence.put(
                      new Place(Cells.id(row, "d_id"), row.getInt("ordinal")), Evidence.of(row)))
          .list();
    }
    return keys.stream().map(key -> line.apply(key).apply(of(evidence, key))).toList();
  }

  private Place place(K key) {
    Group group = groups.get(key);
    if (group == null || group.newest == null) {
      throw new IllegalArgumentException("never added: " + key);
    }
    return group.newest;
  }

  private Evidence of(Map<Place, Evidence> evidence, K key) {
    Evidence found = evidence.get(place(key));
    if (found == null) {
      throw new IllegalStateException("a row is gone while it is read: " + key);
    }
    return found;
  }
}
