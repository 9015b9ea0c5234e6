package org.dragoman.record;

import java.util.Locale;
import org.dragoman.actor.Party;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

/**
 * A named person who takes part in an engagement.
 *
 * @param name the fullest form of the name that the document gives
 * @param party whom the person speaks for, or null where unknown
 * @param office short normal form of the office, or null where unknown
 * @param role guest or host, or null where the document does not tell
 * @param evidence where the document introduces the person
 */
public record Participant(
    String name,
    @Nullable Party party,
    @Nullable String office,
    @Nullable Role role,
    Quote evidence) {
  /** Who came to whom. */
  public enum Role {
    GUEST,
    HOST;

    /** The word of the JSON record: {@code guest}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
