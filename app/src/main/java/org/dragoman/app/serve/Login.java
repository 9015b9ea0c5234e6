package org.dragoman.app.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.dragoman.app.ledger.Accounts;
import org.dragoman.app.ledger.Accounts.User;
import org.dragoman.app.ledger.AuditLog;
import org.jspecify.annotations.Nullable;

/**
 * Takes the forms of login and logout. Who fails learns nothing but that: neither by words nor by
 * time whether the name is somebody's. Safe for use by many threads.
 */
final class Login implements Routes {
  private static final Duration LIFE = Duration.ofHours(12);
  private static final int LONGEST_NAME = 100;
  private static final int TOO_MANY = 429;

  private final LedgerPool ledger;
  private final UserGate gate;
  private final Passwords passwords;
  private final RateLimit tries;

  /**
   * @param tries how often one may try, of one address and of one name
   */
  Login(LedgerPool ledger, UserGate gate, Passwords passwords, RateLimit tries) {
    this.ledger = ledger;
    this.gate = gate;
    this.passwords = passwords;
    this.tries = tries;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.post("/login", this::enter, Role.NOBODY);
    routes.post("/logout", this::leave, Role.NOBODY);
  }

  private void enter(Context context) {
    String name = field(context, "name").strip();
    String given = field(context, "password");
    String next = here(context.formParam("next"));
    long wait =
        Math.max(
            tries.take("from " + context.ip()), tries.take("as " + name.toLowerCase(Locale.ROOT)));
    if (wait > 0) {
      context.header("Retry-After", Long.toString(wait));
      throw new HttpResponseException(TOO_MANY, "too many logins; try again in a while");
    }
    char[] password = given.toCharArray();
    boolean sane = name.length() <= LONGEST_NAME && given.length() <= Passwords.LONGEST;
    User user = sane ? user(name) : null;
    boolean right =
        passwords.right(sane ? password : new char[0], user == null ? null : user.password());
    Arrays.fill(password, ' ');
    if (user == null || !right) {
      note(name, context, "login refused");
      context.redirect(
          "/login?failed=1&next=" + URLEncoder.encode(next, StandardCharsets.UTF_8),
          HttpStatus.SEE_OTHER);
      return;
    }
    String session = Secrets.fresh();
    ledger.change(
        open -> {
          new Accounts(open).addSession(Secrets.hash(session), user.name(), LIFE);
          return 0;
        });
    note(user.name(), context, "login");
    context.cookie(gate.cookie(UserGate.SESSION, session));
    context.redirect(next, HttpStatus.SEE_OTHER);
  }

  private void leave(Context context) {
    String session = context.cookie(UserGate.SESSION);
    Visitor visitor = Visitor.of(context);
    if (session != null && visitor.login()) {
      ledger.change(
          open -> {
            new Accounts(open).removeSession(Secrets.hash(session));
            return 0;
          });
      note(visitor.name(), context, "logout");
    }
    Cookie gone = gate.cookie(UserGate.SESSION, "");
    gone.setMaxAge(0);
    context.cookie(gone);
    context.redirect("/login", HttpStatus.SEE_OTHER);
  }

  private @Nullable User user(String name) {
    return ledger.read(open -> new Accounts(open).user(name));
  }

  private void note(String who, Context context, String action) {
    ledger.change(
        open -> {
          new AuditLog(open).note(who, context.ip(), action, "", "");
          return 0;
        });
  }

  private static String field(Context context, String name) {
    String value = context.formParam(name);
    return value == null ? "" : value;
  }

  /** Where to go on: a path of this server, and nothing that a browser could take for another. */
  static String here(@Nullable String next) {
    return next != null
            && next.matches("/[A-Za-z0-9._~%?&=+:@!$'()*,;#-][A-Za-z0-9._~%?&=+:@!$'()*,;/#-]*")
        ? next
        : "/";
  }
}
