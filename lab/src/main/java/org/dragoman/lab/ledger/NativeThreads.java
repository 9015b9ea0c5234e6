package org.dragoman.lab.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Processor time of this process's threads by the names that the system has for them, which also
 * knows those of the virtual machine itself. Linux only; elsewhere nothing is found. For one
 * thread.
 */
final class NativeThreads {
  private static final Path TASKS = Path.of("/proc/self/task");
  private static final double TICKS_PER_SECOND = 100;

  /** Behind the name: state and then numbers, of which the 12th and 13th are times in ticks. */
  private static final int USER_TIME = 11;

  private record Seen(String name, long ticks) {}

  private final Map<String, Seen> threads = new HashMap<>();

  /** Notes the times of all threads; of those that are gone the last ones stay. */
  void look() {
    if (!Files.isDirectory(TASKS)) {
      return;
    }
    try (Stream<Path> tasks = Files.list(TASKS)) {
      for (Path task : tasks.toList()) {
        look(task);
      }
    } catch (IOException e) {
      // What cannot be seen is not told apart.
      threads.clear();
    }
  }

  private void look(Path task) {
    try {
      String stat = Files.readString(task.resolve("stat"));
      int end = stat.lastIndexOf(')');
      String name = stat.substring(stat.indexOf('(') + 1, end);
      List<String> rest = List.of(stat.substring(end + 2).split(" "));
      long ticks = Long.parseLong(rest.get(USER_TIME)) + Long.parseLong(rest.get(USER_TIME + 1));
      threads.put(task.getFileName().toString(), new Seen(name, ticks));
    } catch (IOException e) {
      // The thread has ended meanwhile.
      return;
    }
  }

  /** Seconds of all threads whose names begin with one of some words. */
  double seconds(String... beginnings) {
    long ticks = 0;
    for (Seen seen : threads.values()) {
      for (String beginning : beginnings) {
        if (seen.name.startsWith(beginning)) {
          ticks += seen.ticks;
          break;
        }
      }
    }
    return ticks / TICKS_PER_SECOND;
  }
}
