package org.dragoman.app.search;

import org.jspecify.annotations.Nullable;

/** A search cannot be made; the message says why, and is meant for its user. */
public class SearchException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private boolean brokenIndex;

  /** Says what is wrong. */
  public SearchException(String message) {
    super(message);
  }

  /** The index cannot be read, and should be made anew. */
  static SearchException broken(String message, @Nullable Throwable cause) {
    SearchException exception = new SearchException(message, cause);
    exception.brokenIndex = true;
    return exception;
  }

  /** Whether the index is broken, so that it can only be made anew. */
  public boolean brokenIndex() {
    return brokenIndex;
  }

  /** Says what is wrong, and what was behind it. */
  public SearchException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
