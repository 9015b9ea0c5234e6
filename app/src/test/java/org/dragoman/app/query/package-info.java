/** Questions to the ledger. */
@NullMarked
package org.dragoman.app.query;

import org.jspecify.annotations.NullMarked;
