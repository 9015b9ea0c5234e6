/** How records leave: the JSON contract. */
@NullMarked
package org.dragoman.app.export;

import org.jspecify.annotations.NullMarked;
