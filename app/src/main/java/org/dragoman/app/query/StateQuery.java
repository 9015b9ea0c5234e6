package org.dragoman.app.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.app.ledger.Ledger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Asks for the profile of one party. Immutable; safe for use by many threads. */
public final class StateQuery {
  /** Happened, not rejected, between :a and somebody else. */
  private static final String ACTS =
      "(SELECT recipient AS other, type, quad, day, 1 AS acting FROM event e WHERE actor = :a"
          + " AND recipient <> :a AND status = 'actual' AND "
          + Sql.standing("e")
          + " UNION ALL SELECT actor AS other, type, quad, day, 0 AS acting FROM event e"
          + " WHERE recipient = :a AND actor <> :a AND status = 'actual' AND "
          + Sql.standing("e")
          + ") x";

  private final Ledger ledger;

  public StateQuery(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * The profile of a party.
   *
   * @param since the first day, or null for all
   * @param most how many partners at most
   */
  public StateProfile of(String party, @Nullable LocalDate since, int most) {
    return ledger.read(
        handle ->
            new StateProfile(
                party,
                partners(handle, party, since, most),
                types(handle, party, since),
                kinds(handle, party, since),
                months(handle, party, since)));
  }

  private static Sql acts(String party, @Nullable LocalDate since) {
    Sql sql = new Sql().value("a", party);
    if (since != null) {
      sql.and("x.day >= :since").value("since", since);
    }
    return sql;
  }

  private static Sql engagements(String party, @Nullable LocalDate since) {
    Sql sql =
        new Sql()
            .value("a", party)
            .and("p.party = :a")
            .and("p.role = 'party'")
            .and("m.status IN ('held', 'ongoing')")
            .and(Sql.standing("m"));
    if (since != null) {
      sql.and("m.day >= :since").value("since", since);
    }
    return sql;
  }

  private static Part<StateProfile.Partner> partners(
      Handle handle, String party, @Nullable LocalDate since, int most) {
    Map<String, long[]> counts = new HashMap<>();
    Sql acts = acts(party, since);
    acts.query(
            handle,
            "SELECT other, CASE WHEN quad <= 2 THEN 0 ELSE 1 END AS hostile, count(*) AS n FROM "
                + ACTS
                + acts.where()
                + " GROUP BY 1, 2")
        .map(
            (row, context) ->
                counts
                        .computeIfAbsent(Cells.text(row, "other"), key -> new long[3])[
                        row.getInt("hostile")] =
                    row.getLong("n"))
        .list();
    Sql met = engagements(party, since).and("q.role = 'party'").and("q.party <> :a");
    met.query(
            handle,
            "SELECT q.party AS other, count(*) AS n FROM engagement m"
                + " JOIN party_of p ON p.owner = m.id JOIN party_of q ON q.owner = m.id"
                + met.where()
                + " GROUP BY 1")
        .map(
            (row, context) ->
                counts.computeIfAbsent(Cells.text(row, "other"), key -> new long[3])[2] =
                    row.getLong("n"))
        .list();
    List<StateProfile.Partner> partners = new ArrayList<>();
    counts.forEach((other, n) -> partners.add(new StateProfile.Partner(other, n[0], n[1], n[2])));
    partners.sort(
        Comparator.comparingLong(StateProfile.Partner::all)
            .reversed()
            .thenComparing(StateProfile.Partner::party));
    return new Part<>(partners.size(), partners.subList(0, Math.min(most, partners.size())));
  }

  private static List<StateProfile.TypeCount> types(
      Handle handle, String party, @Nullable LocalDate since) {
    Sql sql = acts(party, since);
    return sql.query(
            handle,
            "SELECT type, quad, CAST(sum(acting) AS BIGINT) AS done,"
                + " CAST(sum(1 - acting) AS BIGINT) AS got FROM "
                + ACTS
                + sql.where()
                + " GROUP BY 1, 2 ORDER BY count(*) DESC, type, quad")
        .map(
            (row, context) ->
                new StateProfile.TypeCount(
                    Cells.text(row, "type"),
                    row.getInt("quad"),
                    row.getLong("done"),
                    row.getLong("got")))
        .list();
  }

  private static List<Stats.Count> kinds(Handle handle, String party, @Nullable LocalDate since) {
    Sql sql = engagements(party, since);
    return sql.query(
            handle,
            "SELECT m.kind, count(*) AS n FROM engagement m JOIN party_of p ON p.owner = m.id"
                + sql.where()
                + " GROUP BY 1 ORDER BY n DESC, 1")
        .map((row, context) -> new Stats.Count(Cells.text(row, "kind"), row.getLong("n")))
        .list();
  }

  private static List<StateProfile.MonthCount> months(
      Handle handle, String party, @Nullable LocalDate since) {
    Sql sql = acts(party, since).and("x.day IS NOT NULL");
    return sql.query(
            handle,
            "SELECT CAST(extract(year FROM day) AS INTEGER) AS y,"
                + " CAST(extract(month FROM day) AS INTEGER) AS m,"
                + " count(CASE WHEN quad <= 2 THEN 1 END) AS good,"
                + " count(CASE WHEN quad > 2 THEN 1 END) AS bad FROM "
                + ACTS
                + sql.where()
                + " GROUP BY 1, 2 ORDER BY 1, 2")
        .map(
            (row, context) ->
                new StateProfile.MonthCount(
                    String.format("%04d-%02d", row.getInt("y"), row.getInt("m")),
                    row.getLong("good"),
                    row.getLong("bad")))
        .list();
  }
}
