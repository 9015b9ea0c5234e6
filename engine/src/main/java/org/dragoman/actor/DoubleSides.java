package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.grammar.Parse;
import org.jspecify.annotations.Nullable;

/**
 * Gives those whom an adjective of two states describes both of them: "Sino-Russian patrols",
 * "US-Mexican negotiators". Immutable; safe for use by many threads.
 */
final class DoubleSides {
  private final ActorLexicon lexicon;

  DoubleSides(ActorLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The mentions of a sentence, those with such an adjective with both its states. */
  List<RawMention> complete(Parse parse, List<RawMention> raws) {
    List<RawMention> completed = raws;
    for (int k = 0; k < completed.size(); k++) {
      RawMention raw = completed.get(k);
      boolean people =
          raw.kind() == Mention.Kind.AGENT
              || raw.kind() == Mention.Kind.OFFICE && !raw.named() && raw.plural();
      int hyphen = raw.first() - 1;
      if (!people || raw.parties().size() != 1 || hyphen < 1 || !parse.text(hyphen).equals("-")) {
        continue;
      }
      RawMention before = k > 0 ? completed.get(k - 1) : null;
      boolean named = before != null && before.last() == hyphen - 1;
      Party first = named && before != null ? state(before) : prefix(parse.lower(hyphen - 1));
      if (first == null || raw.parties().contains(first)) {
        continue;
      }
      completed = completed == raws ? new ArrayList<>(raws) : completed;
      completed.set(k, raw.withParties(List.of(first, raw.parties().get(0))));
      if (named) {
        completed.remove(k - 1);
        k--;
      }
    }
    return completed;
  }

  private static @Nullable Party state(RawMention raw) {
    boolean state = raw.kind() == Mention.Kind.STATE || raw.kind() == Mention.Kind.ADJECTIVE;
    return state && raw.parties().size() == 1 ? raw.parties().get(0) : null;
  }

  private @Nullable Party prefix(String word) {
    String code = lexicon.sideWords().code(SideWords.Kind.PREFIX, word);
    return code == null ? null : lexicon.party(code);
  }
}
