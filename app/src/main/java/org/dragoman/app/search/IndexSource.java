package org.dragoman.app.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dragoman.app.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/** Reads from the ledger what the index needs. Safe for use by many threads. */
final class IndexSource {
  private static final String ACCEPTED = " AND (verdict IS NULL OR verdict != 'rejected')";

  /** Ids given as one text: thousands of values in a statement take longer than the answer. */
  private static final String IDS = "(SELECT CAST(unnest(string_to_array(:ids, ',')) AS UUID))";

  private final Ledger ledger;

  IndexSource(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * A change of a document.
   *
   * @param number its place in the order of changes
   * @param added whether the document is new by it
   */
  record Change(long number, UUID document, boolean added) {}

  /** The number of the last change, 0 where there is none. */
  long last() {
    return ledger.read(
        handle ->
            handle
                .createQuery("SELECT coalesce(max(number), 0) FROM change")
                .mapTo(Long.class)
                .one());
  }

  /** The next changes behind a number, in order. */
  List<Change> changes(long behind, int most) {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT number, document, kind FROM change WHERE number > :behind"
                        + " ORDER BY number LIMIT :most")
                .bind("behind", behind)
                .bind("most", most)
                .map(
                    (row, context) ->
                        new Change(
                            row.getLong(1),
                            row.getObject(2, UUID.class),
                            row.getString(3).equals("added")))
                .list());
  }

  /** Which document a change was about, or null where there is no such change. */
  @Nullable UUID changed(long number) {
    return ledger.read(
        handle ->
            handle
                .createQuery("SELECT document FROM change WHERE number = ?")
                .bind(0, number)
                .mapTo(UUID.class)
                .findFirst()
                .orElse(null));
  }

  /** The documents of some ids that are in the ledger. */
  List<IndexedDocument> documents(Set<UUID> ids) {
    String some = ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    Map<UUID, Map<String, Set<String>>> labels = new TreeMap<>();
    labels(
        labels,
        IndexFields.TYPE,
        "SELECT document, type FROM event WHERE document IN " + IDS + ACCEPTED,
        some);
    labels(
        labels,
        IndexFields.KIND,
        "SELECT document, kind FROM engagement WHERE document IN " + IDS + ACCEPTED,
        some);
    labels(
        labels,
        IndexFields.TOPIC,
        "SELECT document, topic FROM topic WHERE document IN " + IDS,
        some);
    labels(
        labels, IndexFields.BODY, "SELECT document, name FROM body WHERE document IN " + IDS, some);
    labels(
        labels,
        IndexFields.STATE,
        "SELECT document, party FROM party_of WHERE document IN " + IDS,
        some);
    labels(
        labels,
        IndexFields.STATE,
        "SELECT document, actor FROM event WHERE actor IS NOT NULL AND document IN "
            + IDS
            + ACCEPTED,
        some);
    labels(
        labels,
        IndexFields.STATE,
        "SELECT document, recipient FROM event WHERE recipient IS NOT NULL AND document IN "
            + IDS
            + ACCEPTED,
        some);
    return ledger.read(
        handle -> {
          List<IndexedDocument> documents = new ArrayList<>();
          handle
              .createQuery(
                  "SELECT id, native_id, text, title, publisher, url, published, language"
                      + " FROM document WHERE id IN "
                      + IDS
                      + " ORDER BY id")
              .bind("ids", some)
              .map(
                  (row, context) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new IndexedDocument(
                        id,
                        row.getString("native_id"),
                        row.getString("text"),
                        row.getString("title"),
                        row.getString("publisher"),
                        row.getString("url"),
                        row.getObject("published", LocalDate.class),
                        row.getString("language"),
                        labels.getOrDefault(id, Map.of()));
                  })
              .forEach(documents::add);
          return documents;
        });
  }

  private void labels(
      Map<UUID, Map<String, Set<String>>> labels, String field, String sql, String ids) {
    ledger
        .read(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("ids", ids)
                    .map(
                        (row, context) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                    .list())
        .forEach(
            entry ->
                labels
                    .computeIfAbsent(entry.getKey(), id -> new TreeMap<>())
                    .computeIfAbsent(field, f -> new TreeSet<>())
                    .add(entry.getValue()));
  }
}
