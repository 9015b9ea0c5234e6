package org.dragoman.actor;

import java.util.List;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.jspecify.annotations.Nullable;

/** A sentence while its mentions are resolved one after the other. Confined to one thread. */
final class OpenSentence {
  /** That who speaks was not looked for yet. */
  private static final int UNASKED = -2;

  private final Parse parse;
  private final List<RawMention> raws;
  private final List<@Nullable PersonEntry> persons;
  private final List<Resolved> before;

  /** Neither words nor mentions change while a sentence is open, so that it is looked for once. */
  private int speaker = UNASKED;

  /**
   * @param parse the sentence
   * @param raws all its mentions, in order
   * @param persons for each of them the person named, or null where none is
   * @param before those resolved so far, in order; grows
   */
  OpenSentence(
      Parse parse,
      List<RawMention> raws,
      List<@Nullable PersonEntry> persons,
      List<Resolved> before) {
    this.parse = parse;
    this.raws = raws;
    this.persons = persons;
    this.before = before;
  }

  /** The sentence. */
  Parse parse() {
    return parse;
  }

  /** All its mentions, in order. */
  List<RawMention> raws() {
    return raws;
  }

  /** For each mention the person named, or null where none is. */
  List<@Nullable PersonEntry> persons() {
    return persons;
  }

  /** The mentions resolved so far, in order; grows. */
  List<Resolved> before() {
    return before;
  }

  /** The number of the mention that speaks, as {@link SideGuess#speaker} tells it, or -1. */
  int speaker() {
    if (speaker == UNASKED) {
      speaker = SideGuess.speaker(parse, raws);
    }
    return speaker;
  }

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
