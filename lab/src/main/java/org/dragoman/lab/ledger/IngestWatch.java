package org.dragoman.lab.ledger;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Looks every few milliseconds at what all threads are at. The processor time that a thread has had
 * since the last look goes to the stage it is in now. A thread shows its stack only where it can be
 * stopped, so shares of short stages are rough.
 */
final class IngestWatch implements AutoCloseable {
  private static final int PERIOD_MILLIS = 10;
  private static final int LOOKS_OF_NATIVES = 20;

  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final Map<IngestStage, Long> processor = new EnumMap<>(IngestStage.class);
  private final Map<IngestStage, Long> elapsed = new EnumMap<>(IngestStage.class);
  private final Map<Long, Long> ofThread = new HashMap<>();
  private final long began = System.nanoTime();
  private final long processBegan = system.getProcessCpuTime();
  private final NativeThreads natives = new NativeThreads();
  private final Thread watcher;
  private volatile boolean closed;
  private double seconds;
  private double processSeconds;

  /** Starts to watch the process. */
  IngestWatch() {
    Thread.getAllStackTraces()
        .keySet()
        .forEach(thread -> ofThread.put(thread.getId(), clock.getThreadCpuTime(thread.getId())));
    watcher = new Thread(this::watch, "ingest watch");
    watcher.setDaemon(true);
    watcher.start();
  }

  private void watch() {
    try {
      long last = began;
      long looks = 0;
      while (!closed) {
        Thread.sleep(PERIOD_MILLIS);
        Map<Thread, StackTraceElement[]> stacks = Thread.getAllStackTraces();
        long now = System.nanoTime();
        Set<IngestStage> at = EnumSet.noneOf(IngestStage.class);
        for (Map.Entry<Thread, StackTraceElement[]> entry : stacks.entrySet()) {
          IngestStage stage = IngestStage.of(entry.getValue());
          if (stage != null) {
            long id = entry.getKey().getId();
            long time = Math.max(0, clock.getThreadCpuTime(id));
            long before = ofThread.getOrDefault(id, 0L);
            ofThread.put(id, time);
            processor.merge(stage, Math.max(0, time - before), Long::sum);
            at.add(stage);
          }
        }
        for (IngestStage stage : at) {
          elapsed.merge(stage, now - last, Long::sum);
        }
        last = now;
        if (++looks % LOOKS_OF_NATIVES == 0) {
          natives.look();
        }
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
      watcher.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    seconds = (System.nanoTime() - began) / 1e9;
    processSeconds = (system.getProcessCpuTime() - processBegan) / 1e9;
    natives.look();
  }

  /** Seconds of processor time in a stage; to be asked once the watch has ended, as all below. */
  double processor(IngestStage stage) {
    return processor.getOrDefault(stage, 0L) / 1e9;
  }

  /** Seconds in which some thread was in a stage, at work or waiting. */
  double elapsed(IngestStage stage) {
    return elapsed.getOrDefault(stage, 0L) / 1e9;
  }

  /** Seconds from start to end. */
  double seconds() {
    return seconds;
  }

  /** Seconds of processor time of the whole process. */
  double process() {
    return processSeconds;
  }

  /** Seconds of processor time of Java's compiler, 0 where the system does not tell. */
  double compiler() {
    return natives.seconds("C1 Compiler", "C2 Compiler");
  }

  /** Seconds of processor time of Java's collector, 0 where the system does not tell. */
  double collector() {
    return natives.seconds("GC Thread", "ParGC", "G1 ", "VM Thread");
  }

  /** Seconds of processor time of all other threads that show no stack of Java: the database's. */
  double others() {
    double known = processor.values().stream().mapToLong(Long::longValue).sum() / 1e9;
    return Math.max(0, processSeconds - known - compiler() - collector());
  }
}
