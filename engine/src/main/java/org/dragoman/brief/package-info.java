/** Records retold in sentences for people, each with the words of the document it stands on. */
@NullMarked
package org.dragoman.brief;

import org.jspecify.annotations.NullMarked;
