package org.dragoman.app.ledger;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * What a ledger holds, counted and kept in the table {@code tally}. What several reports tell
 * counts once, for the first of them; what a reader rejected does not count.
 *
 * <p>A change of documents costs no more than those and the ones that share stories with them: what
 * they give is taken off in the transaction that changes them ({@link #forget}), and added again
 * behind it ({@link #keep}). Stateless.
 */
public final class Tally {
  /** Names of the parts of the record, in its order. */
  public static final List<String> ROWS = TallyCount.ROWS;

  /** Documents that are counted at once, and of which counts are kept in one transaction. */
  private static final int BATCH = 20_000;

  /** Counts from which on all are written again rather than each changed in its place. */
  private static final int MANY = 200;

  /** Documents that the counts do not know: added behind the mark, or taken out. */
  private static final String PENDING =
      "SELECT document FROM change WHERE kind = 'added' AND number >"
          + " (SELECT change_number FROM tally_mark) UNION SELECT document FROM tally_again";

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
    /** Documents that were published on a day, as ISO date. */
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
   * @param total how many, at least one
   */
  public record Count(Part part, String name, String other, long total) {
    TallyCount.Key key() {
      return new TallyCount.Key(part, name, other);
    }
  }

  private Tally() {}

  /** All counts, in no order; what is not kept yet is counted now. */
  public static List<Count> of(Handle handle) {
    List<Count> counts = kept(handle);
    List<UUID> pending = handle.createQuery(PENDING).mapTo(UUID.class).list();
    for (int from = 0; from < pending.size(); from += BATCH) {
      List<UUID> batch = pending.subList(from, Math.min(from + BATCH, pending.size()));
      counts = sum(counts, TallyCount.of(handle, batch), 1);
    }
    return counts;
  }

  /**
   * Adds what the counts do not know yet. Documents whose stories are not known wait, since what is
   * told again is known by these: it belongs behind {@link StoryPass}.
   *
   * @throws LedgerException where the database fails; what was counted before that is kept
   */
  public static void keep(Ledger ledger) {
    keep(ledger, BATCH);
  }

  /**
   * Counts all anew, whatever is kept.
   *
   * @throws LedgerException where the database fails; what was counted before that is kept
   */
  public static void renew(Ledger ledger) {
    ledger.write(
        handle -> {
          handle.execute("UPDATE tally_mark SET change_number = 0");
          handle.execute("DELETE FROM tally");
          handle.execute("DELETE FROM tally_again");
        });
    keep(ledger);
  }

  /**
   * @param batch documents in a transaction
   */
  static void keep(Ledger ledger, int batch) {
    if (ledger.read(Tally::current)) {
      return;
    }
    ledger.write(
        handle -> {
          hold(handle);
          long known = StoryPass.mark(handle);
          handle.execute(
              "INSERT INTO tally_again SELECT DISTINCT document FROM change WHERE kind = 'added' AND"
                  + " number > (SELECT change_number FROM tally_mark) AND number <= ?",
              known);
          handle.execute(
              "UPDATE tally_mark SET change_number = ? WHERE change_number < ?", known, known);
        });
    for (int[] done = {batch}; done[0] == batch; ) {
      ledger.write(
          handle -> {
            hold(handle);
            List<UUID> ready =
                handle
                    .createQuery(
                        "SELECT document FROM tally_again WHERE document NOT IN (SELECT document"
                            + " FROM story_again) AND document NOT IN (SELECT document FROM change"
                            + " WHERE number > :known) LIMIT :most")
                    .bind("known", StoryPass.mark(handle))
                    .bind("most", batch)
                    .mapTo(UUID.class)
                    .list();
            if (!ready.isEmpty()) {
              add(ledger, handle, TallyCount.of(handle, ready), 1);
              NameList names = NameList.documents("documents", ready);
              names
                  .bind(
                      handle.createUpdate(
                          "DELETE FROM tally_again WHERE document IN " + names.sql()))
                  .execute();
            }
            done[0] = ready.size();
          });
    }
  }

  /**
   * Takes documents, and those that share stories with them, out of the counts. Belongs before
   * their rows or stories are changed, in the same transaction.
   */
  static void forget(Ledger ledger, Handle handle, Collection<UUID> documents) {
    hold(handle);
    NameList given = NameList.documents("documents", documents);
    List<String> stories =
        given
            .bind(
                handle.createQuery(
                    "SELECT DISTINCT story FROM story_member WHERE document IN " + given.sql()))
            .mapTo(String.class)
            .list();
    Set<UUID> touched = new LinkedHashSet<>(documents);
    if (!stories.isEmpty()) {
      NameList names = NameList.others("stories", stories);
      touched.addAll(
          names
              .bind(
                  handle.createQuery(
                      "SELECT DISTINCT document FROM story_member WHERE story IN " + names.sql()))
              .mapTo(UUID.class)
              .list());
    }
    NameList sharing = NameList.documents("documents", touched);
    touched.removeAll(
        sharing
            .bind(
                handle.createQuery(
                    "SELECT p.document FROM ("
                        + PENDING
                        + ") p WHERE p.document IN "
                        + sharing.sql()))
            .mapTo(UUID.class)
            .set());
    if (touched.isEmpty()) {
      return;
    }
    add(ledger, handle, TallyCount.of(handle, touched), -1);
    NameList taken = NameList.documents("documents", touched);
    taken
        .bind(
            handle.createUpdate(
                "INSERT INTO tally_again SELECT id FROM document WHERE id IN " + taken.sql()))
        .execute();
  }

  /**
   * Has whoever changes counts at the same moment wait (PostgreSQL) or be refused (DuckDB); what is
   * read behind this is what they leave.
   */
  private static void hold(Handle handle) {
    handle.execute("UPDATE tally_mark SET change_number = change_number");
  }

  /** Whether nothing waits to be counted, or can be yet. */
  private static boolean current(Handle handle) {
    return handle
        .createQuery(
            "SELECT (SELECT change_number FROM tally_mark) >= :known AND NOT EXISTS"
                + " (SELECT 1 FROM tally_again)")
        .bind("known", StoryPass.mark(handle))
        .mapTo(Boolean.class)
        .one();
  }

  private static List<Count> kept(Handle handle) {
    return handle
        .createQuery("SELECT part, name, other, total FROM tally")
        .map(
            (row, context) ->
                new Count(
                    Part.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                    row.getString(2),
                    row.getString(3),
                    row.getLong(4)))
        .list();
  }

  private static List<Count> sum(List<Count> kept, List<Count> more, int sign) {
    Map<TallyCount.Key, Count> counts =
        kept.stream().collect(Collectors.toMap(Count::key, Function.identity()));
    for (Count count : more) {
      Count before = counts.get(count.key());
      long total = (before == null ? 0 : before.total) + sign * count.total;
      counts.put(count.key(), new Count(count.part, count.name, count.other, total));
    }
    return counts.values().stream().filter(count -> count.total != 0).toList();
  }

  private static void add(Ledger ledger, Handle handle, List<Count> counts, int sign) {
    if (counts.size() > MANY) {
      Rows rows = new Rows();
      sum(kept(handle), counts, sign)
          .forEach(
              count ->
                  rows.add(Table.TALLY, count.part.sql(), count.name, count.other, count.total));
      handle.execute("DELETE FROM tally");
      ledger.load(handle, rows);
      return;
    }
    for (Count count : counts) {
      int changed =
          handle.execute(
              "UPDATE tally SET total = total + ? WHERE part = ? AND name = ? AND other = ?",
              sign * count.total,
              count.part.sql(),
              count.name,
              count.other);
      if (changed == 0) {
        handle.execute(
            "INSERT INTO tally VALUES (?, ?, ?, ?)",
            count.part.sql(),
            count.name,
            count.other,
            sign * count.total);
      }
    }
    handle.execute("DELETE FROM tally WHERE total = 0");
  }
}
