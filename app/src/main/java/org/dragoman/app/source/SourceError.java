package org.dragoman.app.source;

/**
 * Why an input, or a line of one, could not be read.
 *
 * @param where the input as it was named, with {@code :line} (1-based) where one line is at fault
 * @param problem what is wrong with it, naming the byte where one is at fault (0-based, in the
 *     input)
 */
public record SourceError(String where, String problem) implements SourceResult {
  /** Both as one line. */
  public String message() {
    return where + ": " + problem;
  }
}
