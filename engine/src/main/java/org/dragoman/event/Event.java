package org.dragoman.event;

import java.time.LocalDate;
import java.util.List;
import org.dragoman.actor.Party;
import org.dragoman.place.Place;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom, coded in PLOVER and CAMEO, with the words it was read from.
 *
 * @param type PLOVER event type
 * @param mode PLOVER mode in lower case, or null
 * @param contexts PLOVER contexts, possibly none
 * @param cameo CAMEO code, two to four digits
 * @param goldstein Goldstein scale of the CAMEO code, or null where the scale has no value for it
 * @param status how it stands to the facts
 * @param actors who did it, at least one
 * @param recipients whom it was done to, possibly none
 * @param date the day it happened or is to happen, or null
 * @param place where, or null
 * @param saidBy on whose word it stands where that is not the report's own, else null
 * @param quote the clause it was read from
 * @param trigger the predicate
 * @param confidence 0 to 1
 */
public record Event(
    EventType type,
    @Nullable String mode,
    List<String> contexts,
    String cameo,
    @Nullable Double goldstein,
    EventStatus status,
    List<EventActor> actors,
    List<EventActor> recipients,
    @Nullable LocalDate date,
    @Nullable Place place,
    @Nullable String saidBy,
    Quote quote,
    Quote trigger,
    double confidence) {
  public Event {
    contexts = List.copyOf(contexts);
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }

  /** The same event on the word of somebody. */
  public Event withSaidBy(@Nullable String source) {
    return new Event(
        type,
        mode,
        contexts,
        cameo,
        goldstein,
        status,
        actors,
        recipients,
        date,
        place,
        source,
        quote,
        trigger,
        confidence);
  }

  /** The first actor's party, or null. */
  public @Nullable Party actor() {
    return actors.isEmpty() ? null : actors.get(0).party();
  }

  /** The first recipient's party, or null. */
  public @Nullable Party recipient() {
    return recipients.isEmpty() ? null : recipients.get(0).party();
  }
}
