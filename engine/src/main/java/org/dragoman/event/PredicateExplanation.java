package org.dragoman.event;

import java.util.List;

/**
 * Why a predicate gave the events that it gave, or none. Immutable.
 *
 * @param token the predicate, 0-based in the sentence
 * @param trials the rules for it, at least one: the one that counts first, then the closest
 * @param outcome what became of it
 * @param other the predicate of the act that it stands in or repeats, or -1
 * @param actors the slots in which the actor was looked for, in order; only the last can be filled
 * @param recipients the slots in which the recipient was looked for, as above
 * @param cues the words that its status was read from; none where no event came of it
 * @param events its events
 */
public record PredicateExplanation(
    int token,
    List<Trial<CodingRule>> trials,
    CodingOutcome outcome,
    int other,
    List<SlotTrial> actors,
    List<SlotTrial> recipients,
    List<StatusCue> cues,
    List<CodedEvent> events) {
  public PredicateExplanation {
    trials = List.copyOf(trials);
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    cues = List.copyOf(cues);
    events = List.copyOf(events);
  }
}
