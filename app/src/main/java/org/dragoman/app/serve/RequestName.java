package org.dragoman.app.serve;

import io.javalin.http.Context;

/** The name of a request, by which what it was told and what the log says are one. */
final class RequestName {
  private static final String ATTRIBUTE = "dragoman.request";
  private static final int LENGTH = 16;

  private RequestName() {}

  static String of(Context context) {
    String name = context.attribute(ATTRIBUTE);
    if (name == null) {
      name = Secrets.fresh().substring(0, LENGTH);
      context.attribute(ATTRIBUTE, name);
    }
    return name;
  }
}
