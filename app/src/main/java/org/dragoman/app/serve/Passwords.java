package org.dragoman.app.serve;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Hashes and checks passwords, by bcrypt over their SHA-512, since bcrypt by itself looks at 72
 * bytes only. Immutable; safe for use by many threads.
 */
public final class Passwords {
  /** The fewest characters of a password. */
  public static final int SHORTEST = 10;

  /** The most characters of a password. */
  public static final int LONGEST = 1000;

  private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2A;

  private final int cost;

  /** What is checked where nobody has the name, so that it takes as long as if somebody had. */
  private final String nobody;

  /** Hashes as bcrypt's cost is usual now, a fifth of a second each. */
  public Passwords() {
    this(12);
  }

  Passwords(int cost) {
    this.cost = cost;
    this.nobody = hash(Secrets.fresh().toCharArray());
  }

  /** The hash that is kept; the password is wiped. */
  public String hash(char[] password) {
    byte[] bytes = bytes(password);
    try {
      return new String(
          BCrypt.with(VERSION, LongPasswordStrategies.hashSha512(VERSION)).hash(cost, bytes),
          StandardCharsets.US_ASCII);
    } finally {
      Arrays.fill(bytes, (byte) 0);
      Arrays.fill(password, ' ');
    }
  }

  /**
   * Whether a password is the one of a hash.
   *
   * @param hash what is kept, or null where there is no such user: as slow, and never right
   */
  boolean right(char[] password, @org.jspecify.annotations.Nullable String hash) {
    byte[] bytes = bytes(password);
    boolean verified =
        BCrypt.verifyer(VERSION, LongPasswordStrategies.hashSha512(VERSION))
            .verify(bytes, (hash == null ? nobody : hash).getBytes(StandardCharsets.US_ASCII))
            .verified;
    Arrays.fill(bytes, (byte) 0);
    return verified && hash != null;
  }

  private static byte[] bytes(char[] password) {
    return new String(password).getBytes(StandardCharsets.UTF_8);
  }
}
