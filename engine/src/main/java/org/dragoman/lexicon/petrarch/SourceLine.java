package org.dragoman.lexicon.petrarch;

import java.util.List;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.lexicon.Row;

/**
 * A line of a dictionary, its comment dropped.
 *
 * @param file the dictionary
 * @param number its number, 1-based
 * @param indented whether blanks stand before its text
 * @param text the rest, without blanks at its ends; empty where there is only a comment
 */
record SourceLine(String file, int number, boolean indented, String text) {
  /** An error that names file and line. */
  LexiconException error(String message) {
    return new LexiconException(where() + ": " + message);
  }

  /** A row of one of our tables that is read from this line. */
  Row row(List<String> columns, List<String> cells) {
    return new Row(file, number, columns, cells);
  }

  /** The place, {@code file:line}. */
  String where() {
    return file + ":" + number;
  }
}
