package org.dragoman.lexicon.petrarch;

/**
 * A pattern in the terms of {@code event/rules.tsv}.
 *
 * @param frame its conditions, empty for none
 * @param actor slots of the actor, empty for the usual ones
 * @param recipient slots of the recipient, empty for the usual ones
 */
record CodingFrame(String frame, String actor, String recipient) {}
