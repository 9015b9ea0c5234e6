package org.dragoman.app.query;

import java.util.Set;
import org.dragoman.actor.Party;
import org.dragoman.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Parties as those who ask call them: what cannot be told is a {@link QuestionException}. The names
 * are those of {@link org.dragoman.app.ledger.PartyNames}. Immutable; safe for use by many threads.
 */
public final class PartyNames {
  private final org.dragoman.app.ledger.PartyNames names;

  /**
   * Reads the tables of names, as the lexicon's folders amend them.
   *
   * @throws org.dragoman.lexicon.LexiconException where a row is malformed; the message names file
   *     and line
   */
  public PartyNames(Lexicon lexicon) {
    this(new org.dragoman.app.ledger.PartyNames(lexicon));
  }

  /** Takes names that have been read. */
  public PartyNames(org.dragoman.app.ledger.PartyNames names) {
    this.names = names;
  }

  /** The party of a code of the ledger, or null where the tables have none of that code. */
  public @Nullable Party ofCode(String code) {
    return names.ofCode(code);
  }

  /** The name of a party of the ledger: its code where the tables do not know it. */
  public String name(String code) {
    return names.name(code);
  }

  /**
   * The party that somebody calls so.
   *
   * @throws QuestionException where nobody is called so, or several are; the message tells
   */
  public Party find(String words) {
    Set<Party> found = names.called(words);
    if (found.size() > 1) {
      throw new QuestionException(
          String.format("'%s' may be %s; give the code", words, listed(found)));
    }
    if (found.isEmpty()) {
      Set<Party> near = names.near(words);
      throw new QuestionException(
          String.format("no state or body is called '%s'", words)
              + (near.isEmpty() ? "" : "; is it " + listed(near) + "?"));
    }
    return found.iterator().next();
  }

  private static String listed(Set<Party> parties) {
    return String.join(
        " or ", parties.stream().map(p -> p.name() + " (" + p.code() + ")").toList());
  }
}
