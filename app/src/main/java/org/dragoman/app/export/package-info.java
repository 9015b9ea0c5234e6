/** How records and coded events leave: the JSON contract, tables and the forms of other coders. */
@NullMarked
package org.dragoman.app.export;

import org.jspecify.annotations.NullMarked;
