/** Tests of the product, and the records they share. */
@NullMarked
package org.dragoman.app;

import org.jspecify.annotations.NullMarked;
