/** Questions to the ledger: typed answers, each line of which names the words it stands on. */
@NullMarked
package org.dragoman.app.query;

import org.jspecify.annotations.NullMarked;
