package org.dragoman.app.story;

import java.util.Collection;
import java.util.List;

/** The stories known so far. */
public interface Candidates {
  /**
   * The stories of which a member has one of these keys among its {@link
   * ReportedEvent#blockingKeys()}, each once with all its members, in any order.
   */
  List<StoryLine> sharing(Collection<String> keys);

  /** Keeps a story, in place of an earlier one with its id. */
  void save(StoryLine story);
}
