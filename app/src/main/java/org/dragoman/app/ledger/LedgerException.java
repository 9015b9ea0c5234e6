package org.dragoman.app.ledger;

import org.jspecify.annotations.Nullable;

/** The ledger cannot do what was asked; the message says why, and is meant for its user. */
public final class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private boolean inUse;
  private boolean outdated;

  public LedgerException(String message) {
    super(message);
  }

  public LedgerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Another process has the ledger open for writing; it can be tried again. */
  static LedgerException inUse(String message, @Nullable Throwable cause) {
    LedgerException exception = new LedgerException(message, cause);
    exception.inUse = true;
    return exception;
  }

  /** The ledger is of an older version of the schema, and was opened only to be read. */
  static LedgerException outdated(String message) {
    LedgerException exception = new LedgerException(message);
    exception.outdated = true;
    return exception;
  }

  /** Whether the ledger is of an older version of the schema, which opening it to write mends. */
  public boolean outdated() {
    return outdated;
  }

  /** Whether another process has the ledger open for writing, so that it can be tried again. */
  public boolean inUse() {
    return inUse;
  }
}
