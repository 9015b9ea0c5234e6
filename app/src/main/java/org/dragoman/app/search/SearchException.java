package org.dragoman.app.search;

import org.jspecify.annotations.Nullable;

/** A search cannot be made; the message says why, and is meant for its user. */
public class SearchException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Says what is wrong. */
  public SearchException(String message) {
    super(message);
  }

  /** Says what is wrong, and what was behind it. */
  public SearchException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
