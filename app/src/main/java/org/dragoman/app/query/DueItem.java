package org.dragoman.app.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commitment of the ledger. Immutable.
 *
 * @param id its name in the ledger
 * @param what what is to happen
 * @param status how firmly: agreed, pledged, planned, expected, proposed, invited
 * @param state how it stands on the day that was asked for
 * @param due an ISO date, month or year, or the text's words; null where none are told
 * @param dueFrom the first of the days that it means, or null
 * @param dueTo the last of them, or null
 * @param by codes of the parties that are to do it
 * @param to codes of the parties to whom it is to be done
 * @param body the joint body that it is about, or null
 * @param session the number of that body's session, or null
 * @param saidBy on whose word it stands, or null
 * @param fate what became of it, or null where nothing is known
 * @param evidence the words that it was read from
 */
public record DueItem(
    String id,
    String what,
    String status,
    DueState state,
    @Nullable String due,
    @Nullable LocalDate dueFrom,
    @Nullable LocalDate dueTo,
    List<String> by,
    List<String> to,
    @Nullable String body,
    @Nullable Integer session,
    @Nullable String saidBy,
    @Nullable Fate fate,
    Evidence evidence) {
  public DueItem {
    by = List.copyOf(by);
    to = List.copyOf(to);
  }
}
