package org.dragoman.lexicon;

import org.jspecify.annotations.Nullable;

/** A lexicon that cannot be read; the message names the file, and the line where there is one. */
public final class LexiconException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LexiconException(String message) {
    this(message, null);
  }

  public LexiconException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
