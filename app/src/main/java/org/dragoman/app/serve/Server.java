package org.dragoman.app.serve;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import java.io.PrintWriter;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A running server. Stopping it lets requests that are under way end. */
public final class Server implements AutoCloseable {
  private static final int THREADS = 100;
  private static final int STOP_MILLIS = 10_000;
  private static final int IDLE_MILLIS = 30_000;
  private static final int LEAST_TO_PACK = 1024;

  /** Of 1 to 9; beyond it time grows faster than what is saved. */
  private static final int PACKING = 5;

  private final Javalin javalin;

  private Server(Javalin javalin) {
    this.javalin = javalin;
  }

  /**
   * Starts one.
   *
   * @param door lets requests in
   * @param page tells a person of a failure
   * @param routes all that is served
   * @param meter counts requests
   * @param log takes a line for each request
   * @param err takes what goes wrong inside
   * @throws ServeException where the port cannot be had
   */
  static Server start(
      ServeSettings settings,
      Doorkeeper door,
      FailurePage page,
      List<Routes> routes,
      Meter meter,
      PrintWriter log,
      PrintWriter err) {
    Javalin javalin =
        Javalin.create(
            config -> {
              configure(config, settings);
              AccessLog access = new AccessLog(log);
              config.requestLogger.http(
                  (context, millis) -> {
                    meter.record(context, millis);
                    access.handle(context, millis);
                  });
              door.add(config.routes);
              new Failures(page, err).add(config.routes);
              routes.forEach(some -> some.add(config.routes));
            });
    try {
      javalin.start(settings.host(), settings.port());
    } catch (RuntimeException e) {
      javalin.stop();
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new ServeException(
          "cannot listen on " + settings.host() + ":" + settings.port() + ": " + cause.getMessage(),
          e);
    }
    return new Server(javalin);
  }

  private static void configure(JavalinConfig config, ServeSettings settings) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = settings.largestBody();
    CompressionStrategy packing = new CompressionStrategy(null, new Gzip(PACKING), null);
    packing.setDefaultMinSizeForCompression(LEAST_TO_PACK);
    config.http.compressionStrategy = packing;
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("serve");
    config.jetty.threadPool = threads;
    config.jetty.modifyHttpConfiguration(Server::configure);
    config.jetty.modifyServer(
        server -> {
          server.setStopTimeout(STOP_MILLIS);
          server.setHandler(new GracefulHandler());
        });
  }

  private static void configure(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setIdleTimeout(IDLE_MILLIS);
  }

  /** The port that it listens on. */
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
