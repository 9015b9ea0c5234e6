/** Tests of the index with real folders and killed processes. */
@NullMarked
package org.dragoman.app.search;

import org.jspecify.annotations.NullMarked;
