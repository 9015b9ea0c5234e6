package org.dragoman.app.fate;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a later report makes of a commitment. Immutable.
 *
 * @param day when it came about, or the day of the later report
 * @param newDue to when it was put off or brought forward, or null
 * @param confidence from 0 to 1
 * @param reasons what agreed, with semicolons between
 */
record Fate(
    String commitment,
    UUID document,
    Pair pair,
    Kind kind,
    UUID byDocument,
    String byKind,
    String byId,
    LocalDate day,
    @Nullable Due newDue,
    DocumentRows.Place place,
    double confidence,
    String reasons) {
  /** What became of it; of two in one report the earlier constant counts. */
  enum Kind {
    FULFILLED,
    CANCELLED,
    POSTPONED,
    REPEATED
  }
}
