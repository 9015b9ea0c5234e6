/** The ledger: documents and what was read from them, kept in DuckDB or PostgreSQL. */
@NullMarked
package org.dragoman.app.ledger;

import org.jspecify.annotations.NullMarked;
