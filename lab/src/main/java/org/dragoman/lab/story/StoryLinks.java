package org.dragoman.lab.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.Dragoman;
import org.dragoman.app.story.MemoryCandidates;
import org.dragoman.app.story.ReportReader;
import org.dragoman.app.story.ReportedEvent;
import org.dragoman.app.story.StoryClusterer;
import org.dragoman.app.story.StoryLine;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.record.Analysis;

/**
 * Which texts the stories link.
 *
 * <p>The main event of a text is what it tells as news: two texts are linked where any story holds
 * an event, an engagement or the whole of both, and of both as news, that is neither as background
 * nor as something possible or denied.
 */
final class StoryLinks {
  private final List<ReportedEvent> events;
  private final List<StoryLine> stories;
  private final Map<String, Set<String>> linked = new HashMap<>();

  private StoryLinks(List<ReportedEvent> events, List<StoryLine> stories) {
    this.events = List.copyOf(events);
    this.stories = List.copyOf(stories);
    for (StoryLine story : stories) {
      Set<String> sources = new HashSet<>();
      for (ReportedEvent member : story.members()) {
        if (member.standing().news()) {
          sources.add(member.document());
        }
      }
      for (String source : sources) {
        linked.computeIfAbsent(source, s -> new HashSet<>()).addAll(sources);
      }
    }
  }

  /** Reads the texts with the engine and puts what they tell into stories. */
  static StoryLinks of(Dragoman dragoman, List<StoryReport> reports) {
    ReportReader reader = new ReportReader(Lexicon.bundled());
    List<ReportedEvent> events = new ArrayList<>();
    for (StoryReport report : reports) {
      Analysis analysis = dragoman.analyse(report.document());
      events.addAll(reader.read(report.document().id(), analysis, dragoman.read(analysis)));
    }
    events.sort(ReportedEvent.CANONICAL);
    MemoryCandidates candidates = new MemoryCandidates();
    StoryClusterer clusterer = new StoryClusterer(candidates);
    events.forEach(clusterer::assign);
    return new StoryLinks(events, candidates.stories());
  }

  /** Whether a story links two texts. */
  boolean linked(StoryReport a, StoryReport b) {
    return linked.getOrDefault(a.document().id(), Set.of()).contains(b.document().id());
  }

  /** All reported events in canonical order. */
  List<ReportedEvent> events() {
    return events;
  }

  /** The stories in the order in which they were opened. */
  List<StoryLine> stories() {
    return stories;
  }
}
