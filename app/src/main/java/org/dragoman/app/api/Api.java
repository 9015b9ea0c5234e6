package org.dragoman.app.api;

import java.util.List;
import java.util.Map;
import org.dragoman.app.serve.Assets;
import org.dragoman.app.serve.Engine;
import org.dragoman.app.serve.Intake;
import org.dragoman.app.serve.LedgerPool;
import org.dragoman.app.serve.Meter;
import org.dragoman.app.serve.Routes;

/** All that is served for programs. */
public final class Api {
  private final List<Routes> routes;

  /**
   * @param assets with the files of this package's table
   * @param environment the variables of the process, which tell where the search index is
   */
  public Api(
      LedgerPool ledger,
      Engine engine,
      Intake intake,
      Assets assets,
      Meter meter,
      Map<String, String> environment) {
    routes =
        List.of(
            new Health(ledger),
            new Description(assets, meter),
            new Questions(ledger, engine),
            new Documents(ledger, engine, intake),
            new Searches(ledger, engine, environment),
            new CorrectionsApi(ledger, intake),
            new Export(ledger, engine));
  }

  /** The routes. */
  public List<Routes> routes() {
    return routes;
  }
}
