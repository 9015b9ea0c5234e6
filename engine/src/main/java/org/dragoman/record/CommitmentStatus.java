package org.dragoman.record;

import java.util.Locale;

/** How firmly something is to happen. */
public enum CommitmentStatus {
  AGREED,
  PLEDGED,
  PLANNED,
  EXPECTED,
  PROPOSED,
  INVITED;

  /** The word of the JSON record: {@code agreed}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
