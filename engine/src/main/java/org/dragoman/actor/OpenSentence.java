package org.dragoman.actor;

import java.util.List;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.jspecify.annotations.Nullable;

/**
 * A sentence while its mentions are resolved one after the other. Confined to one thread.
 *
 * @param parse the sentence
 * @param raws all its mentions, in order
 * @param persons for each of them the person named, or null where none is
 * @param before those resolved so far, in order; grows
 */
record OpenSentence(
    Parse parse,
    List<RawMention> raws,
    List<@Nullable PersonEntry> persons,
    List<Resolved> before) {
  /** The token of a mention that hangs on a word outside it. */
  int head(RawMention raw) {
    return parse.headOf(raw.first(), raw.last());
  }

  /** Whether "the" stands before a mention, be it with adjectives between. */
  boolean definite(RawMention raw) {
    if (raw.first() > 0 && parse.text(raw.first() - 1).equalsIgnoreCase("the")) {
      return true;
    }
    int determiner = parse.child(head(raw), Relation.DET);
    return determiner >= 0
        && determiner < raw.first()
        && parse.text(determiner).equalsIgnoreCase("the");
  }

  /** The parties that a mention of the sentence names, or of the person that it names. */
  List<Party> parties(int k) {
    PersonEntry person = persons.get(k);
    return person == null || person.party == null ? raws.get(k).parties() : List.of(person.party);
  }
}
