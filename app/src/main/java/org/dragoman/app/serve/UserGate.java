package org.dragoman.app.serve;

import io.javalin.http.Context;
import java.util.Locale;

/** The gate of a server with users: by session or by token. */
final class UserGate {
  private static final String BEARER = "bearer ";

  private UserGate() {}

  /** Whether a request shows a token of the API. */
  static boolean byToken(Context context) {
    String header = context.header("Authorization");
    return header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER);
  }
}
