package org.dragoman.app.desk;

import io.javalin.http.Context;

/** Knows who asks. Implementations are safe for use by many threads. */
@FunctionalInterface
public interface Seats {
  /** Who asks. */
  Viewer of(Context request);
}
