package org.dragoman.record;

import java.time.LocalDate;
import java.util.List;
import org.dragoman.actor.Party;
import org.dragoman.place.Place;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

/**
 * A meeting, visit, call or the like that the document reports.
 *
 * @param kind what it is
 * @param status how it stands
 * @param parties the states and bodies represented, in the document's order
 * @param participants the named persons who take part
 * @param date the day, its first day where it lasts longer, or null
 * @param place where, or null
 * @param quote where the document says it
 * @param confidence 0 to 1
 */
public record Engagement(
    EngagementKind kind,
    EngagementStatus status,
    List<Party> parties,
    List<Participant> participants,
    @Nullable LocalDate date,
    @Nullable Place place,
    Quote quote,
    double confidence) {
  public Engagement {
    parties = List.copyOf(parties);
    participants = List.copyOf(participants);
  }
}
