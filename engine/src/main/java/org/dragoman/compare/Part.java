package org.dragoman.compare;

import java.util.Locale;

/** The parts of two records that are laid side by side. */
public enum Part {
  PARTICIPANT,
  TOPIC,
  COMMITMENT,
  POSITION,
  BODY,
  /** A number in what both tell that is neither a commitment's nor a session's. */
  FIGURE;

  /** The word of the JSON form: {@code commitment}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
