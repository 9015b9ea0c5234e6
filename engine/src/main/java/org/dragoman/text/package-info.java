/** Documents, sentences and tokens, with offsets into the text as it was given. */
@NullMarked
package org.dragoman.text;

import org.jspecify.annotations.NullMarked;
