package org.dragoman.app.serve;

import io.javalin.http.Context;

/** Tells of a failure in plain text: for a server without pages. */
public final class PlainFailurePage implements FailurePage {
  @Override
  public void write(Context context, Failure failure) {
    context.contentType("text/plain; charset=utf-8");
    context.result(failure.status() + " " + failure.title() + ": " + failure.detail() + "\n");
  }
}
