/** How well fates of promises are told, measured on reports of the project's own. */
@NullMarked
package org.dragoman.lab.fate;

import org.jspecify.annotations.NullMarked;
