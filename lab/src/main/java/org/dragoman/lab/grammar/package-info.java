/** Trains the grammar's models on treebanks and measures them. */
@NullMarked
package org.dragoman.lab.grammar;

import org.jspecify.annotations.NullMarked;
