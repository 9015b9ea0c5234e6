package org.dragoman.app.serve;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import io.javalin.http.UnauthorizedResponse;
import java.util.Locale;
import java.util.function.Function;
import org.dragoman.app.ledger.Accounts;
import org.dragoman.app.ledger.Accounts.User;
import org.dragoman.app.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * The gate of a server with users. Browsers show the cookie of a session, programs a token; both
 * are 256 bits by chance, of which the ledger keeps the hash. The token of forms follows from the
 * cookie, so that who cannot read the one cannot know the other.
 */
final class UserGate implements Gate {
  static final String SESSION = "dragoman_session";

  /** The cookie of those who have not come in yet: the form of the login is guarded by it. */
  private static final String VISIT = "dragoman_visit";

  private static final String BEARER = "bearer ";

  private final LedgerPool ledger;
  private final boolean secure;

  /**
   * @param secure whether cookies go by https only
   */
  UserGate(LedgerPool ledger, boolean secure) {
    this.ledger = ledger;
    this.secure = secure;
  }

  /** Whether a request shows a token of the API. */
  static boolean byToken(Context context) {
    return bearer(context) != null;
  }

  private static @Nullable String bearer(Context context) {
    String header = context.header("Authorization");
    return header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER)
        ? header.substring(BEARER.length()).strip()
        : null;
  }

  @Override
  public Visitor visitor(Context context) {
    String token = bearer(context);
    if (token != null) {
      User user = find(open -> new Accounts(open).ofToken(Secrets.hash(token)));
      if (user == null) {
        context.header("WWW-Authenticate", "Bearer realm=\"dragoman\", error=\"invalid_token\"");
        throw new UnauthorizedResponse("the token is unknown or no longer valid");
      }
      return new Visitor(user.name(), role(user), Secrets.fresh(), false);
    }
    String session = context.cookie(SESSION);
    if (session != null) {
      User user = find(open -> new Accounts(open).ofSession(Secrets.hash(session)));
      if (user != null) {
        return new Visitor(user.name(), role(user), csrf(session), true);
      }
    }
    return new Visitor("", Role.NOBODY, csrf(visit(context)), false);
  }

  private @Nullable User find(Function<Ledger, @Nullable User> question) {
    return ledger.read(question);
  }

  /** A role that this version does not know lets nobody in. */
  private static Role role(User user) {
    Role role = Role.of(user.role());
    return role == null ? Role.NOBODY : role;
  }

  private String visit(Context context) {
    String visit = context.cookie(VISIT);
    if (visit == null || visit.length() > 100) {
      visit = Secrets.fresh();
      // Only the login has a form for those who are not in.
      if (context.path().equals("/login")) {
        context.cookie(cookie(VISIT, visit));
      }
    }
    return visit;
  }

  /** A cookie that scripts cannot read and other sites cannot have sent. */
  Cookie cookie(String name, String value) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setSameSite(SameSite.STRICT);
    return cookie;
  }

  private static String csrf(String secret) {
    return Secrets.hash("csrf " + secret);
  }
}
