package org.dragoman.app.ledger;

import org.jspecify.annotations.Nullable;

/** The ledger cannot do what was asked; the message says why, and is meant for its user. */
public final class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public LedgerException(String message) {
    super(message);
  }

  public LedgerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
