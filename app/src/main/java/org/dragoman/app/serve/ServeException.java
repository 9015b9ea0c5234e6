package org.dragoman.app.serve;

/** The server cannot do what was asked; the message says why, and is meant for its user. */
public final class ServeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ServeException(String message) {
    super(message);
  }

  public ServeException(String message, Throwable cause) {
    super(message, cause);
  }
}
