/** The programs' side of the server: answers of the ledger under {@code /api/v1}. */
@NullMarked
package org.dragoman.app.api;

import org.jspecify.annotations.NullMarked;
