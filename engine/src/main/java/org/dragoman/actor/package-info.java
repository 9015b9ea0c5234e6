/** Who: states, bodies, offices and people, their mentions, and what the mentions refer to. */
@NullMarked
package org.dragoman.actor;

import org.jspecify.annotations.NullMarked;
