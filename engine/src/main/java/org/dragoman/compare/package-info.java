/** Two readouts of one meeting side by side: what both tell, what one alone, what differently. */
@NullMarked
package org.dragoman.compare;

import org.jspecify.annotations.NullMarked;
