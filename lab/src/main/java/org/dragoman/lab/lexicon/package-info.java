/** Commands that derive lexicons from open data. */
@NullMarked
package org.dragoman.lab.lexicon;

import org.jspecify.annotations.NullMarked;
