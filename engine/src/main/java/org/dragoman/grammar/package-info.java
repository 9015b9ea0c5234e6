/**
 * Part-of-speech tags, lemmas and dependency trees of sentences, from models trained in the lab.
 */
@NullMarked
package org.dragoman.grammar;

import org.jspecify.annotations.NullMarked;
