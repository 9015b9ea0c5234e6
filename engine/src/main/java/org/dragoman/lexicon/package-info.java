/** Reading of lexicons: tab-separated rows, bundled with the engine or added by an analyst. */
@NullMarked
package org.dragoman.lexicon;

import org.jspecify.annotations.NullMarked;
