package org.dragoman.app.story;

import org.dragoman.event.EventStatus;
import org.dragoman.record.EngagementStatus;

/** How a reported event stands to the facts, for events and engagements alike. */
public enum Standing {
  /** It happened, or is happening, and is the news. */
  HELD,
  /** It is announced, scheduled or proposed. */
  PLANNED,
  /** It was called off, or is said not to take place though it was to. */
  CANCELLED,
  /** It is wished for or only possible. */
  POSSIBLE,
  /** It is said not to have happened. */
  DENIED,
  /** It happened before, and is told beside the news. */
  BACKGROUND;

  /** The standing of a coded event. */
  public static Standing of(EventStatus status) {
    return switch (status) {
      case ACTUAL -> HELD;
      case FUTURE -> PLANNED;
      case HYPOTHETICAL -> POSSIBLE;
      case NEGATED -> DENIED;
      case HISTORICAL -> BACKGROUND;
    };
  }

  /** The standing of an engagement. */
  public static Standing of(EngagementStatus status) {
    return switch (status) {
      case HELD, ONGOING -> HELD;
      case PLANNED, PROPOSED -> PLANNED;
      case CANCELLED -> CANCELLED;
    };
  }

  /** Whether it is what a report was written for: held, planned or cancelled. */
  public boolean news() {
    return this == HELD || this == PLANNED || this == CANCELLED;
  }
}
