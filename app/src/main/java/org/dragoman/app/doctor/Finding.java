package org.dragoman.app.doctor;

import java.util.List;

/**
 * What an examination found. Immutable.
 *
 * @param check what was examined, a word or two
 * @param message what was found, for people
 * @param count how many there are of what is told, 0 where nothing is counted
 * @param examples ids or names of some of them
 */
public record Finding(
    String check, Level level, String message, long count, List<String> examples) {
  public Finding {
    examples = List.copyOf(examples);
  }

  /** How bad it is. */
  public enum Level {
    /** As it should be. */
    OK,
    /** Worth knowing; the ledger is right. */
    NOTE,
    /** Something is wrong. */
    WRONG
  }

  static Finding ok(String check, String message) {
    return new Finding(check, Level.OK, message, 0, List.of());
  }

  static Finding note(String check, String message) {
    return new Finding(check, Level.NOTE, message, 0, List.of());
  }

  static Finding wrong(String check, String message) {
    return new Finding(check, Level.WRONG, message, 0, List.of());
  }
}
