package org.dragoman.app.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dragoman.app.ledger.Tally.Count;
import org.dragoman.app.ledger.Tally.Part;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Counts what some documents give to the {@link Tally}, so that the counts of two sets of documents
 * add up to those of both. Stateless.
 */
final class TallyCount {
  /** Parts of the record with the tables they are kept in, and whether readers give verdicts. */
  private static final List<Kind> KINDS =
      List.of(
          new Kind("topics", "topic", false),
          new Kind("next steps", "commitment", true),
          new Kind("positions", "side_position", true),
          new Kind("joint bodies", "body", false),
          new Kind("forums", "forum", false),
          new Kind("processes", "process", false),
          new Kind("sources", "source", false));

  /** Names of the parts of the record, in its order. */
  static final List<String> ROWS =
      Stream.concat(Stream.of("events", "engagements"), KINDS.stream().map(Kind::name)).toList();

  private final Handle handle;
  private final NameList documents;

  /** The stories that several documents tell, these not as the first; null for none. */
  private @Nullable NameList stories;

  /** All documents that tell them. */
  private @Nullable NameList storyDocuments;

  private final Map<Key, Long> totals = new LinkedHashMap<>();

  private record Kind(String name, String table, boolean judged) {}

  /** What a count is of. */
  record Key(Part part, String name, String other) {}

  private TallyCount(Handle handle, NameList documents) {
    this.handle = handle;
    this.documents = documents;
  }

  /**
   * What documents give. Of what several documents tell, only the first gives it, whether or not it
   * is among these.
   *
   * @param documents at least one; each question has their names
   */
  static List<Count> of(Handle handle, Collection<UUID> documents) {
    TallyCount count = new TallyCount(handle, NameList.documents("documents", documents));
    count.sharedStories();
    count.events(false);
    count.engagements(false);
    count.events(true);
    count.engagements(true);
    count.kinds();
    count.documents();
    List<Count> counts = new ArrayList<>();
    count.totals.forEach(
        (key, total) -> {
          if (total != 0) {
            counts.add(new Count(key.part, key.name, key.other, total));
          }
        });
    return counts;
  }

  private void add(Part part, @Nullable String name, @Nullable String other, long total) {
    totals.merge(
        new Key(part, name == null ? "" : name, other == null ? "" : other), total, Long::sum);
  }

  /** Counts events, by type and by pair of parties. */
  private void events(boolean again) {
    ask(
        "event",
        again,
        "r.type, least(r.actor, r.recipient), greatest(r.actor, r.recipient), r.actor IS NOT NULL"
            + " AND r.recipient IS NOT NULL AND r.actor <> r.recipient",
        "1, 2, 3, 4",
        (row, context) -> {
          long total = again ? -row.getLong(5) : row.getLong(5);
          add(Part.ROW, "events", null, total);
          add(Part.EVENT_TYPE, row.getString(1), null, total);
          if (row.getBoolean(4)) {
            add(Part.DYAD, row.getString(2), row.getString(3), total);
          }
          if (!again) {
            add(Part.TOLD_EVENT, null, null, total);
          }
          return total;
        });
  }

  /** Counts engagements by kind. */
  private void engagements(boolean again) {
    ask(
        "engagement",
        again,
        "r.kind",
        "1",
        (row, context) -> {
          long total = again ? -row.getLong(2) : row.getLong(2);
          add(Part.ROW, "engagements", null, total);
          add(Part.ENGAGEMENT_KIND, row.getString(1), null, total);
          if (!again) {
            add(Part.TOLD_ENGAGEMENT, null, null, total);
          }
          return total;
        });
  }

  private void kinds() {
    for (Kind kind : KINDS) {
      String standing = kind.judged ? " AND " + Corrections.standing("r") : "";
      add(
          Part.ROW,
          kind.name,
          null,
          documents
              .bind(
                  handle.createQuery(
                      String.format(
                          "SELECT count(*) FROM %s r WHERE r.document IN %s%s",
                          kind.table, documents.sql(), standing)))
              .mapTo(Long.class)
              .one());
    }
  }

  private void documents() {
    documents
        .bind(
            handle.createQuery(
                String.format(
                    "SELECT publisher, CAST(coder AS TEXT), CAST(published AS TEXT), count(*)"
                        + " FROM document WHERE id IN %s GROUP BY 1, 2, 3",
                    documents.sql())))
        .map(
            (row, context) -> {
              long total = row.getLong(4);
              if (row.getString(1) != null) {
                add(Part.PUBLISHER, row.getString(1), null, total);
              }
              add(Part.CODER, row.getString(2), null, total);
              String day = row.getString(3);
              add(day == null ? Part.UNDATED : Part.DAY, day, null, total);
              return total;
            })
        .list();
  }

  /**
   * Finds the stories that the documents tell behind others. Names are asked for step by step,
   * since a database without indexes passes over what has none of a few given names.
   */
  private void sharedStories() {
    List<String> later =
        documents
            .bind(
                handle.createQuery(
                    "SELECT DISTINCT story FROM story_member WHERE place > 0 AND document IN "
                        + documents.sql()))
            .mapTo(String.class)
            .list();
    if (later.isEmpty()) {
      return;
    }
    Map<String, Set<UUID>> tellers = new LinkedHashMap<>();
    NameList names = NameList.others("stories", later);
    names
        .bind(
            handle.createQuery(
                "SELECT DISTINCT story, document FROM story_member WHERE story IN " + names.sql()))
        .map(
            (row, context) ->
                tellers
                    .computeIfAbsent(row.getString(1), story -> new HashSet<>())
                    .add(UUID.fromString(row.getString(2))))
        .forEach(added -> {});
    tellers.values().removeIf(told -> told.size() < 2);
    if (!tellers.isEmpty()) {
      Set<UUID> all = new HashSet<>();
      tellers.values().forEach(all::addAll);
      stories = NameList.others("stories", tellers.keySet());
      storyDocuments = NameList.documents("tellers", all);
    }
  }

  /**
   * Asks how many rows the documents have in a table, as r, or how many of them another document
   * told before, which are to be taken off.
   */
  private void ask(
      String table, boolean again, String columns, String groups, RowMapper<Long> total) {
    NameList told = stories;
    NameList tellers = storyDocuments;
    if (!again) {
      documents
          .bind(
              handle.createQuery(
                  String.format(
                      "SELECT %s, count(*) FROM %s r WHERE r.document IN %s AND %s GROUP BY %s",
                      columns, table, documents.sql(), Corrections.standing("r"), groups)))
          .map(total)
          .forEach(added -> {});
    } else if (told != null && tellers != null) {
      Query query =
          handle.createQuery(
              String.format(
                  "WITH members AS MATERIALIZED (SELECT story, place, document, target FROM"
                      + " story_member WHERE story IN %5$s), told AS MATERIALIZED (SELECT x.*,"
                      + " first_value(m.document) OVER (PARTITION BY m.story ORDER BY m.place) AS"
                      + " teller FROM members m JOIN %1$s x ON x.id = m.target AND x.document ="
                      + " m.document WHERE x.document IN %6$s AND %2$s) SELECT %3$s, count(*) FROM"
                      + " told r WHERE r.document <> r.teller AND r.document IN %7$s GROUP BY %4$s",
                  table,
                  Corrections.standing("x"),
                  columns,
                  groups,
                  told.sql(),
                  tellers.sql(),
                  documents.sql()));
      documents.bind(tellers.bind(told.bind(query))).map(total).forEach(added -> {});
    }
  }
}
