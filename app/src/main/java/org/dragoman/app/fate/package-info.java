/** What later reports make of commitments, and the sessions of joint bodies. */
@NullMarked
package org.dragoman.app.fate;

import org.jspecify.annotations.NullMarked;
