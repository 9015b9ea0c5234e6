package org.dragoman.app.desk;

import java.util.UUID;
import org.dragoman.app.answer.Sheet;
import org.dragoman.app.query.Evidence;

/**
 * Words that a line stands on. Immutable.
 *
 * @param quote the words
 * @param href where they stand: the page of their document with the words marked
 * @param title what the document is called; empty where that need not be told
 * @param source what else is known of it and of the place in it, for people
 */
public record Words(String quote, String href, String title, String source) {
  /** The words of an answer. */
  static Words of(Evidence evidence) {
    String title = evidence.title() == null ? evidence.nativeId() : evidence.title();
    return new Words(
        evidence.quote(),
        href(evidence.document(), evidence.inTitle(), evidence.begin(), evidence.end()),
        title,
        // Apart from the title, which may be written from right to left.
        Sheet.source(evidence).substring(title.length()));
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
