package org.dragoman.compare;

import java.util.List;
import java.util.Set;
import org.dragoman.actor.Party;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Something that a readout tells, ready to be compared.
 *
 * @param what it in few words
 * @param quote its words
 * @param words the stems of what it is about
 * @param by who owes it or says it; none where unknown
 * @param telling how it is told, such as "agreed"; or null
 * @param due when it is due, or null
 * @param session the number of a session, or null
 */
record Statement(
    String what,
    Quote quote,
    Set<String> words,
    List<Party> by,
    @Nullable String telling,
    @Nullable String due,
    @Nullable Integer session) {
  Statement {
    by = List.copyOf(by);
    words = Set.copyOf(words);
  }

  /** The same told in another way. */
  Statement told(@Nullable String other) {
    return new Statement(what, quote, words, by, other, due, session);
  }
}
