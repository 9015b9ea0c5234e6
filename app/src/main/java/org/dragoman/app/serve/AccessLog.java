package org.dragoman.app.serve;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.RequestLogger;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Tells each request in one line of JSON. What was asked for stands in the query, which is left
 * out: a log should not tell what somebody reads about. Safe for use by many threads.
 */
final class AccessLog implements RequestLogger {
  private final PrintWriter out;

  AccessLog(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void handle(Context context, Float millis) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    line.put("request", RequestName.of(context));
    line.put("from", context.ip());
    line.put("user", Visitor.known(context) ? Visitor.of(context).name() : "");
    line.put("method", context.req().getMethod());
    line.put("path", context.path());
    line.put("status", context.statusCode());
    line.put("ms", Math.round(millis * 10) / 10.0);
    out.println(line);
  }
}
