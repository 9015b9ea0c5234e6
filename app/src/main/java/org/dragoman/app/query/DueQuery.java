package org.dragoman.app.query;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.app.ledger.Ledger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Asks what is due. Immutable; safe for use by many threads. */
public final class DueQuery {
  private static final String TABLES = "commitment c JOIN document d ON d.id = c.document";

  private static final List<DueState> STATES =
      List.of(DueState.OVERDUE, DueState.DUE, DueState.OPEN, DueState.UNDATED);

  private final Ledger ledger;
  private final Fates fates;

  /**
   * @param fates knows what became of commitments
   */
  public DueQuery(Ledger ledger, Fates fates) {
    this.ledger = ledger;
    this.fates = fates;
  }

  /**
   * What is due.
   *
   * @param party code of the party that is to do it or to whom it is to be done, or null for all
   * @param body words in the name of the joint body, or null for all
   * @param asOf the day
   * @param within how many days ahead are near
   * @param states the states that are wanted, of overdue, due, open and undated
   * @param most how many items of each at most; 0 counts only
   */
  public DueList asOf(
      @Nullable String party,
      @Nullable String body,
      LocalDate asOf,
      int within,
      Set<DueState> states,
      int most) {
    return ledger.read(
        handle -> {
          Map<DueState, Part<DueItem>> parts = new EnumMap<>(DueState.class);
          counts(handle, question(party, body, asOf), asOf.plusDays(within))
              .forEach(
                  (state, total) -> {
                    List<RowName> names =
                        total > 0 && most > 0 && states.contains(state)
                            ? names(
                                handle,
                                question(party, body, asOf).value("horizon", asOf.plusDays(within)),
                                state,
                                most)
                            : List.of();
                    parts.put(
                        state,
                        new Part<>(
                            total, new Commitments(fates, asOf, within).items(handle, names)));
                  });
          return new DueList(party, body, asOf, within, parts);
        });
  }

  private Sql question(@Nullable String party, @Nullable String body, LocalDate asOf) {
    Sql sql = new Sql().and(Sql.standing("c"));
    // PostgreSQL compares each with each where a long list is asked by NOT IN.
    sql.and("NOT EXISTS (SELECT 1 FROM (" + fates.settled() + ") AS s(id) WHERE s.id = c.id)");
    sql.and("(d.published IS NULL OR d.published <= :asof)").value("asof", asOf);
    if (party != null) {
      sql.and("c.id IN (SELECT owner FROM party_of WHERE party = :party AND role IN ('by', 'to'))")
          .value("party", party);
    }
    if (body != null) {
      sql.and("strpos(lower(c.body), :body) > 0").value("body", body.toLowerCase(Locale.ROOT));
    }
    return sql;
  }

  /** How many there are of each state, from one pass. */
  private static Map<DueState, Long> counts(Handle handle, Sql sql, LocalDate horizon) {
    Map<DueState, Long> counts = new EnumMap<>(DueState.class);
    StringBuilder columns = new StringBuilder();
    for (DueState state : STATES) {
      columns
          .append(columns.isEmpty() ? "" : ", ")
          .append("count(CASE WHEN ")
          .append(condition(state))
          .append(" THEN 1 END) AS ")
          .append(state.label());
    }
    return sql.value("horizon", horizon)
        .query(handle, "SELECT " + columns + " FROM " + TABLES + sql.where())
        .map(
            (row, context) -> {
              for (DueState state : STATES) {
                counts.put(state, row.getLong(state.label()));
              }
              return counts;
            })
        .one();
  }

  private static String condition(DueState state) {
    return switch (state) {
      case OVERDUE -> "c.due_to < :asof";
      case DUE -> "c.due_to >= :asof AND c.due_to <= :horizon";
      case OPEN -> "c.due_to > :horizon";
      case UNDATED -> "c.due_to IS NULL";
      case FULFILLED, CANCELLED ->
          throw new IllegalArgumentException("what is " + state.label() + " is not due");
    };
  }

  private static List<RowName> names(Handle handle, Sql sql, DueState state, int most) {
    String order =
        switch (state) {
          case OVERDUE -> "c.due_to DESC, c.id";
          case DUE, OPEN -> "c.due_to, c.due_from, c.id";
          default -> "coalesce(d.published, DATE '0001-01-01') DESC, c.id";
        };
    return sql.and(condition(state))
        .value("most", most)
        .query(
            handle,
            "SELECT c.id, c.document FROM "
                + TABLES
                + sql.where()
                + " ORDER BY "
                + order
                + " LIMIT :most")
        .map((row, context) -> new RowName(Cells.text(row, "id"), Cells.id(row, "document")))
        .list();
  }
}
