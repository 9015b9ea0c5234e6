/** The desk: pages for browsers on the ledger, and the correcting of what engines read. */
@org.jspecify.annotations.NullMarked
package org.dragoman.app.desk;
