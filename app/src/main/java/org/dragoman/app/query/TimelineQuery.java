package org.dragoman.app.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.app.ledger.Ledger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Asks what went on between two parties over time. Immutable; safe for use by many threads. */
public final class TimelineQuery {
  private final Ledger ledger;

  public TimelineQuery(Ledger ledger) {
    this.ledger = ledger;
  }

  /** A period in the making. */
  private static final class Sums {
    private final long[] quads = new long[5];
    private double goldstein;
    private long measured;
    private final Map<String, Long> engagements = new TreeMap<>();

    Timeline.Period period(Timeline.Unit by, LocalDate begin) {
      return new Timeline.Period(
          begin,
          by.label(begin),
          quads[1],
          quads[2],
          quads[3],
          quads[4],
          measured == 0 ? null : goldstein / measured,
          Collections.unmodifiableMap(engagements));
    }
  }

  /**
   * The timeline of two parties.
   *
   * @param a code of the one
   * @param b code of the other
   * @param since the first day, or null for all
   */
  public Timeline between(String a, String b, Timeline.Unit by, @Nullable LocalDate since) {
    return ledger.read(
        handle -> {
          Map<LocalDate, Sums> periods = new TreeMap<>();
          long undatedEvents = events(handle, question(a, b, "e", since), by, periods);
          long undatedEngagements = engagements(handle, question(a, b, "m", since), by, periods);
          List<Timeline.Period> told = new ArrayList<>();
          periods.forEach((begin, sums) -> told.add(sums.period(by, begin)));
          return new Timeline(a, b, by, told, undatedEvents, undatedEngagements);
        });
  }

  private static Sql question(String a, String b, String row, @Nullable LocalDate since) {
    Sql sql = new Sql().value("a", a).value("b", b).and(Sql.standing(row));
    if (since != null) {
      sql.and(row + ".day >= :since").value("since", since);
    }
    return sql;
  }

  /** Adds the events to the periods and tells how many have no day. */
  private static long events(
      Handle handle, Sql sql, Timeline.Unit by, Map<LocalDate, Sums> periods) {
    long[] undated = new long[1];
    sql.and("e.status = 'actual'").and("e.id IN (" + EventSides.BETWEEN + ")");
    sql.query(
            handle,
            "SELECT CAST(extract(year FROM e.day) AS INTEGER) AS y,"
                + " CAST(extract(month FROM e.day) AS INTEGER) AS m, e.quad, count(*) AS n,"
                + " sum(e.goldstein) AS total, count(e.goldstein) AS measured FROM event e"
                + sql.where()
                + " GROUP BY 1, 2, 3")
        .map(
            (row, context) -> {
              Integer year = Cells.number(row, "y");
              long count = row.getLong("n");
              if (year == null) {
                undated[0] += count;
                return count;
              }
              Sums sums =
                  periods.computeIfAbsent(by.begin(year, row.getInt("m")), begin -> new Sums());
              sums.quads[row.getInt("quad")] += count;
              sums.goldstein += row.getDouble("total");
              sums.measured += row.getLong("measured");
              return count;
            })
        .list();
    return undated[0];
  }

  private static long engagements(
      Handle handle, Sql sql, Timeline.Unit by, Map<LocalDate, Sums> periods) {
    long[] undated = new long[1];
    sql.and("m.status IN ('held', 'ongoing')").and("m.id IN (" + DyadScope.OWNERS + ")");
    sql.query(
            handle,
            "SELECT CAST(extract(year FROM m.day) AS INTEGER) AS y,"
                + " CAST(extract(month FROM m.day) AS INTEGER) AS m, m.kind, count(*) AS n"
                + " FROM engagement m"
                + sql.where()
                + " GROUP BY 1, 2, 3")
        .map(
            (row, context) -> {
              Integer year = Cells.number(row, "y");
              long count = row.getLong("n");
              if (year == null) {
                undated[0] += count;
                return count;
              }
              periods
                  .computeIfAbsent(by.begin(year, row.getInt("m")), begin -> new Sums())
                  .engagements
                  .merge(Cells.text(row, "kind"), count, Long::sum);
              return count;
            })
        .list();
    return undated[0];
  }
}
