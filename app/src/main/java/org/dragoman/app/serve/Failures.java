package org.dragoman.app.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.PrintWriter;
import java.util.Map;
import org.dragoman.app.ledger.LedgerException;
import org.dragoman.app.query.QuestionException;
import org.dragoman.app.search.QueryException;
import org.dragoman.app.search.SearchException;

/**
 * Answers requests that fail: a person gets a page, a program problem details (RFC 9457). What went
 * wrong inside is told on standard error under the name of the request, and to nobody else. Safe
 * for use by many threads.
 */
final class Failures implements Routes {
  static final String PROBLEM = "application/problem+json";

  private static final int INTERNAL = 500;

  /** Where a reader can do nothing but ask again. */
  private static final String SORRY = "the server could not answer; its log tells why";

  private final FailurePage page;
  private final PrintWriter err;
  private final ObjectMapper mapper = new ObjectMapper();

  /**
   * @param page for people
   * @param err takes what went wrong inside
   */
  Failures(FailurePage page, PrintWriter err) {
    this.page = page;
    this.err = err;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.exception(
        HttpResponseException.class,
        (e, context) -> answer(context, e.getStatus(), detail(e), e.getDetails()));
    routes.exception(QuestionException.class, (e, context) -> refuse(context, e.getMessage()));
    routes.exception(QueryException.class, (e, context) -> refuse(context, e.getMessage()));
    routes.exception(LedgerException.class, this::inside);
    routes.exception(SearchException.class, this::inside);
    routes.exception(Exception.class, this::inside);
  }

  /** A question that has no answer: its words are meant for whoever asked. */
  private void refuse(Context context, @org.jspecify.annotations.Nullable String message) {
    answer(context, HttpStatus.BAD_REQUEST.getCode(), String.valueOf(message), Map.of());
  }

  private void inside(Exception e, Context context) {
    StringBuilder trace = new StringBuilder();
    trace.append("dragoman: ").append(RequestName.of(context)).append(": ").append(e);
    for (StackTraceElement element : e.getStackTrace()) {
      trace.append("\n\tat ").append(element);
    }
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      trace.append("\n\tby ").append(cause);
      for (StackTraceElement element : cause.getStackTrace()) {
        trace.append("\n\tat ").append(element);
      }
    }
    err.println(trace);
    answer(context, INTERNAL, SORRY, Map.of());
  }

  /** What Javalin says where it is more than the name of the status. */
  private static String detail(HttpResponseException e) {
    return switch (e.getStatus()) {
      case 404 ->
          e instanceof io.javalin.router.EndpointNotFound
              ? "there is nothing at this address"
              : told(e);
      case 413 -> "the body is larger than this server takes";
      default -> told(e);
    };
  }

  private static String told(HttpResponseException e) {
    return String.valueOf(e.getMessage());
  }

  void answer(Context context, int status, String detail, Map<String, String> details) {
    HttpStatus known = HttpStatus.forStatus(status);
    Failure failure = new Failure(status, known.getMessage(), detail);
    context.status(status);
    context.header("Cache-Control", "no-store");
    if (wantsPage(context)) {
      page.write(context, failure);
      return;
    }
    ObjectNode problem = mapper.createObjectNode();
    problem.put("type", "about:blank");
    problem.put("title", failure.title());
    problem.put("status", status);
    problem.put("detail", detail);
    problem.put("instance", "urn:request:" + RequestName.of(context));
    if (status == HttpStatus.METHOD_NOT_ALLOWED.getCode()) {
      String allowed = details.get("availableMethods");
      if (allowed != null) {
        context.header("Allow", allowed);
      }
    }
    context.contentType(PROBLEM);
    context.result(problem.toString());
  }

  /** Whether a browser shows it to a person. */
  static boolean wantsPage(Context context) {
    String accepted = context.header("Accept");
    return !context.path().startsWith("/api/")
        && accepted != null
        && accepted.contains("text/html");
  }
}
