/** Examining a ledger and what is derived from it, and mending what can be mended. */
@NullMarked
package org.dragoman.app.doctor;

import org.jspecify.annotations.NullMarked;
