package org.dragoman.app.source;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps the pace of requests to each host.
 *
 * <p>Not safe for use by many threads.
 */
final class HostPace {
  /** Hosts asked longest ago are forgotten; as many others take longer than any delay. */
  private static final int MOST_HOSTS = 10_000;

  private final Map<String, Long> lastNanos = new LinkedHashMap<>();

  /**
   * Waits until a host may be asked again.
   *
   * @param least the least time since the last request
   */
  void await(String host, Duration least) throws InterruptedException {
    Long last = lastNanos.remove(host);
    if (last != null) {
      long left = last + least.toNanos() - System.nanoTime();
      if (left > 0) {
        Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
      }
    }
    lastNanos.put(host, System.nanoTime());
    if (lastNanos.size() > MOST_HOSTS) {
      lastNanos.remove(lastNanos.keySet().iterator().next());
    }
  }
}
