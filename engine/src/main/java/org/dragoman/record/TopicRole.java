package org.dragoman.record;

import java.util.Locale;

/** What parties did with a topic, as the predicate tells that governs its words. */
public enum TopicRole {
  /** Talked about it, or the document tells no more. */
  DISCUSSED,
  /** Signed or agreed on it. */
  AGREED,
  /** Told one another of it. */
  BRIEFED,
  /** Were content with it. */
  PRAISED,
  /** Quarrelled about it, rejected it or were worried by it. */
  DISPUTED;

  /** The word of the JSON record: {@code discussed}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
