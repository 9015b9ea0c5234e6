package org.dragoman.app.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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

  /** A row that counts: what it counts as, and when it was. */
  private record Counted(
      String id, UUID document, @Nullable LocalDate day, String kind, @Nullable Double goldstein) {
    RowName name() {
      return new RowName(id, document);
    }
  }

  /** Adds the events to the periods and tells how many have no day. */
  private static long events(
      Handle handle, Sql sql, Timeline.Unit by, Map<LocalDate, Sums> periods) {
    sql.and("e.status = 'actual'").and("e.id IN (" + EventSides.BETWEEN + ")");
    long undated = 0;
    for (Counted event :
        counted(
            handle,
            sql,
            "SELECT e.id, e.document, e.day, CAST(e.quad AS TEXT) AS kind, e.goldstein FROM event"
                + " e")) {
      if (event.day == null) {
        undated++;
        continue;
      }
      Sums sums = sums(periods, by, event.day);
      sums.quads[Integer.parseInt(event.kind)]++;
      if (event.goldstein != null) {
        sums.goldstein += event.goldstein;
        sums.measured++;
      }
    }
    return undated;
  }

  private static long engagements(
      Handle handle, Sql sql, Timeline.Unit by, Map<LocalDate, Sums> periods) {
    sql.and("m.status IN ('held', 'ongoing')").and("m.id IN (" + DyadScope.OWNERS + ")");
    long undated = 0;
    for (Counted engagement :
        counted(
            handle,
            sql,
            "SELECT m.id, m.document, m.day, m.kind, CAST(NULL AS DOUBLE PRECISION) AS goldstein"
                + " FROM engagement m")) {
      if (engagement.day == null) {
        undated++;
      } else {
        sums(periods, by, engagement.day).engagements.merge(engagement.kind, 1L, Long::sum);
      }
    }
    return undated;
  }

  private static Sums sums(Map<LocalDate, Sums> periods, Timeline.Unit by, LocalDate day) {
    return periods.computeIfAbsent(
        by.begin(day.getYear(), day.getMonthValue()), begin -> new Sums());
  }

  /** The rows that fit, each event or engagement once. */
  private static List<Counted> counted(Handle handle, Sql sql, String question) {
    List<Counted> rows =
        sql.query(handle, question + sql.where())
            .map(
                (row, context) ->
                    new Counted(
                        Cells.text(row, "id"),
                        Cells.id(row, "document"),
                        Cells.day(row, "day"),
                        Cells.text(row, "kind"),
                        Cells.decimal(row, "goldstein")))
            .list();
    return Retold.once(handle, rows, Counted::name);
  }
}
