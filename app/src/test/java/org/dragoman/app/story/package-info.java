/** Tests of stories, on texts read by the engine. */
@NullMarked
package org.dragoman.app.story;

import org.jspecify.annotations.NullMarked;
