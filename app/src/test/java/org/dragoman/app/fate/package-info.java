/** Tests of fates with invented stories, read by the real engine into real ledgers. */
@NullMarked
package org.dragoman.app.fate;

import org.jspecify.annotations.NullMarked;
