/** Measures of the ledger: kills, a large invented ledger, the time of questions. */
@NullMarked
package org.dragoman.lab.ledger;

import org.jspecify.annotations.NullMarked;
