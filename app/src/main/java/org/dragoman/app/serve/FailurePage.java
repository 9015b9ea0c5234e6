package org.dragoman.app.serve;

import io.javalin.http.Context;

/** Makes the page that tells a person of a failure. */
@FunctionalInterface
public interface FailurePage {
  /** Writes the page; the status is set already. */
  void write(Context context, Failure failure);
}
