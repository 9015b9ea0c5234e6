package org.dragoman.compare;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for or against two readouts telling of one engagement. Immutable.
 *
 * @param ground what was looked at
 * @param agrees whether it speaks for the same engagement
 * @param a what the first tells, or null where it does not tell
 * @param b what the second tells, or null where it does not tell
 */
public record Reason(Ground ground, boolean agrees, @Nullable String a, @Nullable String b) {
  /** What can be looked at. */
  public enum Ground {
    KIND,
    PARTIES,
    PERSONS,
    DATE,
    PLACE;

    /** The word of the JSON form: {@code parties}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
