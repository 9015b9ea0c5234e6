package org.dragoman.app.serve;

import java.io.PrintWriter;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.app.ledger.Ledger;

/**
 * A ledger that is served. Closing it lets requests end that are under way, and closes the ledger.
 */
public final class Site implements AutoCloseable {
  /** Of the requests of a minute, how many may come at once. */
  private static final int BURST_DIVISOR = 4;

  private final LedgerPool ledger;
  private final Server server;

  private Site(LedgerPool ledger, Server server) {
    this.ledger = ledger;
    this.server = server;
  }

  /** Makes what is served. */
  @FunctionalInterface
  public interface Content {
    /**
     * All that is served on a ledger.
     *
     * @param ledger the open ledger
     */
    Served on(LedgerPool ledger);
  }

  /**
   * What is served.
   *
   * @param routes pages and answers
   * @param failures tells people of failures
   */
  public record Served(List<Routes> routes, FailurePage failures) {
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
      if (!loopback(settings)) {
        throw new ServeException(
            "beyond this machine the server needs users, and there are none yet;"
                + " `dragoman user add NAME` makes one");
      }
      Doorkeeper door =
          new Doorkeeper(
              new LocalGate(),
              true,
              new RateLimit(
                  settings.requestsAMinute(),
                  settings.requestsAMinute() / BURST_DIVISOR,
                  System::nanoTime));
      Served served = content.on(ledger);
      Server server =
          Server.start(
              settings, door, served.failures(), new ArrayList<>(served.routes()), log, err);
      return new Site(ledger, server);
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
      ledger.close();
    }
  }
}
