package org.dragoman.lab;

import java.util.EnumMap;
import java.util.Map;

/**
 * Looks every few milliseconds which stage a thread is in; the share of looks is the share of time.
 * A thread shows its stack only where it can be stopped, so shares of short stages are rough.
 */
final class StageSampler implements AutoCloseable {
  private static final int PERIOD_MILLIS = 5;

  private final Map<CodingStage, Integer> counts = new EnumMap<>(CodingStage.class);
  private final Thread sampler;
  private volatile boolean closed;

  /** Starts to watch a thread. */
  StageSampler(Thread watched) {
    sampler = new Thread(() -> watch(watched), "stage sampler");
    sampler.setDaemon(true);
    sampler.start();
  }

  private void watch(Thread watched) {
    try {
      while (!closed) {
        Thread.sleep(PERIOD_MILLIS);
        counts.merge(CodingStage.of(watched.getStackTrace()), 1, Integer::sum);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the watch. */
  @Override
  public void close() {
    closed = true;
    try {
      sampler.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Number of looks that found the thread in a stage; to be asked once the watch has ended. */
  int count(CodingStage stage) {
    return counts.getOrDefault(stage, 0);
  }

  /** Number of all looks; to be asked once the watch has ended. */
  int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
