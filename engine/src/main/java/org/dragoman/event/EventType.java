package org.dragoman.event;

/** The sixteen event types of PLOVER 0.8, each with its quad class. */
public enum EventType {
  AGREE(1),
  CONSULT(1),
  SUPPORT(1),
  CONCEDE(1),
  COOPERATE(2),
  AID(2),
  RETREAT(2),
  REQUEST(3),
  ACCUSE(3),
  REJECT(3),
  THREATEN(3),
  PROTEST(4),
  SANCTION(4),
  MOBILIZE(4),
  COERCE(4),
  ASSAULT(4);

  private final int quad;

  EventType(int quad) {
    this.quad = quad;
  }

  /**
   * Quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material
   * conflict.
   */
  public int quad() {
    return quad;
  }

  /** Whether an act of this type is shared, so that its two sides may change places. */
  public boolean mutual() {
    return this == CONSULT || this == AGREE || this == SUPPORT || this == COOPERATE;
  }
}
