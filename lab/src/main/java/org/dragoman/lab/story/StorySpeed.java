package org.dragoman.lab.story;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import org.dragoman.app.story.MemoryCandidates;
import org.dragoman.app.story.ReportedEvent;
import org.dragoman.app.story.SameEvent;
import org.dragoman.app.story.StoryClusterer;
import org.dragoman.app.story.TextSketch;

/**
 * How long sketches, decisions and assignments take. Times are processor time of one thread, after
 * warming up, so that other work on the machine counts little.
 */
final class StorySpeed {
  private static final int CHARACTERS = 2_000;
  private static final int ROUNDS = 5;
  private static final int SKETCHES = 4_000;
  private static final int DECISIONS = 400;

  private StorySpeed() {}

  static void print(PrintWriter out, List<StoryReport> reports, List<ReportedEvent> events) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; !reports.isEmpty() && text.length() < CHARACTERS; i++) {
      text.append(reports.get(i % reports.size()).document().text()).append(' ');
    }
    String sample = text.substring(0, Math.min(CHARACTERS, text.length()));
    List<ReportedEvent> some = events.subList(0, Math.min(DECISIONS, events.size()));
    SameEvent same = new SameEvent();
    double sketch = 0;
    double decision = 0;
    double assignment = 0;
    // What is computed is printed in part, so that the compiler may not leave it out.
    long seen = 0;
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    for (int round = 0; round < ROUNDS; round++) {
      long start = clock.getCurrentThreadCpuTime();
      for (int i = 0; i < SKETCHES; i++) {
        seen += TextSketch.of(sample).shingles();
      }
      sketch = (clock.getCurrentThreadCpuTime() - start) / 1e3 / SKETCHES;
      start = clock.getCurrentThreadCpuTime();
      for (ReportedEvent a : some) {
        for (ReportedEvent b : some) {
          seen += same.compare(a, b).reasons().size();
        }
      }
      decision = (clock.getCurrentThreadCpuTime() - start) / 1e3 / some.size() / some.size();
      start = clock.getCurrentThreadCpuTime();
      StoryClusterer clusterer = new StoryClusterer(new MemoryCandidates());
      for (ReportedEvent event : events) {
        seen += clusterer.assign(event).links().size();
      }
      assignment = (clock.getCurrentThreadCpuTime() - start) / 1e3 / events.size();
    }
    out.printf(
        Locale.ROOT,
        "sketch of %,d characters %.1f us, decision %.2f us, assignment %.1f us of %,d events (%d)%n",
        CHARACTERS,
        sketch,
        decision,
        assignment,
        events.size(),
        seen);
  }
}
