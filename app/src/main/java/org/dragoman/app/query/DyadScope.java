package org.dragoman.app.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What of the ledger is about two parties: names of rows and of documents only, so that all else is
 * looked up by them.
 *
 * <p>A document belongs to two parties where an event, engagement, commitment or position that
 * stands in it has both.
 *
 * @param documents the documents, by their day of publication where it is known
 * @param engagements engagements of both, each once however many reports tell it, in no order
 * @param commitments next steps of both
 * @param positions positions of the one to do with the other
 * @param events events of both, each once however many reports tell it
 * @param acts names of those events that are no mere talks, and happened or are to happen
 * @param owners names of all rows that have both among their parties
 */
record DyadScope(
    Map<UUID, @Nullable LocalDate> documents,
    List<Member> engagements,
    List<Member> commitments,
    List<Member> positions,
    List<Member> events,
    Set<String> acts,
    List<String> owners) {
  /** Names of what has :a and :b among its parties. */
  static final String OWNERS =
      "SELECT owner FROM party_of WHERE party = :a"
          + " INTERSECT SELECT owner FROM party_of WHERE party = :b";

  /**
   * A row of the ledger.
   *
   * @param id its name
   * @param document its document
   * @param day its own day, or null
   */
  record Member(String id, UUID document, @Nullable LocalDate day) {
    RowName name() {
      return new RowName(id, document);
    }
  }

  /**
   * Looks up what two parties have to do with each other.
   *
   * @param since the first day, or null for all; what has no day is left out then
   * @param topic the label of a topic that the documents must have, or null for all
   */
  static DyadScope of(
      Handle handle, String a, String b, @Nullable LocalDate since, @Nullable String topic) {
    List<String> owners = owners(handle, a, b);
    List<Member> engagements = members(handle, "engagement", "day", owners);
    List<Member> commitments = members(handle, "commitment", null, owners);
    List<Member> positions = members(handle, "side_position", null, owners);
    Set<String> acts = new HashSet<>();
    List<Member> events = events(handle, a, b, acts);
    Set<UUID> named = new LinkedHashSet<>();
    for (List<Member> part : List.of(engagements, commitments, positions, events)) {
      part.forEach(member -> named.add(member.document));
    }
    Map<UUID, @Nullable LocalDate> published = published(handle, named, topic);
    List<Member> engaged = kept(engagements, published, since);
    List<Member> happened = kept(events, published, since);
    Set<UUID> told = new HashSet<>();
    engaged.forEach(member -> told.add(member.document));
    happened.forEach(member -> told.add(member.document));
    if (since != null) {
      // A document without a day, or of an older one, counts where it tells of something newer.
      published
          .entrySet()
          .removeIf(
              document ->
                  !told.contains(document.getKey())
                      && (document.getValue() == null || document.getValue().isBefore(since)));
    }
    return new DyadScope(
        published,
        Retold.once(handle, engaged, Member::name),
        kept(commitments, published, null),
        kept(positions, published, null),
        Retold.once(handle, happened, Member::name),
        acts,
        owners);
  }

  private static List<String> owners(Handle handle, String a, String b) {
    return new Sql().value("a", a).value("b", b).query(handle, OWNERS).mapTo(String.class).list();
  }

  private static List<Member> members(
      Handle handle, String table, @Nullable String day, List<String> owners) {
    if (owners.isEmpty()) {
      return List.of();
    }
    return new Sql()
        .owners(owners)
        .query(
            handle,
            String.format(
                "SELECT r.id, r.document, %s AS day FROM %s r WHERE r.id IN %s AND %s",
                day == null ? "CAST(NULL AS DATE)" : "r." + day,
                table,
                Sql.OWNERS,
                Sql.standing("r")))
        .map(
            (row, context) ->
                new Member(Cells.text(row, "id"), Cells.id(row, "document"), Cells.day(row, "day")))
        .list();
  }

  private static List<Member> events(Handle handle, String a, String b, Set<String> acts) {
    return new Sql()
        .value("a", a)
        .value("b", b)
        .query(
            handle,
            "SELECT e.id, e.document, e.day, e.type <> 'CONSULT'"
                + " AND e.status IN ('actual', 'future') AS act FROM event e WHERE e.id IN ("
                + EventSides.BOTH
                + ") AND "
                + Sql.standing("e"))
        .map(
            (row, context) -> {
              String id = Cells.text(row, "id");
              if (row.getBoolean("act")) {
                acts.add(id);
              }
              return new Member(id, Cells.id(row, "document"), Cells.day(row, "day"));
            })
        .list();
  }

  private static Map<UUID, @Nullable LocalDate> published(
      Handle handle, Set<UUID> documents, @Nullable String topic) {
    Map<UUID, @Nullable LocalDate> published = new HashMap<>();
    if (documents.isEmpty()) {
      return published;
    }
    Sql sql = new Sql().documents(documents).and("d.id IN " + Sql.DOCUMENTS);
    if (topic != null) {
      sql.and("d.id IN (SELECT document FROM topic WHERE topic = :topic)").value("topic", topic);
    }
    sql.query(handle, "SELECT d.id, d.published FROM document d" + sql.where())
        .map(
            (row, context) -> {
              UUID id = Cells.id(row, "id");
              published.put(id, Cells.day(row, "published"));
              return id;
            })
        .list();
    return published;
  }

  private static List<Member> kept(
      List<Member> members, Map<UUID, @Nullable LocalDate> documents, @Nullable LocalDate since) {
    List<Member> kept = new ArrayList<>();
    for (Member member : members) {
      if (documents.containsKey(member.document)
          && (since == null || (member.day != null && !member.day.isBefore(since)))) {
        kept.add(member);
      }
    }
    return kept;
  }
}
