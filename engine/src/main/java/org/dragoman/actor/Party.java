package org.dragoman.actor;

/**
 * A state or an intergovernmental body that can take part in the relations of states.
 *
 * @param code ISO 3166-1 alpha-3 for a state, the usual acronym for a body
 * @param name its usual English short name
 * @param kind state or body
 */
public record Party(String code, String name, Kind kind) {
  /** What a party is. */
  public enum Kind {
    STATE,
    BODY
  }
}
