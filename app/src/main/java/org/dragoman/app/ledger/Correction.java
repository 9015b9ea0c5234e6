package org.dragoman.app.ledger;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reader set right. Immutable.
 *
 * @param number in the order in which they were made, from 1
 * @param target id of the event, engagement, commitment or position
 * @param kind what the target is
 * @param document the document it was read from
 * @param field the field
 * @param machineValue what the engine says, or null for nothing
 * @param value what the reader says, or null for nothing
 * @param who the reader
 * @param made when, in UTC
 * @param reason why, or null
 * @param undone when it was taken back or another took its place, in UTC; or null while it holds
 */
public record Correction(
    long number,
    String target,
    String kind,
    UUID document,
    String field,
    @Nullable String machineValue,
    @Nullable String value,
    String who,
    LocalDateTime made,
    @Nullable String reason,
    @Nullable LocalDateTime undone) {}
