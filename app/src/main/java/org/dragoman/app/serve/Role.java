package org.dragoman.app.serve;

import io.javalin.security.RouteRole;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody may do; each may do what those before may. */
public enum Role implements RouteRole {
  /** Sees what needs no login: the login itself, assets, whether the server lives. */
  NOBODY,
  /** Reads. */
  READER,
  /** Also corrects, and adds documents. */
  ANALYST,
  /** Also sees the audit log and the metrics. */
  ADMIN;

  /** Whether this is that role or a higher one. */
  public boolean atLeast(Role other) {
    return compareTo(other) >= 0;
  }

  /** The word for it, as users are told and the ledger keeps it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of a user by its word, or null where there is none. */
  public static @Nullable Role of(String word) {
    for (Role role : values()) {
      if (role != NOBODY && role.word().equals(word)) {
        return role;
      }
    }
    return null;
  }
}
