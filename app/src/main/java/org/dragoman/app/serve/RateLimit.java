package org.dragoman.app.serve;

import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * How often somebody may do something: a bucket of permits for each, which fills again evenly.
 * Whoever has not come for long is forgotten, so that names without end need no memory without end.
 * Safe for use by many threads.
 */
final class RateLimit {
  private static final long NANOS_A_MINUTE = 60_000_000_000L;
  private static final int SWEEP = 10_000;

  private final int aMinute;
  private final int burst;
  private final LongSupplier clock;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
  private final AtomicLong calls = new AtomicLong();

  /** What is left at a time. */
  private record Bucket(double left, long at, boolean granted) {}

  /**
   * @param aMinute how often in a minute in the long run
   * @param burst how often at once
   * @param clock nanoseconds that only grow
   */
  RateLimit(int aMinute, int burst, LongSupplier clock) {
    this.aMinute = aMinute;
    this.burst = burst;
    this.clock = clock;
  }

  /** Takes a permit; 0 where there was one, else after how many seconds there will be. */
  long take(String who) {
    long now = clock.getAsLong();
    if (calls.incrementAndGet() % SWEEP == 0) {
      sweep(now);
    }
    Bucket bucket =
        buckets.compute(
            who,
            (name, old) -> {
              double left = old == null ? burst : filled(old, now);
              return left >= 1 ? new Bucket(left - 1, now, true) : new Bucket(left, now, false);
            });
    return bucket.granted() ? 0 : Math.max(1, (long) Math.ceil((1 - bucket.left()) * 60 / aMinute));
  }

  private double filled(Bucket bucket, long now) {
    return Math.min(burst, bucket.left() + (double) (now - bucket.at()) * aMinute / NANOS_A_MINUTE);
  }

  /** Forgets those whose bucket is full again. */
  private void sweep(long now) {
    Iterator<Bucket> all = buckets.values().iterator();
    while (all.hasNext()) {
      if (filled(all.next(), now) >= burst) {
        all.remove();
      }
    }
  }
}
