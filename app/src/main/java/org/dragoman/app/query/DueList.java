package org.dragoman.app.query;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is due, as of a day. Immutable.
 *
 * @param party code of the party that it is about, or null for all
 * @param body words in the name of the joint body that it is about, or null for all
 * @param asOf the day; what was published later is not counted
 * @param within how many days ahead are near
 * @param parts the commitments of each state that was asked for: what is overdue with the latest
 *     first, what is still to come with the next first, what has no day with the newest report
 *     first
 */
public record DueList(
    @Nullable String party,
    @Nullable String body,
    LocalDate asOf,
    int within,
    Map<DueState, Part<DueItem>> parts) {
  public DueList {
    Map<DueState, Part<DueItem>> ordered = new EnumMap<>(DueState.class);
    ordered.putAll(parts);
    parts = Collections.unmodifiableMap(ordered);
  }
}
