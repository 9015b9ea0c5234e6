package org.dragoman.event;

import org.jspecify.annotations.Nullable;

/**
 * Two sides that a predicate offers, and what came of them. Immutable.
 *
 * @param predicate token that offers them, 0-based in the sentence
 * @param pair the sides
 * @param judgement how likely each type is
 * @param earlier token of the predicate that offered the same sides before and whose event counts
 *     for this one too, or -1
 * @param event the event made of them; null where none is likeliest or {@code earlier} has it
 */
public record JudgedPair(
    int predicate, SidePair pair, Judgement judgement, int earlier, @Nullable CodedEvent event) {}
