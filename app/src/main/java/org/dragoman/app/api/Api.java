package org.dragoman.app.api;

import java.util.List;
import java.util.Map;
import org.dragoman.app.serve.Assets;
import org.dragoman.app.serve.Engine;
import org.dragoman.app.serve.Intake;
import org.dragoman.app.serve.LedgerPool;
import org.dragoman.app.serve.Routes;

/** All that is served for programs. */
public final class Api {
  private final LedgerPool ledger;

  public Api(
      LedgerPool ledger,
      Engine engine,
      Intake intake,
      Assets assets,
      Map<String, String> environment) {
    this.ledger = ledger;
  }

  /** The routes. */
  public List<Routes> routes() {
    return List.of(new Health(ledger));
  }
}
