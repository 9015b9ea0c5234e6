package org.dragoman.app.ledger;

import java.time.LocalDateTime;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Who changed what in a ledger, and who came in or failed to. Safe for use by many threads. */
public final class AuditLog {
  private static final int LONGEST = 1000;

  private final Ledger ledger;

  public AuditLog(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * An entry. Immutable.
   *
   * @param number in the order of time, from 1
   * @param noted when, in UTC
   * @param who the user's name; what somebody gave as his name where the login failed
   * @param address from which address
   * @param action what was done, in a word
   * @param target to what, or empty
   * @param detail how, or empty
   */
  public record Entry(
      long number,
      LocalDateTime noted,
      String who,
      String address,
      String action,
      String target,
      String detail) {}

  /** Notes an act. */
  public void note(String who, String address, String action, String target, String detail) {
    ledger.write(
        handle ->
            handle.execute(
                "INSERT INTO audit_log (number, noted, who, address, action, target, detail)"
                    + " SELECT coalesce((SELECT max(number) FROM audit_log), 0) + 1, ?, ?, ?, ?, ?,"
                    + " ?",
                Ingest.now(),
                cut(who),
                cut(address),
                cut(action),
                cut(target),
                cut(detail)));
  }

  private static String cut(String text) {
    String fit = Incoming.fit(text);
    return fit.length() <= LONGEST ? fit : fit.substring(0, LONGEST);
  }

  /**
   * Entries, the newest first.
   *
   * @param before only those with a smaller number
   * @param most how many at most
   */
  public List<Entry> entries(long before, int most) {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT number, noted, who, address, action, target, detail FROM audit_log"
                        + " WHERE number < ? ORDER BY number DESC LIMIT ?")
                .bind(0, before)
                .bind(1, most)
                .map(ConstructorMapper.of(Entry.class))
                .list());
  }
}
