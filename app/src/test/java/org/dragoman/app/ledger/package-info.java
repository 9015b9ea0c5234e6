/** Tests of the ledger, on real databases. */
@NullMarked
package org.dragoman.app.ledger;

import org.jspecify.annotations.NullMarked;
