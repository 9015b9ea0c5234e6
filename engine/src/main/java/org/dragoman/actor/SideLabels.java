package org.dragoman.actor;

/** The names of what {@link SideFeatures} sees: a weight's row names them. */
final class SideLabels {
  /** What stands for somebody. */
  enum Mention {
    MINISTER,
    TITLED,
    NAMED,
    OFFICE,
    OFFICES,
    OFFICIAL,
    ARMED,
    OTHER,
    OTHERS,
    GROUP,
    IT,
    THEY,
    PERSON,
    WE,
    YOU,
    ALL
  }

  /** What the mention is to its clause. */
  enum Role {
    SUBJECT,
    OBJECT,
    OBLIQUE,
    OWNER,
    MODIFIER,
    CONJUNCT,
    APPOSED,
    REST
  }

  /** What stands before the noun. */
  enum Article {
    THE,
    SOME,
    BARE,
    OWNED,
    NUMBER,
    NAME
  }

  /** What the verb of the clause tells. */
  enum Act {
    SPEECH,
    SENDING,
    ANSWER,
    BEING,
    DOING
  }

  /** How a candidate stands to the mention. */
  enum Sign {
    SUBJECT_HERE,
    OBJECT_HERE,
    OBLIQUE_HERE,
    INSIDE_HERE,
    SUBJECT_ABOVE,
    OTHER_ABOVE,
    SUBJECT_BESIDE,
    OTHER_BESIDE,
    SUBJECT_BELOW,
    OTHER_BELOW,
    JOINED,
    HELD,
    HOLDS,
    APPOSED,
    PLACE_HERE,
    PLACE_ELSEWHERE,
    AFTER_SUBJECT_HERE,
    AFTER_OBJECT_HERE,
    AFTER_OBLIQUE_HERE,
    AFTER_INSIDE_HERE,
    AFTER_SUBJECT_ABOVE,
    AFTER_OTHER_ABOVE,
    AFTER_SUBJECT_BESIDE,
    AFTER_OTHER_BESIDE,
    AFTER_SUBJECT_BELOW,
    AFTER_OTHER_BELOW,
    AFTER_JOINED,
    AFTER_HELD,
    AFTER_HOLDS,
    AFTER_APPOSED,
    AFTER_PLACE_HERE,
    AFTER_PLACE_ELSEWHERE,
    NEXT_BEFORE,
    NEXT_AFTER,
    NEAREST_BEFORE,
    NEAREST_AFTER,
    FIRST,
    ONLY_HERE,
    ONLY,
    SPEAKS,
    BODY,
    LAST_SUBJECT,
    LAST_OTHER,
    LAST_PLACE,
    EARLIER_SUBJECT,
    EARLIER_OTHER,
    OFTEN,
    AS_PERSON,
    AS_OFFICE,
    AS_ADJECTIVE,
    AS_STATE,
    AS_CAPITAL,
    AS_OFFICIALS,
    AS_ARMED,
    AS_OTHERS,
    AS_PEOPLE,
    AS_BODY,
    SAME_SECTOR,
    ELSEWHERE,
    BOTH_SUBJECTS,
    GOAL,
    ALWAYS;

    long bit() {
      return 1L << ordinal();
    }
  }

  private SideLabels() {}
}
