package org.dragoman.app.ledger;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * The users of a ledger, with their sessions and tokens. Of secrets only hashes come here. Safe for
 * use by many threads.
 */
public final class Accounts {
  private final Ledger ledger;

  public Accounts(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * A user. Immutable.
   *
   * @param name by which he comes in, and his corrections are signed
   * @param role what he may do
   * @param password the hash of his password
   * @param made since when, in UTC
   */
  public record User(String name, String role, String password, LocalDateTime made) {}

  /**
   * A token of a user. Immutable.
   *
   * @param hash of the token
   * @param label what the user calls it
   * @param made since when, in UTC
   * @param expires until when, in UTC, or null for ever
   */
  public record Token(
      String hash, String label, LocalDateTime made, @Nullable LocalDateTime expires) {}

  /** All users, by name. */
  public List<User> users() {
    return ledger.read(
        handle ->
            handle
                .createQuery("SELECT name, role, password, made FROM app_user ORDER BY name")
                .map(ConstructorMapper.of(User.class))
                .list());
  }

  /** A user, or null where nobody has that name. */
  public @Nullable User user(String name) {
    return ledger.read(
        handle ->
            handle
                .createQuery("SELECT name, role, password, made FROM app_user WHERE name = ?")
                .bind(0, name)
                .map(ConstructorMapper.of(User.class))
                .findFirst()
                .orElse(null));
  }

  /**
   * Adds a user.
   *
   * @throws LedgerException where somebody has that name
   */
  public void add(String name, String role, String password) {
    if (user(name) != null) {
      throw new LedgerException("a user is called " + name + " already");
    }
    ledger.write(
        handle ->
            handle.execute(
                "INSERT INTO app_user (name, role, password, made) VALUES (?, ?, ?, ?)",
                name,
                role,
                password,
                Ingest.now()));
  }

  /**
   * Removes a user, with his sessions and tokens.
   *
   * @throws LedgerException where nobody has that name
   */
  public void remove(String name) {
    if (user(name) == null) {
      throw new LedgerException("no user is called " + name);
    }
    ledger.write(
        handle -> {
          handle.execute("DELETE FROM app_session WHERE user_name = ?", name);
          handle.execute("DELETE FROM api_token WHERE user_name = ?", name);
          handle.execute("DELETE FROM app_user WHERE name = ?", name);
        });
  }

  /** Begins a session; those that are over are forgotten. */
  public void addSession(String hash, String name, Duration life) {
    LocalDateTime now = Ingest.now();
    ledger.write(
        handle -> {
          handle.execute("DELETE FROM app_session WHERE expires < ?", now);
          handle.execute(
              "INSERT INTO app_session (hash, user_name, made, expires) VALUES (?, ?, ?, ?)",
              hash,
              name,
              now,
              now.plus(life));
        });
  }

  /** Ends a session. */
  public void removeSession(String hash) {
    ledger.write(handle -> handle.execute("DELETE FROM app_session WHERE hash = ?", hash));
  }

  /** Whose session it is, or null where there is none or it is over. */
  public @Nullable User ofSession(String hash) {
    return ledger.read(handle -> owner(handle, "app_session", hash));
  }

  /** Adds a token of a user. */
  public void addToken(String hash, String name, String label, @Nullable Duration life) {
    LocalDateTime now = Ingest.now();
    ledger.write(
        handle -> {
          handle.execute(
              "INSERT INTO api_token (hash, user_name, label, made) VALUES (?, ?, ?, ?)",
              hash,
              name,
              label,
              now);
          if (life != null) {
            handle.execute("UPDATE api_token SET expires = ? WHERE hash = ?", now.plus(life), hash);
          }
        });
  }

  /** The tokens of a user, the oldest first. */
  public List<Token> tokens(String name) {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT hash, label, made, expires FROM api_token WHERE user_name = ?"
                        + " ORDER BY made, hash")
                .bind(0, name)
                .map(ConstructorMapper.of(Token.class))
                .list());
  }

  /** Takes tokens of a user back by their label, and tells how many. */
  public int removeTokens(String name, String label) {
    int[] count = new int[1];
    ledger.write(
        handle ->
            count[0] =
                handle.execute(
                    "DELETE FROM api_token WHERE user_name = ? AND label = ?", name, label));
    return count[0];
  }

  /** Whose token it is, or null where there is none or it is over. */
  public @Nullable User ofToken(String hash) {
    return ledger.read(handle -> owner(handle, "api_token", hash));
  }

  private static @Nullable User owner(Handle handle, String table, String hash) {
    return handle
        .createQuery(
            "SELECT u.name, u.role, u.password, u.made FROM app_user u JOIN "
                + table
                + " s ON s.user_name = u.name WHERE s.hash = ?"
                + " AND (s.expires IS NULL OR s.expires > ?)")
        .bind(0, hash)
        .bind(1, Ingest.now())
        .map(ConstructorMapper.of(User.class))
        .findFirst()
        .orElse(null);
  }
}
