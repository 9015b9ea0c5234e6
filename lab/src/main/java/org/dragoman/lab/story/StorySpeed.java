package org.dragoman.lab.story;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.dragoman.app.story.MemoryCandidates;
import org.dragoman.app.story.ReportedEvent;
import org.dragoman.app.story.SameEvent;
import org.dragoman.app.story.StoryClusterer;
import org.dragoman.app.story.TextSketch;

/** How long sketches, decisions and assignments take. Times are of one thread, after warming up. */
final class StorySpeed {
  private static final int CHARACTERS = 2_000;
  private static final int ROUNDS = 5;
  private static final int SKETCHES = 4_000;
  private static final int DECISIONS = 400;

  private StorySpeed() {}

  static void print(PrintWriter out, List<StoryReport> reports, List<ReportedEvent> events) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < CHARACTERS; i++) {
      text.append(reports.get(i).document().text()).append(' ');
    }
    String sample = text.substring(0, CHARACTERS);
    List<ReportedEvent> some = events.subList(0, Math.min(DECISIONS, events.size()));
    SameEvent same = new SameEvent();
    double sketch = 0;
    double decision = 0;
    double assignment = 0;
    // What is computed is printed in part, so that the compiler may not leave it out.
    long seen = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < SKETCHES; i++) {
        seen += TextSketch.of(sample).shingles();
      }
      sketch = (System.nanoTime() - start) / 1e3 / SKETCHES;
      start = System.nanoTime();
      for (ReportedEvent a : some) {
        for (ReportedEvent b : some) {
          seen += same.compare(a, b).reasons().size();
        }
      }
      decision = (System.nanoTime() - start) / 1e3 / some.size() / some.size();
      start = System.nanoTime();
      StoryClusterer clusterer = new StoryClusterer(new MemoryCandidates());
      for (ReportedEvent event : events) {
        seen += clusterer.assign(event).links().size();
      }
      assignment = (System.nanoTime() - start) / 1e3 / events.size();
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
