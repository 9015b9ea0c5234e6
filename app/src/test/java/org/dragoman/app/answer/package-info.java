/** Answers of the ledger in the forms in which they leave. */
@NullMarked
package org.dragoman.app.answer;

import org.jspecify.annotations.NullMarked;
