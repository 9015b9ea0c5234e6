package org.dragoman.app.serve;

import io.javalin.http.Context;
import org.dragoman.app.ledger.AuditLog;
import org.dragoman.app.ledger.Ledger;

/** Notes what a visitor changed. */
public final class Audit {
  private Audit() {}

  /**
   * Notes it, within a change of the ledger.
   *
   * @param action what was done, in a word
   * @param target to what, or empty
   * @param detail how, or empty
   */
  public static void note(
      Ledger ledger, Context context, String action, String target, String detail) {
    new AuditLog(ledger).note(Visitor.of(context).name(), context.ip(), action, target, detail);
  }
}
