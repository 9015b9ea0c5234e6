package org.dragoman.event;

import java.util.List;
import org.dragoman.actor.Mention;
import org.dragoman.grammar.Parse;

/**
 * An event with the mentions and the predicate it was read from, for stages that read further.
 *
 * @param event the event
 * @param parse its sentence
 * @param trigger token of the predicate
 * @param actors mentions on the acting side
 * @param recipients mentions on the other side, possibly none
 */
public record CodedEvent(
    Event event, Parse parse, int trigger, List<Mention> actors, List<Mention> recipients) {
  public CodedEvent {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }
}
