package org.dragoman.compare;

import java.util.Locale;

/** Which of two readouts tells something. */
public enum Where {
  BOTH,
  /** Both tell it, and not alike. */
  DIFFERENT,
  A,
  B;

  /** The word of the JSON form: {@code both}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
