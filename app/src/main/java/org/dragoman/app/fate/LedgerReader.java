package org.dragoman.app.fate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dragoman.app.fate.DocumentRows.Actor;
import org.dragoman.app.fate.DocumentRows.BodyRow;
import org.dragoman.app.fate.DocumentRows.CommitmentRow;
import org.dragoman.app.fate.DocumentRows.EngagementRow;
import org.dragoman.app.fate.DocumentRows.EventRow;
import org.dragoman.app.fate.DocumentRows.Place;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads from the ledger what bears on fates. For one thread and one connection. */
final class LedgerReader {
  /** Ids of documents given as one text: a server takes some 65,000 values at most. */
  static final String IDS = "(SELECT CAST(unnest(string_to_array(:ids, ',')) AS UUID))";

  private final Handle handle;

  LedgerReader(Handle handle) {
    this.handle = handle;
  }

  /**
   * The documents that name a joint body of all of some parties.
   *
   * @param codes the parties; none for any body
   */
  TreeSet<UUID> documentsWithBodies(Collection<String> codes) {
    StringBuilder sql = new StringBuilder("SELECT DISTINCT b.document FROM body b");
    List<String> parties = List.copyOf(codes);
    for (int i = 0; i < parties.size(); i++) {
      sql.append(i == 0 ? " WHERE" : " AND")
          .append(" EXISTS (SELECT 1 FROM party_of p WHERE p.owner = b.id")
          .append(" AND p.document = b.document AND p.party = ?)");
    }
    Query query = handle.createQuery(sql.toString());
    for (int i = 0; i < parties.size(); i++) {
      query.bind(i, parties.get(i));
    }
    return new TreeSet<>(query.mapTo(UUID.class).list());
  }

  /**
   * What is told of a document.
   *
   * @param publisher who published it, or null where unknown
   */
  record Header(String nativeId, @Nullable String publisher) {}

  /** What is told of documents, by their ids. */
  Map<UUID, Header> headers(Collection<UUID> ids) {
    Map<UUID, Header> headers = new HashMap<>();
    each(
        "SELECT id, native_id, publisher FROM document WHERE id IN " + IDS,
        ids,
        row ->
            headers.put(
                row.getObject("id", UUID.class),
                new Header(row.getString("native_id"), row.getString("publisher"))));
    return headers;
  }

  /** The rows of documents, in the order of their ids. */
  List<DocumentRows> documents(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<String, List<String>> parties = new HashMap<>();
    each(
        "SELECT document, owner, role, party FROM party_of WHERE document IN "
            + IDS
            + " ORDER BY document, owner, role, ordinal",
        ids,
        row ->
            parties
                .computeIfAbsent(key(row, "owner") + row.getString("role"), k -> new ArrayList<>())
                .add(row.getString("party")));
    Map<String, List<Actor>> participants = new HashMap<>();
    Map<String, List<Actor>> guests = new HashMap<>();
    each(
        "SELECT document, engagement, name, party, office, role FROM participant"
            + " WHERE document IN "
            + IDS
            + " ORDER BY document, engagement, ordinal",
        ids,
        row -> {
          Actor actor =
              new Actor(row.getString("party"), row.getString("office"), row.getString("name"));
          String key = key(row, "engagement");
          participants.computeIfAbsent(key, k -> new ArrayList<>()).add(actor);
          if ("guest".equals(row.getString("role"))) {
            guests.computeIfAbsent(key, k -> new ArrayList<>()).add(actor);
          }
        });
    Map<String, List<Actor>> actors = new HashMap<>();
    each(
        "SELECT document, event, party, office, name FROM event_actor WHERE document IN "
            + IDS
            + " ORDER BY document, event, role, ordinal",
        ids,
        row ->
            actors
                .computeIfAbsent(key(row, "event"), k -> new ArrayList<>())
                .add(
                    new Actor(
                        row.getString("party"), row.getString("office"), row.getString("name"))));

    Map<UUID, List<CommitmentRow>> commitments = new HashMap<>();
    each(
        rows("commitment"),
        ids,
        row ->
            list(commitments, row)
                .add(
                    new CommitmentRow(
                        row.getString("id"),
                        row.getString("what"),
                        row.getString("status"),
                        row.getString("due"),
                        row.getObject("due_from", LocalDate.class),
                        row.getObject("due_to", LocalDate.class),
                        row.getString("body"),
                        number(row, "session"),
                        of(parties, key(row, "id") + "by"),
                        of(parties, key(row, "id") + "to"),
                        place(row))));
    Map<UUID, List<EngagementRow>> engagements = new HashMap<>();
    each(
        rows("engagement"),
        ids,
        row ->
            list(engagements, row)
                .add(
                    new EngagementRow(
                        row.getString("id"),
                        row.getString("kind"),
                        row.getString("status"),
                        row.getObject("date", LocalDate.class),
                        row.getString("place_country"),
                        of(parties, key(row, "id") + "party"),
                        of(participants, key(row, "id")),
                        of(guests, key(row, "id")),
                        place(row))));
    Map<UUID, List<EventRow>> events = new HashMap<>();
    each(
        rows("event"),
        ids,
        row ->
            list(events, row)
                .add(
                    new EventRow(
                        row.getString("id"),
                        row.getString("type"),
                        row.getString("cameo"),
                        row.getString("status"),
                        row.getString("actor"),
                        row.getString("recipient"),
                        row.getObject("date", LocalDate.class),
                        row.getString("trigger_text"),
                        of(actors, key(row, "id")),
                        place(row))));
    Map<UUID, List<BodyRow>> bodies = new HashMap<>();
    each(
        "SELECT * FROM body WHERE document IN " + IDS + " ORDER BY document, ordinal",
        ids,
        row ->
            list(bodies, row)
                .add(
                    new BodyRow(
                        row.getString("id"),
                        row.getString("name"),
                        number(row, "session"),
                        of(parties, key(row, "id") + "party"),
                        place(row))));

    List<DocumentRows> documents = new ArrayList<>();
    each(
        "SELECT id AS document, published, title, text FROM document"
            + " WHERE id IN "
            + IDS
            + " ORDER BY id",
        ids,
        row -> {
          UUID id = row.getObject("document", UUID.class);
          documents.add(
              new DocumentRows(
                  id,
                  row.getObject("published", LocalDate.class),
                  row.getString("title"),
                  row.getString("text"),
                  commitments.getOrDefault(id, List.of()),
                  engagements.getOrDefault(id, List.of()),
                  events.getOrDefault(id, List.of()),
                  bodies.getOrDefault(id, List.of())));
        });
    return documents;
  }

  private static String rows(String table) {
    return "SELECT * FROM "
        + table
        + " WHERE document IN "
        + IDS
        + " AND (verdict IS NULL OR verdict != 'rejected')"
        + " ORDER BY document, ordinal";
  }

  private interface Taker {
    void take(ResultSet row) throws SQLException;
  }

  private void each(String sql, Collection<UUID> ids, Taker taker) {
    handle
        .createQuery(sql)
        .bind("ids", ids(ids))
        .setFetchSize(5000)
        .map(
            (row, context) -> {
              taker.take(row);
              return true;
            })
        .forEach(taken -> {});
  }

  private static <T> List<T> list(Map<UUID, List<T>> byDocument, ResultSet row)
      throws SQLException {
    return byDocument.computeIfAbsent(
        row.getObject("document", UUID.class), k -> new ArrayList<>());
  }

  private static <T> List<T> of(Map<String, List<T>> lists, String key) {
    return lists.getOrDefault(key, List.of());
  }

  /** Ids are made from the document, but a stranger's text must not be able to make two alike. */
  private static String key(ResultSet row, String column) throws SQLException {
    return row.getString("document") + " " + row.getString(column) + " ";
  }

  private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? null : number;
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        row.getString("passage"),
        row.getInt("sentence"),
        row.getInt("span_begin"),
        row.getInt("span_end"),
        row.getString("quote"));
  }

  /** Ids as {@link #IDS} takes them. */
  static String ids(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
  }
}
