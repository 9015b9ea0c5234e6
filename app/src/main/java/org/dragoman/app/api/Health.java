package org.dragoman.app.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.dragoman.app.ledger.LedgerException;
import org.dragoman.app.serve.LedgerPool;
import org.dragoman.app.serve.Role;
import org.dragoman.app.serve.Routes;

/** Tells whoever watches the server whether it lives, and whether it can answer. */
public final class Health implements Routes {
  private static final int UNAVAILABLE = 503;

  private final LedgerPool ledger;

  public Health(LedgerPool ledger) {
    this.ledger = ledger;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/health", context -> tell(context, "ok"), Role.NOBODY);
    routes.get("/ready", this::ready, Role.NOBODY);
  }

  private void ready(Context context) {
    try {
      ledger.read(
          open ->
              open.read(
                  handle ->
                      handle.createQuery("SELECT count(*) FROM coder").mapTo(Long.class).one()));
      tell(context, "ready");
    } catch (LedgerException e) {
      context.status(UNAVAILABLE);
      tell(context, "the ledger does not answer");
    }
  }

  private static void tell(Context context, String what) {
    context.header("Cache-Control", "no-store");
    context.contentType("application/json");
    context.result("{\"status\":\"" + what + "\"}");
  }
}
