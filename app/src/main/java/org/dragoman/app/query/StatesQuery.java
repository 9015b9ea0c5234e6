package org.dragoman.app.query;

import java.time.LocalDate;
import java.util.List;
import org.dragoman.app.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/** Asks which parties the events are about. Immutable; safe for use by many threads. */
public final class StatesQuery {
  private final Ledger ledger;

  public StatesQuery(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * A party with its events, of those that its side leads.
   *
   * @param party its code
   * @param acts events in which it acts
   * @param receives events in which it is acted upon
   * @param first the first day of them, or null where none has one
   * @param last the last
   */
  public record Line(
      String party,
      long acts,
      long receives,
      @Nullable LocalDate first,
      @Nullable LocalDate last) {}

  /**
   * Parties, those of most events first.
   *
   * @param most how many at most
   */
  public List<Line> lines(int most) {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT party, sum(acts) AS acts, sum(receives) AS receives, min(a) AS a,"
                        + " max(z) AS z FROM ("
                        + "SELECT actor AS party, count(*) AS acts, 0 AS receives, min(day) AS a,"
                        + " max(day) AS z FROM event e WHERE actor IS NOT NULL AND "
                        + Sql.standing("e")
                        + " GROUP BY actor UNION ALL "
                        + "SELECT recipient, 0, count(*), min(day), max(day) FROM event e"
                        + " WHERE recipient IS NOT NULL AND "
                        + Sql.standing("e")
                        + " GROUP BY recipient) sides GROUP BY party"
                        + " ORDER BY sum(acts) + sum(receives) DESC, party LIMIT :most")
                .bind("most", most)
                .map(
                    (row, context) ->
                        new Line(
                            Cells.text(row, "party"),
                            row.getLong("acts"),
                            row.getLong("receives"),
                            Cells.day(row, "a"),
                            Cells.day(row, "z")))
                .list());
  }
}
