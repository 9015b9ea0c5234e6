package org.dragoman.app.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.Tally;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Asks what a ledger holds. Immutable; safe for use by many threads. */
public final class StatsQuery {
  private final Ledger ledger;

  public StatsQuery(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * What the ledger holds.
   *
   * @param most how many dyads, publishers, runs and refusals at most
   */
  public Stats all(int most) {
    return ledger.read(
        handle -> {
          List<Tally.Count> tally = Tally.of(handle);
          List<LocalDate> days =
              of(tally, Tally.Part.DAY).stream()
                  .map(count -> LocalDate.parse(count.name()))
                  .sorted()
                  .toList();
          long undated = total(tally, Tally.Part.UNDATED);
          return new Stats(
              total(tally, Tally.Part.DAY) + undated,
              days.isEmpty() ? null : days.get(0),
              days.isEmpty() ? null : days.get(days.size() - 1),
              days.size(),
              undated,
              rows(tally),
              counts(tally, Tally.Part.EVENT_TYPE, Integer.MAX_VALUE),
              counts(tally, Tally.Part.ENGAGEMENT_KIND, Integer.MAX_VALUE),
              dyads(tally, most),
              counts(tally, Tally.Part.PUBLISHER, most),
              coders(handle, tally),
              runs(handle, most),
              handle.createQuery("SELECT count(*) FROM refusal").mapTo(Long.class).one(),
              refusals(handle, most));
        });
  }

  private static List<Tally.Count> of(List<Tally.Count> tally, Tally.Part part) {
    return tally.stream().filter(count -> count.part() == part).toList();
  }

  private static long total(List<Tally.Count> tally, Tally.Part part) {
    return of(tally, part).stream().mapToLong(Tally.Count::total).sum();
  }

  /**
   * The parts of the record in its order, and behind them how often reports tell what counts once.
   */
  private static List<Stats.Count> rows(List<Tally.Count> tally) {
    Map<String, Long> totals = new HashMap<>();
    of(tally, Tally.Part.ROW).forEach(count -> totals.put(count.name(), count.total()));
    List<Stats.Count> rows = new ArrayList<>();
    for (String name : Tally.ROWS) {
      rows.add(new Stats.Count(name, totals.getOrDefault(name, 0L)));
    }
    rows.add(new Stats.Count("reports of events", total(tally, Tally.Part.TOLD_EVENT)));
    rows.add(new Stats.Count("reports of engagements", total(tally, Tally.Part.TOLD_ENGAGEMENT)));
    return rows;
  }

  private static List<Stats.Count> counts(List<Tally.Count> tally, Tally.Part part, int most) {
    return of(tally, part).stream()
        .sorted(
            Comparator.comparingLong(Tally.Count::total)
                .reversed()
                .thenComparing(Tally.Count::name))
        .limit(most)
        .map(count -> new Stats.Count(count.name(), count.total()))
        .toList();
  }

  private static List<Stats.Dyad> dyads(List<Tally.Count> tally, int most) {
    return of(tally, Tally.Part.DYAD).stream()
        .sorted(
            Comparator.comparingLong(Tally.Count::total)
                .reversed()
                .thenComparing(Tally.Count::name)
                .thenComparing(Tally.Count::other))
        .limit(most)
        .map(count -> new Stats.Dyad(count.name(), count.other(), count.total()))
        .toList();
  }

  private static List<Stats.Coder> coders(Handle handle, List<Tally.Count> tally) {
    Map<String, Long> documents = new HashMap<>();
    of(tally, Tally.Part.CODER).forEach(count -> documents.put(count.name(), count.total()));
    return handle
        .createQuery("SELECT id, engine, lexicon FROM coder ORDER BY id")
        .map(
            (row, context) ->
                new Stats.Coder(
                    row.getInt("id"),
                    Cells.text(row, "engine"),
                    Cells.text(row, "lexicon"),
                    documents.getOrDefault(row.getString("id"), 0L)))
        .list();
  }

  private static List<Stats.Run> runs(Handle handle, int most) {
    return handle
        .createQuery("SELECT * FROM run ORDER BY started DESC, id LIMIT :most")
        .bind("most", most)
        .map(
            (row, context) ->
                new Stats.Run(
                    Cells.id(row, "id"),
                    Cells.text(row, "command"),
                    row.getInt("coder"),
                    row.getObject("started", LocalDateTime.class),
                    ended(row),
                    row.getLong("documents_read"),
                    row.getLong("documents_added"),
                    row.getLong("documents_known"),
                    row.getLong("refused")))
        .list();
  }

  private static List<Stats.Refusal> refusals(Handle handle, int most) {
    return handle
        .createQuery(
            "SELECT f.place, f.problem FROM refusal f LEFT JOIN run r ON r.id = f.run"
                + " ORDER BY r.started DESC, f.place, f.problem LIMIT :most")
        .bind("most", most)
        .map(
            (row, context) ->
                new Stats.Refusal(Cells.text(row, "place"), Cells.text(row, "problem")))
        .list();
  }

  private static @Nullable LocalDateTime ended(ResultSet row) throws SQLException {
    return row.getObject("ended", LocalDateTime.class);
  }
}
