package org.dragoman.app.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Stories in memory. For use by one thread. */
public final class MemoryCandidates implements Candidates {
  private final Map<String, StoryLine> stories = new LinkedHashMap<>();
  private final Map<String, Set<String>> idsOf = new HashMap<>();

  @Override
  public List<StoryLine> sharing(Collection<String> keys) {
    Set<String> ids = new LinkedHashSet<>();
    keys.forEach(key -> ids.addAll(idsOf.getOrDefault(key, Set.of())));
    List<StoryLine> found = new ArrayList<>();
    for (String id : ids) {
      StoryLine story = stories.get(id);
      if (story != null) {
        found.add(story);
      }
    }
    return found;
  }

  @Override
  public void save(StoryLine story) {
    StoryLine earlier = stories.put(story.id(), story);
    List<ReportedEvent> speakers = story.speakers();
    int known = earlier == null ? 0 : earlier.speakers().size();
    // A story grows at its end; only what is new has to be entered.
    if (earlier != null && !extended(earlier.speakers(), speakers)) {
      idsOf.values().forEach(ids -> ids.remove(story.id()));
      known = 0;
    }
    for (ReportedEvent speaker : speakers.subList(known, speakers.size())) {
      for (String key : speaker.blockingKeys()) {
        idsOf.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(story.id());
      }
    }
  }

  private static boolean extended(List<ReportedEvent> earlier, List<ReportedEvent> speakers) {
    return speakers.size() >= earlier.size() && speakers.subList(0, earlier.size()).equals(earlier);
  }

  /** All stories, in the order in which they were opened. */
  public List<StoryLine> stories() {
    return List.copyOf(stories.values());
  }
}
