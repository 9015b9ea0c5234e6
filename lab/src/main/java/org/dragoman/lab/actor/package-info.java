/** Measures how well the engine finds who is spoken of. */
@NullMarked
package org.dragoman.lab.actor;

import org.jspecify.annotations.NullMarked;
