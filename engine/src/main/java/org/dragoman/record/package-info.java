/** The diplomatic record: engagements, topics, commitments, bodies, forums, processes, sources. */
@NullMarked
package org.dragoman.record;

import org.jspecify.annotations.NullMarked;
