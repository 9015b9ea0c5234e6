package org.dragoman.record;

import java.util.Locale;

/** How an engagement stands when the report was written. */
public enum EngagementStatus {
  HELD,
  ONGOING,
  PLANNED,
  PROPOSED,
  CANCELLED;

  /** The word of the JSON record: {@code held}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
