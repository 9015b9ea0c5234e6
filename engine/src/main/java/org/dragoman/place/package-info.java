/** Where: countries and cities. */
@NullMarked
package org.dragoman.place;

import org.jspecify.annotations.NullMarked;
