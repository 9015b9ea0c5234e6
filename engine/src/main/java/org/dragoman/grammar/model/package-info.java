/**
 * The parts of the trained grammar: dictionary, features, tagger, lemmatiser, parser and the file
 * that holds them. Public only so that the lab trains with the very code that runs; not an
 * interface for other packages, which use {@link org.dragoman.grammar.EnglishGrammar}.
 */
@NullMarked
package org.dragoman.grammar.model;

import org.jspecify.annotations.NullMarked;
