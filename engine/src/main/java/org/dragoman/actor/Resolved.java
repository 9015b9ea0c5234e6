package org.dragoman.actor;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A mention with what it was found to refer to, before all that the document tells of the persons
 * is known.
 *
 * @param raw the mention as its sentence shows it
 * @param head token of the mention that hangs on a word outside it
 * @param parties parties referred to, possibly none
 * @param person the person referred to, or null
 * @param office office named or held, or null
 * @param antecedent in words, what the reference was resolved by, or null
 */
record Resolved(
    RawMention raw,
    int head,
    List<Party> parties,
    @Nullable PersonEntry person,
    @Nullable String office,
    @Nullable String antecedent) {
  /** Other words for what a mention stands for. */
  static Resolved at(RawMention raw, int token, Resolved other) {
    return new Resolved(raw, token, other.parties(), other.person(), other.office(), null);
  }

  /** Who it was found to refer to, in words. */
  String words() {
    return person != null ? person.name : names(parties);
  }

  /** The names of parties with "and" between. */
  static String names(List<Party> parties) {
    return parties.stream().map(Party::name).collect(Collectors.joining(" and "));
  }
}
