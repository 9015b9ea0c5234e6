package org.dragoman.actor;

import org.jspecify.annotations.Nullable;

/**
 * An intergovernmental organisation, an organ of one, a grouping of states, a conference or a
 * treaty.
 *
 * @param acronym its usual acronym, else its usual short name
 * @param name its full name
 * @param kind what it is
 * @param party whom it acts as: itself where it can be a party, its parent where it is an organ,
 *     null where it cannot act
 */
public record Body(String acronym, String name, Kind kind, @Nullable Party party) {
  /** What a body is. */
  public enum Kind {
    ORGANISATION,
    ORGAN,
    GROUPING,
    CONFERENCE,
    TREATY,
    INITIATIVE
  }
}
