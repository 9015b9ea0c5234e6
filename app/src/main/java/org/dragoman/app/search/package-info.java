/** The index of the ledger's documents, and searching it. */
@NullMarked
package org.dragoman.app.search;

import org.jspecify.annotations.NullMarked;
