/** One event told by many reports: copies of texts, same events, and the stories they make up. */
@NullMarked
package org.dragoman.app.story;

import org.jspecify.annotations.NullMarked;
