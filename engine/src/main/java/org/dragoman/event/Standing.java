package org.dragoman.event;

/**
 * How an act stands to the facts while the words above it are read from the inside out: what each
 * of them makes of what stands below.
 */
enum Standing {
  ACTUAL,
  HISTORICAL,
  FUTURE,
  HYPOTHETICAL,
  NEGATED,
  /** Ruled out or denied: denied again, it is possible, not done. */
  EXCLUDED;

  /** Not so; what was not done and is negated was done. */
  Standing negated() {
    return switch (this) {
      case NEGATED -> ACTUAL;
      case EXCLUDED -> HYPOTHETICAL;
      default -> NEGATED;
    };
  }

  /** Ruled out; what was to be left undone and is ruled out is done. */
  Standing excluded() {
    return this == NEGATED ? ACTUAL : EXCLUDED;
  }

  /** To come; what is not done or only wished for stays so. */
  Standing foretold() {
    return this == ACTUAL || this == HISTORICAL ? FUTURE : this;
  }

  /** Looked back on, if it was done. */
  Standing lookedBackOn() {
    return this == ACTUAL ? HISTORICAL : this;
  }

  /** The status that events show. */
  EventStatus status() {
    return switch (this) {
      case ACTUAL -> EventStatus.ACTUAL;
      case HISTORICAL -> EventStatus.HISTORICAL;
      case FUTURE -> EventStatus.FUTURE;
      case HYPOTHETICAL -> EventStatus.HYPOTHETICAL;
      case NEGATED, EXCLUDED -> EventStatus.NEGATED;
    };
  }
}
