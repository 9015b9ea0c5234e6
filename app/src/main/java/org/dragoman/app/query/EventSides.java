package org.dragoman.app.query;

/**
 * Who stands on a side of an event. The event itself names the first of each side, as a reader may
 * have set it right; further ones, which few events have, are looked up beside it.
 */
final class EventSides {
  /** Ids of events in which one of :a and :b acts upon the other. */
  static final String BETWEEN =
      "SELECT id FROM event WHERE actor = :a AND recipient = :b"
          + " UNION ALL SELECT id FROM event WHERE actor = :b AND recipient = :a"
          + " UNION ALL SELECT x.event FROM event_actor x JOIN event_actor y ON x.event = y.event"
          + " WHERE x.party = :a AND y.party = :b AND x.role <> y.role"
          + " AND (x.ordinal > 0 OR y.ordinal > 0)";

  /** Ids of events that have :a and :b on whatever sides. */
  static final String BOTH =
      "SELECT id FROM event WHERE actor = :a AND recipient = :b"
          + " UNION ALL SELECT id FROM event WHERE actor = :b AND recipient = :a"
          + " UNION ALL SELECT x.event FROM event_actor x JOIN event_actor y ON x.event = y.event"
          + " WHERE x.party = :a AND y.party = :b AND (x.ordinal > 0 OR y.ordinal > 0)";

  private EventSides() {}

  /**
   * Ids of events that have a party on a side.
   *
   * @param role actor or recipient
   * @param value the name of the value that holds the party
   */
  static String on(String role, String value) {
    return String.format(
        "SELECT id FROM event WHERE %1$s = :%2$s UNION ALL SELECT event FROM event_actor"
            + " WHERE party = :%2$s AND role = '%1$s' AND ordinal > 0",
        role, value);
  }
}
