package org.dragoman.event;

import java.util.List;
import org.dragoman.actor.Mention;

/**
 * A slot in which a side of an act was looked for.
 *
 * @param slot its name, as coding rules write it
 * @param heads the tokens that stand in it, 0-based in the sentence
 * @param found the mentions among them, or inside them, that can be the side; none where nobody
 *     there has a party, or only the party on the other side
 */
public record SlotTrial(String slot, List<Integer> heads, List<Mention> found) {
  public SlotTrial {
    heads = List.copyOf(heads);
    found = List.copyOf(found);
  }
}
