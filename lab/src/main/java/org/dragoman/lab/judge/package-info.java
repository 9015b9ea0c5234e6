/** Trains and measures the judge of events. */
@NullMarked
package org.dragoman.lab.judge;

import org.jspecify.annotations.NullMarked;
