/** When: day words and dates resolved against the document's own date. */
@NullMarked
package org.dragoman.time;

import org.jspecify.annotations.NullMarked;
