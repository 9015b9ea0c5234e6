package org.dragoman.app.ledger;

import java.util.List;

/**
 * A field that a reader may set right. Immutable.
 *
 * @param name as {@link Corrections#correct} takes it
 * @param words the words it may hold, or none where it holds something else
 * @param empty whether it may hold nothing
 * @param day whether it holds a day
 */
public record CorrectableField(String name, List<String> words, boolean empty, boolean day) {
  public CorrectableField {
    words = List.copyOf(words);
  }
}
