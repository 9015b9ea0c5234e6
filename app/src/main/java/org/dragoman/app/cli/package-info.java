/** The command line and the composition root. */
@NullMarked
package org.dragoman.app.cli;

import org.jspecify.annotations.NullMarked;
