package org.dragoman.app.query;

/** A question that cannot be answered as it was put; the message is meant for who put it. */
public final class QuestionException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public QuestionException(String message) {
    super(message);
  }
}
