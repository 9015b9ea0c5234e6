package org.dragoman.actor;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows in which states towns and regions lie. Safe for use by many threads. */
@FunctionalInterface
public interface PlaceStates {
  /**
   * The state of a place.
   *
   * @param name the words of a place's name, as the text has them
   * @param states ISO 3166-1 alpha-3 codes of the states that are spoken of: of several places of
   *     the name, theirs is meant
   * @return ISO 3166-1 alpha-3 code, or null where the name is no place's, or of several, or as
   *     often something else
   */
  @Nullable String stateOf(String name, Set<String> states);
}
