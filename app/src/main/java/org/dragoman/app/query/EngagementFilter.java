package org.dragoman.app.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which engagements are wanted: those for which all holds that is not null or empty. Immutable.
 *
 * @param sides codes of parties that all take part
 * @param kind its kind, as the record tells it
 * @param status its status, as the record tells it
 * @param from the first day
 * @param to the last day
 */
public record EngagementFilter(
    List<String> sides,
    @Nullable String kind,
    @Nullable String status,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  public EngagementFilter {
    sides = List.copyOf(sides);
  }

  /** Adds what is asked to a question, in which {@code m} is the engagement. */
  Sql addTo(Sql sql) {
    sql.and(Sql.standing("m"));
    for (int i = 0; i < sides.size(); i++) {
      String value = "side" + i + "_";
      sql.and(
              "m.id IN (SELECT owner FROM party_of WHERE role = 'party' AND party = :"
                  + value
                  + ")")
          .value(value, sides.get(i));
    }
    if (kind != null) {
      sql.and("m.kind = :kind").value("kind", kind);
    }
    if (status != null) {
      sql.and("m.status = :status").value("status", status);
    }
    if (from != null) {
      sql.and("m.day >= :from").value("from", from);
    }
    if (to != null) {
      sql.and("m.day <= :to").value("to", to);
    }
    return sql;
  }
}
