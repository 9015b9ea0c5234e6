/** Tests of the server by real requests to a real port. */
@NullMarked
package org.dragoman.app.api;

import org.jspecify.annotations.NullMarked;
