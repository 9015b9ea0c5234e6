package org.dragoman.actor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a proper name of the lexicon stands for.
 *
 * @param kind how it names its party
 * @param party the state or body, or null where the name is of no actor
 * @param body the body, for a {@link Kind#BODY}, else null
 * @param sector the part of society, for an {@link Kind#INSTITUTION}, else null
 * @param period when it does, or null for always
 * @param why in words, the row of a table that tells it
 */
record Name(
    Kind kind,
    @Nullable Party party,
    @Nullable Body body,
    @Nullable Sector sector,
    @Nullable Period period,
    String why) {
  enum Kind {
    /** "Iran", "the Islamic Republic of Iran". */
    STATE,
    /** "Iranian". */
    ADJECTIVE,
    /** "Iranians". */
    DEMONYM,
    /** "Tehran": a place, or the government that sits there. */
    CAPITAL,
    /** "the Kremlin". */
    METONYM,
    /** "the United Nations". */
    BODY,
    /** "the State Department". */
    INSTITUTION,
    /** Whatever an analyst's own row names; it goes before all else. */
    OWN,
    /** "the Persian Gulf", "Latin American": looks like a state's name, and is none. */
    OTHER
  }

  /** A name that stands for the same at all times. */
  Name(Kind kind, @Nullable Party party, @Nullable Body body, @Nullable Sector sector, String why) {
    this(kind, party, body, sector, null, why);
  }

  /** Whether it stands for its party in a report of that day, null where the day is unknown. */
  boolean inForce(@Nullable LocalDate day) {
    return period == null || period.holds(day);
  }

  /** Whether it can stand before an office or a noun and say whose that is. */
  boolean attributive() {
    return party != null && kind != Kind.DEMONYM;
  }
}
