package org.dragoman.app.story;

import java.util.EnumSet;
import java.util.Set;
import org.dragoman.event.EventType;
import org.dragoman.record.EngagementKind;
import org.jspecify.annotations.Nullable;

/**
 * What happened, as coarse as two reports of one event mostly agree on it. Kinds of one {@link
 * Family} may be one event in other words; engagements of different kinds never are.
 */
public enum ActKind {
  /** A meeting, talks, a summit, a session. */
  MEETING(Family.TALKS, 2),
  /** Somebody's stay in another country. */
  VISIT(Family.TALKS, 3),
  /** A call. */
  CALL(Family.REMOTE, 2),
  /** A letter or message. */
  LETTER(Family.REMOTE, 3),
  /** A signature. */
  SIGNING(Family.TALKS, 2),
  AGREE(Family.TALKS, 2),
  SUPPORT(Family.TALKS, 2),
  CONCEDE(Family.EASING, 2),
  COOPERATE(Family.TALKS, 2),
  AID(Family.HELP, 3),
  RETREAT(Family.EASING, 2),
  REQUEST(Family.WORDS, 2),
  ACCUSE(Family.WORDS, 2),
  REJECT(Family.WORDS, 2),
  THREATEN(Family.WORDS, 2),
  PROTEST(Family.PROTEST, 1),
  SANCTION(Family.PRESSURE, 2),
  /** A diplomat sent out of the country, or relations lowered. */
  EXPULSION(Family.PRESSURE, 2),
  MOBILIZE(Family.FORCE, 2),
  COERCE(Family.PRESSURE, 2),
  ASSAULT(Family.FORCE, 1),
  /** The report as a whole, whatever its events were read as. */
  REPORT(Family.ANY, 2);

  /** Kinds that different words, or a reader's doubt, may make of one event. */
  public enum Family {
    TALKS,
    REMOTE,
    HELP,
    EASING,
    WORDS,
    PROTEST,
    PRESSURE,
    FORCE,
    ANY
  }

  private static final Set<ActKind> ENGAGEMENTS = EnumSet.of(MEETING, VISIT, CALL, LETTER, SIGNING);
  private static final Set<ActKind> MUTUAL =
      EnumSet.of(MEETING, VISIT, CALL, LETTER, SIGNING, AGREE, SUPPORT, COOPERATE, REPORT);

  private final Family family;
  private final int window;

  ActKind(Family family, int window) {
    this.family = family;
    this.window = window;
  }

  /** The kinds among which it may be mistaken. */
  public Family family() {
    return family;
  }

  /** Days before a report's publication on which an event may have been that it does not date. */
  public int window() {
    return window;
  }

  /** Whether it is a way in which parties deal with each other face to face or from afar. */
  public boolean engagement() {
    return ENGAGEMENTS.contains(this);
  }

  /** Whether two events of the kind at two places are two, whatever else agrees. */
  public boolean placed() {
    return this == MEETING
        || this == VISIT
        || this == SIGNING
        || this == PROTEST
        || family == Family.FORCE;
  }

  /** Whether its two sides may change places. */
  public boolean mutual() {
    return MUTUAL.contains(this);
  }

  /** Whether two events of these kinds can be one whatever else they share; symmetric. */
  public boolean compatible(ActKind other) {
    if (this == other || this == REPORT || other == REPORT) {
      return true;
    }
    boolean engagements = engagement() && other.engagement();
    return !engagements && family == other.family;
  }

  /** The kind of a coded event. */
  public static ActKind of(EventType type, @Nullable String mode, String cameo) {
    if (type == EventType.CONSULT) {
      return "visit".equals(mode) ? VISIT : "phone".equals(mode) ? CALL : MEETING;
    }
    if (cameo.equals("057")) {
      return SIGNING;
    }
    if (type == EventType.SANCTION && ("expel".equals(mode) || cameo.startsWith("161"))) {
      return EXPULSION;
    }
    return valueOf(type.name());
  }

  /** The kind of an engagement, or null for a mere statement. */
  public static @Nullable ActKind of(EngagementKind kind) {
    return switch (kind) {
      case MEETING, SUMMIT, SESSION, CONSULTATIONS, CONFERENCE -> MEETING;
      case VISIT -> VISIT;
      case CALL -> CALL;
      case SIGNING -> SIGNING;
      case LETTER -> LETTER;
      case STATEMENT_ONLY -> null;
    };
  }
}
