package org.dragoman.app.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** How fast a count has grown of late. For one thread. */
final class Pace {
  private static final long WINDOW_NANOS = 10_000_000_000L;

  /** Below this no pace is told: it would jump. */
  private static final long LEAST_NANOS = 1_000_000_000L;

  private record Mark(long nanos, long count) {}

  private final Deque<Mark> marks = new ArrayDeque<>();

  /**
   * Notes a count.
   *
   * @param nanos the time, by a clock that only goes on
   */
  void note(long nanos, long count) {
    marks.addLast(new Mark(nanos, count));
    while (marks.size() > 2 && nanos - marks.getFirst().nanos > WINDOW_NANOS) {
      marks.removeFirst();
    }
  }

  /** How much it grows in a second, 0 where that is not known yet. */
  double perSecond() {
    if (marks.size() < 2) {
      return 0;
    }
    long nanos = marks.getLast().nanos - marks.getFirst().nanos;
    long grown = marks.getLast().count - marks.getFirst().count;
    return nanos < LEAST_NANOS ? 0 : Math.max(0, 1e9 * grown / nanos);
  }

  /** The time in which a remainder is done, as {@code 3:50}, or nothing where that is not known. */
  String left(long remaining) {
    double pace = perSecond();
    if (pace <= 0 || remaining < 0) {
      return "";
    }
    long seconds = Math.round(remaining / pace);
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
