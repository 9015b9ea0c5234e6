package org.dragoman.brief;

import java.util.List;
import org.dragoman.text.Quote;

/**
 * A sentence that says something the record holds, and where the document says it. Immutable.
 *
 * @param kind the part of the record it retells
 * @param text the sentence; words of the document stand in it between “ and ”, exactly as there
 * @param citations the words of the document it stands on, none only for {@link
 *     StatementKind#NOTHING}
 */
public record Statement(StatementKind kind, String text, List<Quote> citations) {
  public Statement {
    citations = List.copyOf(citations);
  }
}
