package org.dragoman.app.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Engagements, the newest first and those without a day last. Immutable.
 *
 * @param engagements the engagements of this page
 * @param next where the next page begins, or null where this is the last
 */
public record EngagementPage(
    List<DyadBrief.Engagement> engagements, EventPage.@Nullable Cursor next) {
  public EngagementPage {
    engagements = List.copyOf(engagements);
  }
}
