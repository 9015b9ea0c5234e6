package org.dragoman.actor;

import java.util.List;
import org.dragoman.grammar.Parse;

/**
 * A sentence that has been read.
 *
 * @param parse the sentence
 * @param mentions its mentions in order; grows while the sentence is read
 */
record ReadSentence(Parse parse, List<Resolved> mentions) {}
