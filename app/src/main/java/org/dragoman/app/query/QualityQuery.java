package org.dragoman.app.query;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.app.ledger.Ledger;
import org.jdbi.v3.core.Handle;

/** Asks how readers judged what engines read. Immutable; safe for use by many threads. */
public final class QualityQuery {
  private final Ledger ledger;

  /** A table whose rows readers judge: what its rows are called and their kind. */
  private record Judgeable(String part, String table, String kind) {}

  private static final List<Judgeable> PARTS =
      List.of(
          new Judgeable("event", "event", "r.type"),
          new Judgeable("engagement", "engagement", "r.kind"),
          new Judgeable("commitment", "commitment", "r.status"),
          new Judgeable("position", "side_position", "r.stance"));

  public QualityQuery(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The figures. */
  public Quality all() {
    return ledger.read(handle -> new Quality(judged(handle), fields(handle), engines(handle)));
  }

  private static List<Quality.Judged> judged(Handle handle) {
    List<Quality.Judged> judged = new ArrayList<>();
    for (Judgeable part : PARTS) {
      judged.addAll(
          handle
              .createQuery(
                  String.format(
                      "SELECT kind_, count(CASE WHEN verdict = 'rejected' THEN 1 END) AS rejected,"
                          + " count(CASE WHEN verdict IS NULL OR verdict <> 'rejected' THEN"
                          + " CASE WHEN changed > 0 THEN 1 END END) AS changed,"
                          + " count(CASE WHEN verdict = 'accepted' AND changed = 0 THEN 1 END)"
                          + " AS accepted"
                          + " FROM (SELECT r.id, %s AS kind_, r.verdict,"
                          + " sum(CASE WHEN c.field <> 'verdict' THEN 1 ELSE 0 END) AS changed"
                          + " FROM correction c JOIN %s r ON r.id = c.target"
                          + " AND r.document = c.document WHERE c.undone IS NULL"
                          + " GROUP BY r.id, %s, r.verdict) x GROUP BY kind_ ORDER BY kind_",
                      part.kind, part.table, part.kind))
              .map(
                  (row, context) ->
                      new Quality.Judged(
                          part.part,
                          Cells.text(row, "kind_"),
                          row.getLong("accepted"),
                          row.getLong("changed"),
                          row.getLong("rejected")))
              .list());
    }
    return judged;
  }

  private static List<Quality.Field> fields(Handle handle) {
    return handle
        .createQuery(
            "SELECT kind, field, count(*) AS n FROM correction WHERE undone IS NULL"
                + " AND field <> 'verdict' GROUP BY kind, field ORDER BY n DESC, kind, field")
        .map(
            (row, context) ->
                new Quality.Field(
                    Cells.text(row, "kind"), Cells.text(row, "field"), row.getLong("n")))
        .list();
  }

  private static List<Quality.EngineRows> engines(Handle handle) {
    return handle
        .createQuery(
            "SELECT c.engine, c.lexicon,"
                + " (SELECT count(*) FROM document d WHERE d.coder = c.id) AS documents,"
                + " (SELECT count(*) FROM event r WHERE r.coder = c.id) AS events,"
                + " (SELECT count(*) FROM engagement r WHERE r.coder = c.id) AS engagements,"
                + " (SELECT count(*) FROM commitment r WHERE r.coder = c.id) AS commitments,"
                + " (SELECT count(*) FROM side_position r WHERE r.coder = c.id) AS positions"
                + " FROM coder c ORDER BY c.id DESC")
        .map(
            (row, context) ->
                new Quality.EngineRows(
                    Cells.text(row, "engine"),
                    Cells.text(row, "lexicon"),
                    row.getLong("documents"),
                    row.getLong("events"),
                    row.getLong("engagements"),
                    row.getLong("commitments"),
                    row.getLong("positions")))
        .list();
  }
}
