/** Learned models: tables of weights, codes of features, and the files that hold them. */
@NullMarked
package org.dragoman.model;

import org.jspecify.annotations.NullMarked;
