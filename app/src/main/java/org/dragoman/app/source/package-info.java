/** Where documents come from: files, standard input, HTML, Markdown and JSON lines. */
@NullMarked
package org.dragoman.app.source;

import org.jspecify.annotations.NullMarked;
