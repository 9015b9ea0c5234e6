package org.dragoman.record;

import java.util.List;
import org.dragoman.actor.Party;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to happen next. Immutable.
 *
 * @param what the act in few words, from the document's own
 * @param status how firmly
 * @param by who owes it
 * @param to whom it is owed; none where both sides owe it
 * @param due an ISO date, a month ({@code 2026-03}), a year, the text's own words, or null
 * @param body the joint body it belongs to, or null
 * @param session number of that body's session, or null
 * @param saidBy on whose word, in the manner of {@code Event.saidBy}; or null
 * @param quote where the document says it
 */
public record Commitment(
    String what,
    CommitmentStatus status,
    List<Party> by,
    List<Party> to,
    @Nullable String due,
    @Nullable String body,
    @Nullable Integer session,
    @Nullable String saidBy,
    Quote quote) {
  public Commitment {
    by = List.copyOf(by);
    to = List.copyOf(to);
  }

  /** The same on another's word; null for the report's own. */
  Commitment withSaidBy(@Nullable String source) {
    return new Commitment(what, status, by, to, due, body, session, source, quote);
  }
}
