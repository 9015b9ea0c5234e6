package org.dragoman.app.serve;

/** Makes tokens for programs. */
public final class Tokens {
  private Tokens() {}

  /**
   * A new token.
   *
   * @param secret what the program shows; it is told once
   * @param hash what is kept
   */
  public record Fresh(String secret, String hash) {}

  /** A new token. */
  public static Fresh fresh() {
    String secret = Secrets.fresh();
    return new Fresh(secret, Secrets.hash(secret));
  }
}
