package org.dragoman.app.serve;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts requests and how long they took, by route and status, in the text form of Prometheus. Safe
 * for use by many threads.
 */
public final class Meter {
  private static final double[] BOUNDS = {0.005, 0.025, 0.1, 0.3, 1, 3, 10};

  private final Map<String, LongAdder> requests = new ConcurrentSkipListMap<>();
  private final Map<String, Times> times = new ConcurrentSkipListMap<>();

  /** How long the requests of a route took. */
  private static final class Times {
    private final LongAdder[] buckets = new LongAdder[BOUNDS.length];
    private final LongAdder count = new LongAdder();
    private final LongAdder micros = new LongAdder();

    Times() {
      for (int i = 0; i < buckets.length; i++) {
        buckets[i] = new LongAdder();
      }
    }

    void add(double seconds) {
      for (int i = 0; i < BOUNDS.length; i++) {
        if (seconds <= BOUNDS[i]) {
          buckets[i].increment();
        }
      }
      count.increment();
      micros.add((long) (seconds * 1e6));
    }
  }

  Meter() {}

  void record(Context context, float millis) {
    // The route, not the path: there are few routes, and whoever asks makes up the paths.
    Endpoint endpoint = context.endpoints().matchedHttpEndpoint();
    String route = endpoint == null ? "none" : endpoint.path;
    String method = endpoint == null ? "ANY" : endpoint.method.toString();
    requests
        .computeIfAbsent(
            String.format(
                Locale.ROOT,
                "method=\"%s\",route=\"%s\",status=\"%d\"",
                method,
                route,
                context.statusCode()),
            key -> new LongAdder())
        .increment();
    times
        .computeIfAbsent(
            String.format(Locale.ROOT, "method=\"%s\",route=\"%s\"", method, route),
            key -> new Times())
        .add(millis / 1000.0);
  }

  /** All that was counted. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("# HELP dragoman_requests_total Requests answered.\n");
    text.append("# TYPE dragoman_requests_total counter\n");
    requests.forEach(
        (labels, count) -> line(text, "dragoman_requests_total{" + labels + "}", count.sum()));
    text.append("# HELP dragoman_request_seconds How long requests took.\n");
    text.append("# TYPE dragoman_request_seconds histogram\n");
    times.forEach(
        (labels, time) -> {
          for (int i = 0; i < BOUNDS.length; i++) {
            line(
                text,
                "dragoman_request_seconds_bucket{" + labels + ",le=\"" + BOUNDS[i] + "\"}",
                time.buckets[i].sum());
          }
          line(
              text,
              "dragoman_request_seconds_bucket{" + labels + ",le=\"+Inf\"}",
              time.count.sum());
          line(text, "dragoman_request_seconds_sum{" + labels + "}", time.micros.sum() / 1e6);
          line(text, "dragoman_request_seconds_count{" + labels + "}", time.count.sum());
        });
    Runtime runtime = Runtime.getRuntime();
    text.append("# HELP dragoman_heap_bytes Memory in use.\n");
    text.append("# TYPE dragoman_heap_bytes gauge\n");
    line(text, "dragoman_heap_bytes", runtime.totalMemory() - runtime.freeMemory());
    return text.toString();
  }

  private static void line(StringBuilder text, String name, Number value) {
    text.append(name).append(' ').append(value).append('\n');
  }
}
