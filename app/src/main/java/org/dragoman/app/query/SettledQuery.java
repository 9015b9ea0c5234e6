package org.dragoman.app.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dragoman.app.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * Asks for commitments of which a later report tells what became of them. Immutable; safe for use
 * by many threads.
 */
public final class SettledQuery {
  private final Ledger ledger;
  private final Fates fates;

  /**
   * @param fates knows what became of commitments
   */
  public SettledQuery(Ledger ledger, Fates fates) {
    this.ledger = ledger;
    this.fates = fates;
  }

  /**
   * Commitments that were fulfilled or cancelled, what was settled last first.
   *
   * @param party code of the party that is to do it or to whom it is to be done, or null for all
   * @param body words in the name of the joint body, or null for all
   * @param asOf the day; what was published later is not counted
   * @param most how many at most
   */
  public Part<DueItem> asOf(
      @Nullable String party, @Nullable String body, LocalDate asOf, int most) {
    return ledger.read(
        handle -> {
          Sql sql = new Sql().and(Sql.standing("c")).value("asof", asOf).value("most", most);
          sql.and("f.kind IN ('fulfilled', 'cancelled')")
              .and("(fd.published IS NULL OR fd.published <= :asof)");
          if (party != null) {
            sql.and(
                    "c.id IN (SELECT owner FROM party_of WHERE party = :party"
                        + " AND role IN ('by', 'to'))")
                .value("party", party);
          }
          if (body != null) {
            sql.and("strpos(lower(c.body), :body) > 0")
                .value("body", body.toLowerCase(Locale.ROOT));
          }
          String from =
              " FROM commitment_fate f JOIN document fd ON fd.id = f.by_document"
                  + " JOIN commitment c ON c.id = f.commitment"
                  + sql.where();
          long total =
              sql.query(handle, "SELECT count(DISTINCT c.id)" + from).mapTo(Long.class).one();
          List<RowName> names =
              sql.query(
                      handle,
                      "SELECT c.id, c.document, max(f.day) AS settled"
                          + from
                          + " GROUP BY c.id, c.document ORDER BY settled DESC, c.id LIMIT :most")
                  .map(
                      (row, context) ->
                          new RowName(Cells.text(row, "id"), Cells.id(row, "document")))
                  .list();
          return new Part<>(total, new Commitments(fates, asOf, 0).items(handle, names));
        });
  }
}
