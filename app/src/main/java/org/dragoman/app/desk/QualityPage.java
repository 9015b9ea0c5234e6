package org.dragoman.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.app.ledger.Correction;
import org.dragoman.app.ledger.Corrections;
import org.dragoman.app.query.Quality;
import org.dragoman.app.query.QualityQuery;
import org.dragoman.app.query.Stats;
import org.dragoman.app.query.StatsQuery;
import org.jspecify.annotations.Nullable;

/**
 * How good the readings are, and what readers set right. Immutable.
 *
 * @param documents how many documents there are
 * @param span the days of their publication, or null
 * @param rows how many rows each part of the record has
 * @param quality how readers judged them
 * @param agreement the share of what readers looked at that they accepted, in words, or null
 * @param trail what was set right and taken back, the newest first
 * @param runs the last runs
 * @param refused inputs that could not be read
 * @param refusals the last of them
 */
public record QualityPage(
    long documents,
    @Nullable String span,
    List<Stats.Count> rows,
    Quality quality,
    @Nullable String agreement,
    List<Change> trail,
    List<Stats.Run> runs,
    long refused,
    List<Stats.Refusal> refusals) {
  private static final int MOST = 100;
  private static final int MOST_RUNS = 10;

  public QualityPage {
    rows = List.copyOf(rows);
    trail = List.copyOf(trail);
    runs = List.copyOf(runs);
    refusals = List.copyOf(refusals);
  }

  /**
   * Something that was set right.
   *
   * @param href the page where it stands
   * @param undone when it was taken back, or null while it holds
   */
  public record Change(
      long number,
      String when,
      String who,
      String target,
      String href,
      String field,
      String before,
      String after,
      String reason,
      @Nullable String undone) {
    static Change of(Correction correction) {
      return new Change(
          correction.number(),
          minute(correction.made().toString()),
          correction.who(),
          correction.kind() + " " + correction.target(),
          "/documents/" + correction.document() + "#" + correction.target(),
          correction.field(),
          correction.machineValue() == null ? "nothing" : correction.machineValue(),
          correction.value() == null ? "nothing" : correction.value(),
          correction.reason() == null ? "" : correction.reason(),
          correction.undone() == null ? null : minute(correction.undone().toString()));
    }

    private static String minute(String time) {
      return time.replace('T', ' ').substring(0, Math.min(16, time.length()));
    }
  }

  /** The page. */
  static QualityPage of(Desk desk) {
    Stats stats = new StatsQuery(desk.ledger()).all(MOST_RUNS);
    Quality quality = new QualityQuery(desk.ledger()).all();
    long accepted = 0;
    long looked = 0;
    for (Quality.Judged judged : quality.judged()) {
      accepted += judged.accepted();
      looked += judged.all();
    }
    List<Change> trail = new ArrayList<>();
    new Corrections(desk.ledger()).latest(MOST).forEach(one -> trail.add(Change.of(one)));
    return new QualityPage(
        stats.documents(),
        stats.first() == null ? null : stats.first() + " to " + stats.last(),
        stats.rows(),
        quality,
        looked == 0
            ? null
            : String.format(
                Locale.ROOT,
                "%d of %d readings that a reader looked at were accepted as they are (%d%%)",
                accepted,
                looked,
                Math.round(100.0 * accepted / looked)),
        trail,
        stats.runs(),
        stats.refused(),
        stats.refusals());
  }
}
