package org.dragoman.app.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.security.RouteRole;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each request passes before it is answered: it is marked with the headers that keep browsers
 * safe, its sender is told, and it is refused where he asks too often, may not do it, or where a
 * page of somebody else may have sent it in his name. Safe for use by many threads.
 */
final class Doorkeeper implements Routes {
  /** Nothing but what the server itself serves, no inline style or script, nobody's frame. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private static final Set<HandlerType> SAFE =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

  private static final int TOO_MANY = 429;

  private final Gate gate;
  private final boolean localNames;
  private final boolean users;
  private final RateLimit requests;

  /**
   * @param gate tells who asks
   * @param users whether there are users, so that a person who is nobody is sent to the login
   * @param localNames whether only names of this machine are right in the header Host: else a page
   *     of another site could give its own name this machine's address, and read what is here
   * @param requests how often one may ask
   */
  Doorkeeper(Gate gate, boolean users, boolean localNames, RateLimit requests) {
    this.gate = gate;
    this.users = users;
    this.localNames = localNames;
    this.requests = requests;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.before(this::enter);
    routes.beforeMatched(this::check);
  }

  private void enter(Context context) {
    context.header("Content-Security-Policy", POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("X-Frame-Options", "DENY");
    // With no referrer at all browsers send forms with the origin "null", as other sites may.
    context.header("Referrer-Policy", "same-origin");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    context.header("Cache-Control", "no-cache");
    if (localNames && !local(context.header("Host"))) {
      throw new HttpResponseException(421, "this server answers to the names of this machine only");
    }
    Visitor visitor = gate.visitor(context);
    visitor.enter(context);
    String who = visitor.role() == Role.NOBODY ? context.ip() : visitor.name() + "@" + context.ip();
    long wait = requests.take(who);
    if (wait > 0) {
      context.header("Retry-After", Long.toString(wait));
      throw new HttpResponseException(TOO_MANY, "too many requests; ask again in a while");
    }
  }

  private void check(Context context) {
    Role needed = Role.READER;
    for (RouteRole role : context.routeRoles()) {
      needed = (Role) role;
    }
    Visitor visitor = Visitor.of(context);
    if (!visitor.role().atLeast(needed)) {
      if (visitor.role() == Role.NOBODY) {
        if (context.path().startsWith("/api/")) {
          context.header("WWW-Authenticate", "Bearer realm=\"dragoman\"");
        } else if (SAFE.contains(context.method()) && Failures.wantsPage(context)) {
          context.redirect("/login?next=" + next(context), HttpStatus.SEE_OTHER);
          context.skipRemainingHandlers();
          return;
        }
        throw new UnauthorizedResponse("this needs a login");
      }
      throw new ForbiddenResponse("this needs the role " + needed.word());
    }
    if (!SAFE.contains(context.method())) {
      checkSender(context, visitor);
    }
  }

  /**
   * Refuses what another site may have had the browser send. A token of the API is no browser's. On
   * a server without users a program needs no token where what it sends is no form: pages of other
   * sites can send nothing else without asking first, which is never granted.
   */
  private void checkSender(Context context, Visitor visitor) {
    String site = context.header("Sec-Fetch-Site");
    if (foreign(context.header("Origin"), context.header("Host"))
        || (site != null && !site.equals("same-origin") && !site.equals("none"))) {
      throw new ForbiddenResponse("the request comes from another site");
    }
    if (UserGate.byToken(context)
        || (!users && !form(context) && context.path().startsWith("/api/"))) {
      return;
    }
    String shown = context.header(Visitor.HEADER);
    if (shown == null && form(context)) {
      shown = context.formParam(Visitor.FIELD);
    }
    if (shown == null || !Secrets.same(shown, visitor.csrf())) {
      throw new ForbiddenResponse(
          "the form is no longer valid (its token is missing or old); load the page again");
    }
  }

  private static String next(Context context) {
    String query = context.queryString();
    return URLEncoder.encode(
        context.path() + (query == null ? "" : "?" + query), StandardCharsets.UTF_8);
  }

  private static boolean form(Context context) {
    String type = context.contentType();
    if (type == null) {
      return true;
    }
    String lower = type.toLowerCase(Locale.ROOT);
    return lower.startsWith("application/x-www-form-urlencoded")
        || lower.startsWith("multipart/form-data")
        || lower.startsWith("text/plain");
  }

  private static boolean foreign(@Nullable String origin, @Nullable String host) {
    if (origin == null) {
      return false;
    }
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority == null || !authority.equalsIgnoreCase(host);
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  private static boolean local(@Nullable String host) {
    if (host == null) {
      return false;
    }
    String name = host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    return name.equals("localhost") || name.matches("127(\\.\\d{1,3}){3}") || name.equals("[::1]");
  }
}
