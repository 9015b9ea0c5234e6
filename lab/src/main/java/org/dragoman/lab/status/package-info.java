/** Measures how well the engine tells how acts stand to the facts. */
@NullMarked
package org.dragoman.lab.status;

import org.jspecify.annotations.NullMarked;
