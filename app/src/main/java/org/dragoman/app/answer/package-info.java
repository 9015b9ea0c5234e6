/** Answers of the ledger in the forms in which they leave: sheets, pages, JSON, tables, events. */
@NullMarked
package org.dragoman.app.answer;

import org.jspecify.annotations.NullMarked;
