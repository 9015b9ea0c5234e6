package org.dragoman.app.source;

import java.util.List;
import org.dragoman.text.Document;
import org.dragoman.text.Span;

/**
 * A text of which it is asked what one side does to another.
 *
 * @param where file and line it was read from, for messages
 * @param document the text and its id
 * @param wholeNumber whether the id was given as a whole number, not as a string
 * @param actors places in the text where the side that acts is named
 * @param recipients places where the other is named; only one of the two lists may be empty
 */
public record MarkedPair(
    String where,
    Document document,
    boolean wholeNumber,
    List<Span> actors,
    List<Span> recipients) {
  public MarkedPair {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }
}
