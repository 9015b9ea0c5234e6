package org.dragoman.app.story;

import java.util.List;

/**
 * Where an event went. Immutable.
 *
 * @param story the story as it is with the event in it
 * @param opened whether the event opened it
 * @param reasons why it joined: those of the member that it agrees with most; none where it opened
 * @param links other stories that announce it, or that it announces, or that were called off
 */
public record Assignment(StoryLine story, boolean opened, List<Reason> reasons, List<Link> links) {
  public Assignment {
    reasons = List.copyOf(reasons);
    links = List.copyOf(links);
  }

  /**
   * Another story that belongs to it.
   *
   * @param story its id
   * @param relation how, never {@link Relation#SAME} or {@link Relation#DIFFERENT}
   */
  public record Link(String story, Relation relation) {}
}
