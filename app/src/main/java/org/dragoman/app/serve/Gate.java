package org.dragoman.app.serve;

import io.javalin.http.Context;

/** Tells who asks. Safe for use by many threads. */
interface Gate {
  /**
   * Who asks; somebody with the role {@link Role#NOBODY} where it cannot be told.
   *
   * @throws io.javalin.http.HttpResponseException where what he shows is wrong
   */
  Visitor visitor(Context context);
}
