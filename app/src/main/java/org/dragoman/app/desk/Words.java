package org.dragoman.app.desk;

import java.util.UUID;
import org.dragoman.app.answer.Sheet;
import org.dragoman.app.query.Evidence;

/**
 * Words that a line stands on. Immutable.
 *
 * @param quote the words
 * @param href where they stand: the page of their document with the words marked
 * @param source the document, for people
 */
public record Words(String quote, String href, String source) {
  /** The words of an answer. */
  static Words of(Evidence evidence) {
    return new Words(
        evidence.quote(),
        href(evidence.document(), evidence.inTitle(), evidence.begin(), evidence.end()),
        Sheet.source(evidence));
  }

  /**
   * Where words stand.
   *
   * @param begin offset in the passage, Unicode code points from 0
   * @param end offset behind them
   */
  static String href(UUID document, boolean inTitle, int begin, int end) {
    return "/documents/" + document + "?at=" + (inTitle ? "t" : "") + begin + "-" + end + "#at";
  }
}
