package org.dragoman.app.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * What a ledger holds, counted: kept behind each change in the table {@code tally}, and counted
 * anew where that does not know the last change. What several reports tell counts once, for the
 * first of them; what a reader rejected does not count. Stateless.
 */
public final class Tally {
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
  public static final List<String> ROWS =
      Stream.concat(Stream.of("events", "engagements"), KINDS.stream().map(Kind::name)).toList();

  private Tally() {}

  private record Kind(String name, String table, boolean judged) {}

  /** What is counted. */
  public enum Part {
    /** Rows of a part of the record, which the name tells. */
    ROW,
    /** Events as often as reports tell them; no name. */
    TOLD_EVENT,
    /** Engagements as often as reports tell them; no name. */
    TOLD_ENGAGEMENT,
    /** Events of a type. */
    EVENT_TYPE,
    /** Engagements of a kind. */
    ENGAGEMENT_KIND,
    /** Events between two parties, given in alphabetical order. */
    DYAD,
    /** Documents of a publisher. */
    PUBLISHER,
    /** Documents that were read by a coder, given by its number. */
    CODER,
    /**
     * Documents; the name is the first day of publication, the other the last, both may be empty.
     */
    DOCUMENT,
    /** Days on which documents were published; no name. */
    DAY,
    /** Documents without a day; no name. */
    UNDATED;

    String sql() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A count.
   *
   * @param name of what, or empty
   * @param other what else tells it apart, or empty
   * @param total how many
   */
  public record Count(Part part, String name, String other, long total) {}

  /** All counts, in no order. */
  public static List<Count> of(Handle handle) {
    return current(handle)
        ? handle
            .createQuery("SELECT part, name, other, total FROM tally")
            .map(
                (row, context) ->
                    new Count(
                        Part.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4)))
            .list()
        : count(handle);
  }

  /**
   * Brings the kept counts up to date. Belongs behind {@link StoryPass}: what is told again is
   * known by stories.
   *
   * @throws LedgerException where the database fails; nothing has changed then
   */
  public static void keep(Ledger ledger) {
    ledger.write(
        handle -> {
          if (current(handle)) {
            return;
          }
          List<Count> counts = count(handle);
          handle.execute("DELETE FROM tally");
          Rows rows = new Rows();
          counts.forEach(
              count ->
                  rows.add(Table.TALLY, count.part.sql(), count.name, count.other, count.total));
          ledger.load(handle, rows);
          handle.execute("DELETE FROM tally_mark");
          handle.execute(
              "INSERT INTO tally_mark VALUES (?, ?)", Ingest.lastChange(handle), stories(handle));
        });
  }

  /** Whether the kept counts know all changes. */
  private static boolean current(Handle handle) {
    return handle
        .createQuery(
            "SELECT count(*) > 0 FROM tally_mark WHERE change_number = :change"
                + " AND story_number = :story AND NOT EXISTS (SELECT 1 FROM story_again)")
        .bind("change", Ingest.lastChange(handle))
        .bind("story", stories(handle))
        .mapTo(Boolean.class)
        .one();
  }

  private static long stories(Handle handle) {
    return handle
        .createQuery("SELECT coalesce(max(change_number), 0) FROM story_mark")
        .mapTo(Long.class)
        .one();
  }

  private static List<Count> count(Handle handle) {
    List<Count> counts = new ArrayList<>();
    counts.add(new Count(Part.ROW, "events", "", events(handle, counts)));
    counts.add(new Count(Part.ROW, "engagements", "", engagements(handle, counts)));
    told(handle, counts, Part.TOLD_EVENT, "event");
    told(handle, counts, Part.TOLD_ENGAGEMENT, "engagement");
    for (Kind kind : KINDS) {
      String where = kind.judged ? " WHERE " + Corrections.standing("r") : "";
      ask(
          handle,
          counts,
          Part.ROW,
          "SELECT '" + kind.name + "', '', count(*) FROM " + kind.table + " r" + where);
    }
    ask(
        handle,
        counts,
        Part.PUBLISHER,
        "SELECT publisher, '', count(*) FROM document WHERE publisher IS NOT NULL GROUP BY 1");
    ask(
        handle,
        counts,
        Part.CODER,
        "SELECT CAST(coder AS TEXT), '', count(*) FROM document GROUP BY 1");
    ask(
        handle,
        counts,
        Part.DOCUMENT,
        "SELECT coalesce(CAST(min(published) AS TEXT), ''),"
            + " coalesce(CAST(max(published) AS TEXT), ''), count(*) FROM document");
    ask(
        handle,
        counts,
        Part.DAY,
        "SELECT '', '', count(*) FROM (SELECT DISTINCT published FROM document"
            + " WHERE published IS NOT NULL) days");
    ask(
        handle,
        counts,
        Part.UNDATED,
        "SELECT '', '', count(*) FROM document WHERE published IS NULL");
    return counts;
  }

  /** Counts events by type and by pair of parties and gives how many there are. */
  private static long events(Handle handle, List<Count> counts) {
    record Pair(String a, String b) {}
    Map<String, Long> types = new TreeMap<>();
    Map<Pair, Long> dyads = new HashMap<>();
    long all = 0;
    for (boolean again : new boolean[] {false, true}) {
      all +=
          handle
              .createQuery(
                  grouped(
                      "event",
                      again,
                      "r.type, least(r.actor, r.recipient), greatest(r.actor, r.recipient),"
                          + " r.actor IS NOT NULL AND r.recipient IS NOT NULL"
                          + " AND r.actor <> r.recipient, count(*)",
                      "1, 2, 3, 4"))
              .map(
                  (row, context) -> {
                    long total = again ? -row.getLong(5) : row.getLong(5);
                    types.merge(row.getString(1), total, Long::sum);
                    if (row.getBoolean(4)) {
                      dyads.merge(new Pair(row.getString(2), row.getString(3)), total, Long::sum);
                    }
                    return total;
                  })
              .list()
              .stream()
              .mapToLong(Long::longValue)
              .sum();
    }
    types.forEach((type, total) -> counts.add(new Count(Part.EVENT_TYPE, type, "", total)));
    dyads.forEach((pair, total) -> counts.add(new Count(Part.DYAD, pair.a, pair.b, total)));
    return all;
  }

  /** Counts engagements by kind and gives how many there are. */
  private static long engagements(Handle handle, List<Count> counts) {
    Map<String, Long> kinds = new TreeMap<>();
    for (boolean again : new boolean[] {false, true}) {
      handle
          .createQuery(grouped("engagement", again, "r.kind, count(*)", "1"))
          .map(
              (row, context) ->
                  kinds.merge(
                      row.getString(1), again ? -row.getLong(2) : row.getLong(2), Long::sum))
          .list();
    }
    kinds.forEach((kind, total) -> counts.add(new Count(Part.ENGAGEMENT_KIND, kind, "", total)));
    return kinds.values().stream().mapToLong(Long::longValue).sum();
  }

  private static void told(Handle handle, List<Count> counts, Part part, String table) {
    ask(
        handle,
        counts,
        part,
        String.format(
            "SELECT '', '', count(*) FROM %s r WHERE %s", table, Corrections.standing("r")));
  }

  /**
   * Asks all rows of a table, as r, or those of them that another document told before, which are
   * to be taken off. Few stories are told by several documents: they are sought first, and each
   * step is done before the next, since databases guess wrongly how little is left.
   */
  private static String grouped(String table, boolean again, String columns, String groups) {
    String all =
        String.format(
            "SELECT %s FROM %s r WHERE %s GROUP BY %s",
            columns, table, Corrections.standing("r"), groups);
    if (!again) {
      return all;
    }
    return String.format(
        "WITH shared AS MATERIALIZED (SELECT DISTINCT m.story FROM story_member m JOIN story_member"
            + " f ON f.story = m.story AND f.place = 0 AND f.document <> m.document WHERE"
            + " m.place > 0), told AS MATERIALIZED (SELECT x.*, first_value(m.document) OVER"
            + " (PARTITION BY m.story ORDER BY m.place) AS teller FROM shared JOIN story_member m"
            + " ON m.story = shared.story JOIN %1$s x ON x.id = m.target WHERE %2$s) SELECT %3$s"
            + " FROM told r WHERE r.document <> r.teller GROUP BY %4$s",
        table, Corrections.standing("x"), columns, groups);
  }

  private static void ask(Handle handle, List<Count> counts, Part part, String sql) {
    handle
        .createQuery(sql)
        .map((row, context) -> new Count(part, row.getString(1), row.getString(2), row.getLong(3)))
        .forEach(counts::add);
  }
}
