package org.dragoman.app.fate;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dragoman.app.fate.DocumentRows.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Something that a report tells as done, called off or put off. Immutable.
 *
 * @param published the day of the report
 * @param when when it took place; the day of the report where it does not say
 * @param dated whether the report says when
 * @param guests whose people travelled, for a visit
 * @param country where it took place, or null
 * @param matter stems of all telling words of the sentence
 * @param words the sentence
 * @param newDue to when it was put off, or null
 * @param byKind the table of the row that tells it: {@code engagement}, {@code event}, {@code body}
 * @param byId that row's id
 */
record Outcome(
    UUID document,
    LocalDate published,
    Occasion occasion,
    State state,
    Due when,
    boolean dated,
    Set<String> parties,
    Set<String> guests,
    @Nullable String country,
    List<Actor> actors,
    @Nullable BodyKey body,
    @Nullable Integer session,
    Set<String> matter,
    Set<String> numbers,
    String words,
    @Nullable Due newDue,
    String byKind,
    String byId,
    DocumentRows.Place place) {
  /** What became of it. */
  enum State {
    HELD,
    CANCELLED,
    POSTPONED
  }
}
