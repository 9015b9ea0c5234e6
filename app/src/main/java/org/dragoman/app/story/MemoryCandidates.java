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
    stories.put(story.id(), story);
    for (ReportedEvent member : story.members()) {
      for (String key : member.blockingKeys()) {
        idsOf.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(story.id());
      }
    }
  }

  /** All stories, in the order in which they were opened. */
  public List<StoryLine> stories() {
    return List.copyOf(stories.values());
  }
}
