package org.dragoman.app.serve;

import io.javalin.http.Context;

/**
 * Who asks. Immutable.
 *
 * @param name the user's name, by which corrections are signed; empty for nobody
 * @param role what he may do
 * @param csrf what each form of his must send back in the field {@value #FIELD}, or a script in the
 *     header {@value #HEADER}: no other site can know it
 * @param login whether he came in by a login, and so can go out
 */
public record Visitor(String name, Role role, String csrf, boolean login) {
  /** The field of forms. */
  public static final String FIELD = "_csrf";

  /** The header of scripts. */
  public static final String HEADER = "X-CSRF-Token";

  private static final String ATTRIBUTE = "dragoman.visitor";

  /**
   * Who asks this.
   *
   * @throws IllegalStateException where the request has not passed the gate, which each does first
   */
  public static Visitor of(Context context) {
    Visitor visitor = context.attribute(ATTRIBUTE);
    if (visitor == null) {
      throw new IllegalStateException("a request that passed no gate");
    }
    return visitor;
  }

  /** Whether the request has passed the gate; before that there is nobody to ask for. */
  static boolean known(Context context) {
    return context.attribute(ATTRIBUTE) != null;
  }

  void enter(Context context) {
    context.attribute(ATTRIBUTE, this);
  }
}
