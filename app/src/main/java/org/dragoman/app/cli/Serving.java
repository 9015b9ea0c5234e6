package org.dragoman.app.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.dragoman.app.api.Api;
import org.dragoman.app.desk.DeskRoutes;
import org.dragoman.app.ledger.LedgerException;
import org.dragoman.app.serve.Assets;
import org.dragoman.app.serve.Engine;
import org.dragoman.app.serve.Intake;
import org.dragoman.app.serve.LedgerPool;
import org.dragoman.app.serve.Meter;
import org.dragoman.app.serve.Routes;
import org.dragoman.app.serve.ServeException;
import org.dragoman.app.serve.ServeSettings;
import org.dragoman.app.serve.Site;
import org.dragoman.lexicon.LexiconException;
import picocli.CommandLine;

/** The work of {@code dragoman serve}: the only place that knows all that is served. */
final class Serving {
  private final Console console;
  private final ServeSettings settings;
  private final boolean quiet;

  Serving(Console console, String host, int port, boolean https, boolean quiet) {
    this.console = console;
    this.settings = ServeSettings.of(host, port).withSecureCookies(https);
    this.quiet = quiet;
  }

  /** Serves until the process is told to stop, and returns the exit code. */
  int run(LedgerOption option, RulesOption.Own rules) throws InterruptedException {
    Engine engine;
    try {
      engine = Engine.of(AnalystLexicon.of(rules, console::say), Ingesting.version(rules));
    } catch (LexiconException e) {
      console.say(e.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    PrintWriter log =
        quiet
            ? new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)
            : console.err();
    try (Site site =
        Site.open(
            option.writing(),
            settings,
            (ledger, meter) -> content(ledger, meter, engine),
            log,
            console.err())) {
      // The process ends when its hooks have, so that this one waits until all is closed.
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    stop.countDown();
                    try {
                      stopped.await();
                    } catch (InterruptedException e) {
                      Thread.currentThread().interrupt();
                    }
                  },
                  "stop"));
      console.say("serving " + option.address() + " at " + address(site.port()));
      stop.await();
      console.say("stopping");
    } catch (LedgerException | ServeException e) {
      console.say(e.getMessage());
      return 1;
    } finally {
      stopped.countDown();
    }
    return 0;
  }

  private String address(int port) {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return "http://" + host + ":" + port + "/";
  }

  private Site.Served content(LedgerPool ledger, Meter meter, Engine engine) {
    Assets assets = Assets.of(Assets.class, Api.class, DeskRoutes.class);
    Intake intake = new Intake(ledger, engine, System.getenv(), console::say);
    DeskRoutes desk =
        new DeskRoutes(ledger, engine, intake, assets, System.getenv(), Clock.systemDefaultZone());
    List<Routes> routes = new ArrayList<>();
    routes.add(assets);
    routes.addAll(new Api(ledger, engine, intake, assets, meter, System.getenv()).routes());
    routes.add(desk);
    return new Site.Served(routes, desk, intake);
  }
}
