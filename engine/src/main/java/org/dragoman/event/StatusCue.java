package org.dragoman.event;

/**
 * A word that tells how an act stands to the facts.
 *
 * @param token where it stands, 0-based in the sentence
 * @param status what it makes of the act; {@code NEGATED} twice is none
 */
public record StatusCue(int token, EventStatus status) {}
