/** Tests of the measures of the ledger. */
@NullMarked
package org.dragoman.lab.ledger;

import org.jspecify.annotations.NullMarked;
