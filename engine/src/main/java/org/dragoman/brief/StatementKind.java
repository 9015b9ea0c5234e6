package org.dragoman.brief;

import java.util.Locale;

/** The part of a record that a statement retells. */
public enum StatementKind {
  ENGAGEMENT,
  TOPIC,
  COMMITMENT,
  POSITION,
  /** An act that is news, is to come, or is denied. */
  EVENT,
  /** An act that was over before the news. */
  BACKGROUND,
  BODY,
  FORUM,
  PROCESS,
  SOURCE,
  /** That the record is empty; the only kind without citations. */
  NOTHING;

  /** The word of the JSON brief: {@code engagement}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
