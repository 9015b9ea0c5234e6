package org.dragoman.record;

import java.util.List;
import org.dragoman.actor.Party;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

/**
 * How a side stands to an idea or a situation: <em>Kuwait supports the territorial integrity of
 * Cyprus</em>. Immutable.
 *
 * @param side whose position it is
 * @param person the person who takes it, or null where none is named
 * @param stance how the side stands to it
 * @param object the idea or situation, in the document's own words without an article
 * @param about the parties whom the object is about, possibly none
 * @param saidBy on whose word, in the manner of {@code Event.saidBy}; or null
 * @param quote where the document says it
 */
public record Position(
    List<Party> side,
    @Nullable String person,
    Stance stance,
    String object,
    List<Party> about,
    @Nullable String saidBy,
    Quote quote) {
  public Position {
    side = List.copyOf(side);
    about = List.copyOf(about);
  }

  /** The same on another's word; null for the report's own. */
  Position withSaidBy(@Nullable String source) {
    return new Position(side, person, stance, object, about, source, quote);
  }
}
