package org.dragoman.event;

/** What became of a predicate when a sentence was coded. */
public enum CodingOutcome {
  /** It gave an event. */
  CODED("coded"),
  /** Its event is the same act as that of another predicate. */
  TOLD_ALREADY("the same act as that of another predicate"),
  /** It is part of the name of a state, body, office or person. */
  NAME("part of a name"),
  /** It stands in what another act promises, refuses, demands or judges. */
  WITHIN_ACT("only what another act is about"),
  /** No rule's frame holds. */
  NO_RULE("no rule fits"),
  /** The best rule says that it is no event. */
  RULED_OUT("the rule says that it is no event"),
  /** It is a noun that is only talked of or wished for. */
  TALKED_OF("only talked of, not done"),
  /** No slot for the actor holds anybody with a party. */
  NO_ACTOR("no actor"),
  /** Its type needs a recipient, and no slot for one holds anybody with a party. */
  NO_RECIPIENT("no recipient"),
  /** The recipient belongs to the party that acts. */
  ONE_PARTY("the recipient is the acting party itself");

  private final String label;

  CodingOutcome(String label) {
    this.label = label;
  }

  /** In words for people: {@code no actor}. */
  public String label() {
    return label;
  }
}
