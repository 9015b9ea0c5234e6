package org.dragoman.record;

import java.util.Locale;

/** How a side stands to an idea or a situation. To welcome something is to support it. */
public enum Stance {
  SUPPORTS,
  OPPOSES,
  DEMANDS,
  /** Regrets it, or is worried by it. */
  REGRETS;

  /** The word of the JSON record: {@code supports}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
