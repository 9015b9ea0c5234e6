package org.dragoman.compare;

import java.util.Locale;

/** In what two readouts of the same thing differ. */
public enum Aspect {
  /** Agreed, pledged, discussed and the like: how firm it is. */
  FIRMNESS,
  STANCE,
  DUE,
  NUMBER,
  SESSION,
  PLACE;

  /** The word of the JSON form: {@code firmness}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
