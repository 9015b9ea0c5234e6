package org.dragoman.record;

import java.util.Locale;

/** Ways in which parties deal with each other. */
public enum EngagementKind {
  MEETING,
  VISIT,
  CALL,
  SUMMIT,
  SESSION,
  SIGNING,
  CONSULTATIONS,
  CONFERENCE,
  LETTER,
  STATEMENT_ONLY;

  /** The word of the JSON record: {@code statement-only}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
