package org.dragoman.app.query;

import java.util.List;

/**
 * Who stands on a side of an event. The event itself names the first of each side, as a reader may
 * have set it right; further ones, which few events have, are looked up beside it.
 */
final class EventSides {
  /** Ids of events in which one of :a and :b acts upon the other. */
  static final String BETWEEN =
      "SELECT id FROM event WHERE actor = :a AND recipient = :b"
          + " UNION ALL SELECT id FROM event WHERE actor = :b AND recipient = :a"
          + " UNION ALL "
          + further(" AND x.role <> y.role");

  /** Ids of events that have :a and :b on whatever sides. */
  static final String BOTH =
      "SELECT id FROM event WHERE actor = :a AND recipient = :b"
          + " UNION ALL SELECT id FROM event WHERE actor = :b AND recipient = :a"
          + " UNION ALL "
          + further("");

  private EventSides() {}

  /**
   * Ids of events that have :a and :b, at least one of them as a further one of its side. Two
   * questions, since an index serves each and none serves both.
   */
  private static String further(String condition) {
    String join =
        " JOIN event_actor y ON x.event = y.event AND x.document = y.document WHERE x.party = ";
    return "SELECT x.event FROM event_actor x"
        + join
        + ":a AND y.party = :b AND x.ordinal > 0"
        + condition
        + " UNION ALL SELECT x.event FROM event_actor x"
        + join
        + ":b AND y.party = :a AND x.ordinal > 0 AND y.ordinal = 0"
        + condition;
  }

  /** Conditions of which an event e has one where a party is on either side of it. */
  static List<String> either(String value) {
    return List.of(
        "e.actor = :" + value,
        "e.recipient = :" + value,
        "e.id IN (SELECT event FROM event_actor WHERE party = :" + value + " AND ordinal > 0)");
  }

  /** Conditions of which an event e has one where one of :a and :b acts upon the other. */
  static List<String> between() {
    return List.of(
        "e.actor = :a AND e.recipient = :b",
        "e.actor = :b AND e.recipient = :a",
        "e.id IN (" + further(" AND x.role <> y.role") + ")");
  }

  /** Conditions of which an event e has one where a party is on a side of it. */
  static List<String> one(String role, String value) {
    return List.of(
        String.format("e.%s = :%s", role, value),
        String.format(
            "e.id IN (SELECT event FROM event_actor WHERE party = :%s AND role = '%s'"
                + " AND ordinal > 0)",
            value, role));
  }

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
