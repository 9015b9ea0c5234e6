package org.dragoman.record;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.actor.Mention;
import org.dragoman.actor.Party;
import org.dragoman.grammar.Parse;

/** The two sides that a document is about. */
final class Sides {
  private Sides() {}

  /** The parties of the first two sides whose persons or offices the text names; fewer, none. */
  static List<Party> ofDocument(Analysis analysis) {
    Set<Party> sides = new LinkedHashSet<>();
    for (Parse parse : analysis.parses()) {
      for (Mention mention : analysis.mentions(parse)) {
        if (mention.person() != null || mention.kind() == Mention.Kind.OFFICE) {
          sides.addAll(mention.parties());
        }
        if (sides.size() >= 2) {
          return sides.stream().limit(2).toList();
        }
      }
    }
    return sides.size() == 2 ? List.copyOf(sides) : List.of();
  }
}
