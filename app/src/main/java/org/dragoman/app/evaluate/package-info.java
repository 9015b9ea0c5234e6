/** How well the engine agrees with an analyst's own annotation. */
@NullMarked
package org.dragoman.app.evaluate;

import org.jspecify.annotations.NullMarked;
