package org.dragoman.app.evaluate;

/** Reads the rows of an annotated file, a line each. */
interface GoldFormat {
  /**
   * Reads a row.
   *
   * @param number the line's number, 1-based
   * @throws GoldException where the row is wrong
   */
  GoldRow row(String line, int number) throws GoldException;
}
