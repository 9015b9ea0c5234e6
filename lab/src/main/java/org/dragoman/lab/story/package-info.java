/** How well reports of one event find each other, measured on reports of the project's own. */
@NullMarked
package org.dragoman.lab.story;

import org.jspecify.annotations.NullMarked;
