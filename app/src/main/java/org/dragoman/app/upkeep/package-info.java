/** Brings what is derived from the ledger's rows up to date behind each change of them. */
@NullMarked
package org.dragoman.app.upkeep;

import org.jspecify.annotations.NullMarked;
