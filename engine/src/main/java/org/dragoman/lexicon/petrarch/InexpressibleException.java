package org.dragoman.lexicon.petrarch;

/** A pattern that our coding rules cannot express; the message says why. */
final class InexpressibleException extends Exception {
  private static final long serialVersionUID = 1L;

  InexpressibleException(String why) {
    super(why);
  }
}
