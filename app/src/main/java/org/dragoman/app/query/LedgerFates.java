package org.dragoman.app.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What became of commitments by the tables {@code commitment_fate} and {@code commitment_settled},
 * which {@code fate} keeps. What a later report puts off or promises again as a commitment of its
 * own counts as settled: the later one stands for it. Stateless.
 */
public final class LedgerFates implements Fates {
  @Override
  public String settled() {
    return "SELECT commitment FROM commitment_settled WHERE day <= :asof";
  }

  @Override
  public Map<String, Fate> of(Handle handle, Collection<String> commitments, LocalDate asOf) {
    Map<String, Fate> fates = new LinkedHashMap<>();
    if (commitments.isEmpty()) {
      return fates;
    }
    // Which documents tell them is asked first: by their names a database without indexes reads
    // little of the rest.
    List<UUID> tellers =
        handle
            .createQuery(
                "SELECT DISTINCT by_document FROM commitment_fate WHERE commitment IN (<ids>)")
            .bindList("ids", List.copyOf(commitments))
            .mapTo(UUID.class)
            .list();
    if (tellers.isEmpty()) {
      return fates;
    }
    // The last one settles it: what was put off twice may have been held at last.
    handle
        .createQuery(
            "SELECT f.commitment, f.kind, f.new_due, "
                + Evidence.columns("f")
                + " FROM commitment_fate f JOIN document d ON d.id = f.by_document WHERE"
                + " d.id IN (<tellers>) AND f.commitment IN (<ids>) AND f.kind <> 'repeated' AND (d.published IS NULL OR"
                + " d.published <= CAST(:asof AS DATE)) ORDER BY CASE f.kind WHEN"
                + " 'fulfilled' THEN 2 WHEN 'cancelled' THEN 1 ELSE 0 END, f.day, f.by_id")
        .bindList("tellers", tellers)
        .bindList("ids", List.copyOf(commitments))
        .bind("asof", asOf.toString())
        .map((row, context) -> Map.entry(Cells.text(row, "commitment"), fate(row)))
        .forEach(entry -> fates.put(entry.getKey(), entry.getValue()));
    return fates;
  }

  private static Fate fate(ResultSet row) throws SQLException {
    @Nullable String due = row.getString("new_due");
    return new Fate(
        Fate.Kind.valueOf(Cells.text(row, "kind").toUpperCase(Locale.ROOT)),
        Evidence.of(row),
        due == null ? null : "now due " + due);
  }
}
