package org.dragoman.actor;

import java.util.List;
import java.util.Map;
import org.dragoman.grammar.Parse;
import org.jspecify.annotations.Nullable;

/**
 * The actors of a document: its persons, and the mentions of each sentence with what they refer to.
 * Immutable.
 *
 * @param people the persons named, in order of introduction
 * @param home the party from whose side the document is written, or null where unknown
 * @param sides the parties of the first two sides whose persons or offices the text names; fewer,
 *     none
 * @param parses the sentences, those of the text first, their trees in line with the mentions
 * @param bySentence the mentions of each parsed sentence, in order
 */
public record Actors(
    List<Person> people,
    @Nullable Party home,
    List<Party> sides,
    List<Parse> parses,
    Map<Parse, List<Mention>> bySentence) {
  public Actors {
    people = List.copyOf(people);
    sides = List.copyOf(sides);
    parses = List.copyOf(parses);
    bySentence = Map.copyOf(bySentence);
  }

  /** The mentions of a sentence, in order, none overlapping another. */
  public List<Mention> of(Parse parse) {
    return bySentence.getOrDefault(parse, List.of());
  }

  /** The mention that covers token {@code i}, or null. */
  public @Nullable Mention at(Parse parse, int i) {
    for (Mention mention : of(parse)) {
      if (mention.contains(i)) {
        return mention;
      }
    }
    return null;
  }
}
