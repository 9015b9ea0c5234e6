/** Where documents come from: files, folders, archives, feeds and the web, in every form. */
@NullMarked
package org.dragoman.app.source;

import org.jspecify.annotations.NullMarked;
