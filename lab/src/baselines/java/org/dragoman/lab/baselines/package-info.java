/** Other systems, measured beside ours; compiled only under the Maven profile {@code baselines}. */
@NullMarked
package org.dragoman.lab.baselines;

import org.jspecify.annotations.NullMarked;
