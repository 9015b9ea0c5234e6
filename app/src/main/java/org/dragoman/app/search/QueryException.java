package org.dragoman.app.search;

import org.jspecify.annotations.Nullable;

/** A query cannot be read; the message says why and where, and is meant for its writer. */
public final class QueryException extends SearchException {
  private static final long serialVersionUID = 1;

  /** Says what is wrong. */
  public QueryException(String message) {
    super(message);
  }

  /** Says what is wrong, and what was behind it. */
  public QueryException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
