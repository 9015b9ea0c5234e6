package org.dragoman.record;

import java.util.List;
import org.dragoman.actor.Party;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

/**
 * A commission, committee, council, working group or dialogue that states keep with each other.
 *
 * @param name as the document names it, without article and session
 * @param parties whose it is, as far as known
 * @param session number of the session spoken of, or null
 * @param quote where the document names it
 */
public record JointBody(String name, List<Party> parties, @Nullable Integer session, Quote quote) {
  public JointBody {
    parties = List.copyOf(parties);
  }
}
