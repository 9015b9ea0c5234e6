package org.dragoman.event;

import java.util.Locale;

/** How an event stands to the facts when the report was written. */
public enum EventStatus {
  /** It happened, or is happening, and is the news. */
  ACTUAL,
  /** It is scheduled or announced. */
  FUTURE,
  /** It is conditional, wished for or possible. */
  HYPOTHETICAL,
  /** It is said not to have happened. */
  NEGATED,
  /** It happened before, and is told as background. */
  HISTORICAL;

  /** The word of the JSON record: {@code actual}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
