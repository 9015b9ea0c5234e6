/** Tests of the counting, on numbers worked out by hand. */
@NullMarked
package org.dragoman.app.evaluate;

import org.jspecify.annotations.NullMarked;
