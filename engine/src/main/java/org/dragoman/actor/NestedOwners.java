package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.grammar.Parse;

/**
 * Gives somebody the side of those whom the words behind name as his own: "a spokesman for the
 * Iraqi army", "the head of the Kenyan delegation". Both become one mention, since the second is
 * named for the first's sake only. Stateless.
 */
final class NestedOwners {
  private NestedOwners() {}

  /** The mentions of a sentence, those with an owner behind grown by it. */
  static List<RawMention> complete(Parse parse, List<RawMention> raws) {
    List<RawMention> completed = null;
    for (int k = 0; k + 1 < raws.size(); k++) {
      RawMention one = raws.get(k);
      RawMention owner = raws.get(k + 1);
      if (!owns(parse, one, owner)) {
        continue;
      }
      if (completed == null) {
        completed = new ArrayList<>(raws);
      }
      int at = completed.indexOf(one);
      completed.set(at, one.reaching(owner.last()).withParties(owner.parties()));
      completed.remove(at + 1);
      k++;
    }
    return completed == null ? raws : completed;
  }

  private static boolean owns(Parse parse, RawMention one, RawMention owner) {
    boolean open =
        !one.named()
            && one.parties().isEmpty()
            && !one.counterpart()
            && one.owner() < 0
            && (one.kind() == Mention.Kind.OFFICE || one.kind() == Mention.Kind.AGENT);
    boolean owning =
        owner.parties().size() == 1 && !owner.named() && owner.kind() == Mention.Kind.AGENT;
    if (!open || !owning) {
      return false;
    }
    int link = one.last() + 1;
    int next = link + 1;
    if (next < parse.size() && (parse.lower(next).equals("the") || parse.lower(next).equals("a"))) {
      next++;
    }
    return owner.first() == next
        && (parse.lower(link).equals("for") || parse.lower(link).equals("of"));
  }
}
