package org.dragoman.app.query;

import org.jspecify.annotations.Nullable;

/**
 * What became of a commitment, as a later report tells. Immutable.
 *
 * @param kind what became of it
 * @param evidence the words of the later report
 * @param note further words, such as the new day of what was postponed, or null
 */
public record Fate(Kind kind, Evidence evidence, @Nullable String note) {
  /** What may become of a commitment. */
  public enum Kind {
    FULFILLED,
    POSTPONED,
    CANCELLED
  }
}
