package org.dragoman.record;

import java.util.List;
import org.dragoman.actor.Party;
import org.dragoman.text.Quote;

/**
 * A war, dispute, negotiation or settlement that the document speaks of.
 *
 * @param kind what it is, a word such as {@code normalization} or {@code war}
 * @param parties whose it is, possibly none
 * @param quote where the document speaks of it
 */
public record DiplomaticProcess(String kind, List<Party> parties, Quote quote) {
  public DiplomaticProcess {
    parties = List.copyOf(parties);
  }
}
