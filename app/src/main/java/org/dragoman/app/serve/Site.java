package org.dragoman.app.serve;

import java.io.PrintWriter;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.app.ledger.Accounts;
import org.dragoman.app.ledger.Ledger;

/**
 * A ledger that is served. Closing it lets requests end that are under way, and closes the ledger.
 */
public final class Site implements AutoCloseable {
  /** Of the requests of a minute, how many may come at once. */
  private static final int BURST_DIVISOR = 4;

  private static final int LOGINS_A_MINUTE = 6;
  private static final int LOGINS_AT_ONCE = 10;

  private final LedgerPool ledger;
  private final Server server;
  private final Intake behind;

  private Site(LedgerPool ledger, Server server, Intake behind) {
    this.ledger = ledger;
    this.server = server;
    this.behind = behind;
    behind.start();
  }

  /** Makes what is served. */
  @FunctionalInterface
  public interface Content {
    /**
     * All that is served on a ledger.
     *
     * @param ledger the open ledger
     * @param meter what counts the requests
     */
    Served on(LedgerPool ledger, Meter meter);
  }

  /**
   * What is served.
   *
   * @param routes pages and answers
   * @param failures tells people of failures
   * @param behind works behind the requests; closed with the site, before the ledger
   */
  public record Served(List<Routes> routes, FailurePage failures, Intake behind) {
    public Served {
      routes = List.copyOf(routes);
    }
  }

  /**
   * Serves a ledger.
   *
   * @param open open for writing; it is closed with the site, and where the site does not start
   * @param log takes a line for each request
   * @param err takes what goes wrong inside
   * @throws ServeException where it may not or cannot listen
   */
  public static Site open(
      Ledger open, ServeSettings settings, Content content, PrintWriter log, PrintWriter err) {
    LedgerPool ledger = new LedgerPool(open, settings.readers());
    try {
      boolean users = !new Accounts(open).users().isEmpty();
      boolean loopback = loopback(settings);
      if (!loopback && !users) {
        throw new ServeException(
            "beyond this machine the server needs users, and there are none yet;"
                + " `dragoman user add NAME` makes one");
      }
      Meter meter = new Meter();
      Served served = content.on(ledger, meter);
      List<Routes> routes = new ArrayList<>(served.routes());
      Gate gate;
      if (users) {
        UserGate userGate = new UserGate(ledger, settings.secureCookies());
        routes.add(
            new Login(
                ledger,
                userGate,
                new Passwords(),
                new RateLimit(LOGINS_A_MINUTE, LOGINS_AT_ONCE, System::nanoTime)));
        gate = userGate;
      } else {
        gate = new LocalGate();
      }
      Doorkeeper door =
          new Doorkeeper(
              gate,
              users,
              loopback && !settings.secureCookies(),
              new RateLimit(
                  settings.requestsAMinute(),
                  Math.max(1, settings.requestsAMinute() / BURST_DIVISOR),
                  System::nanoTime));
      Server server = Server.start(settings, door, served.failures(), routes, meter, log, err);
      return new Site(ledger, server, served.behind());
    } catch (RuntimeException e) {
      ledger.close();
      throw e;
    }
  }

  private static boolean loopback(ServeSettings settings) {
    try {
      return settings.loopback();
    } catch (UnknownHostException e) {
      throw new ServeException("--host: no address is called " + settings.host(), e);
    }
  }

  /** The port that it listens on. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    try {
      server.close();
    } finally {
      behind.close();
      ledger.close();
    }
  }
}
