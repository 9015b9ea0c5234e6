package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.grammar.Parse;

/**
 * Gives somebody the side of those whom the words behind name as his own: "a spokesman for the
 * Iraqi army", "the head of the Kenyan delegation". Both become one mention, since the second is
 * named for the first's sake only. So are a kind of actor and the name behind it: "Greek shipowner
 * Stavros Mavros". Stateless.
 */
final class NestedOwners {
  private static final String SPOKESPERSON = "spokesperson";

  private NestedOwners() {}

  /** The mentions of a sentence, those with an owner behind grown by it. */
  static List<RawMention> complete(Parse parse, List<RawMention> raws) {
    List<RawMention> completed = null;
    for (int k = 0; k + 1 < raws.size(); k++) {
      RawMention one = raws.get(k);
      RawMention owner = raws.get(k + 1);
      if (leads(parse, one, owner)) {
        completed = completed == null ? new ArrayList<>(raws) : completed;
        int at = completed.indexOf(owner);
        if (SPOKESPERSON.equals(owner.office())) {
          completed.set(at, owner.withParties(one.parties()));
        } else {
          completed.set(at, owner.introducedBy(one));
          completed.remove(at - 1);
        }
        k++;
        continue;
      }
      boolean owned = owns(parse, one, owner);
      if (owned && SPOKESPERSON.equals(one.office())) {
        // What is said is the ministry's as much as his: both stay, as whose word it is.
        completed = completed == null ? new ArrayList<>(raws) : completed;
        completed.set(completed.indexOf(one), one.withParties(owner.parties()));
        continue;
      }
      RawMention whole =
          owned
              ? one.reaching(owner.last()).withParties(owner.parties())
              : introduces(parse, one, owner) ? owner.introducedBy(one) : null;
      if (whole == null) {
        continue;
      }
      if (completed == null) {
        completed = new ArrayList<>(raws);
      }
      int at = completed.indexOf(one);
      completed.set(at, whole);
      completed.remove(at + 1);
      k++;
    }
    return completed == null ? raws : completed;
  }

  /** "Greek shipowner Stavros Mavros": a kind of actor right before a name. */
  private static boolean introduces(Parse parse, RawMention one, RawMention name) {
    return one.kind() == Mention.Kind.AGENT
        && !one.plural()
        && one.parties().size() == 1
        && name.bare()
        && name.named()
        && name.parties().isEmpty()
        && name.nameLast() > name.nameFirst()
        && name.first() == one.last() + 1
        && Character.isLowerCase(parse.text(one.last()).codePointAt(0));
  }

  /** "the Timorese resistance leader": a kind of actor right before an office within it. */
  private static boolean leads(Parse parse, RawMention one, RawMention office) {
    return one.kind() == Mention.Kind.AGENT
        && one.parties().size() == 1
        && office.office() != null
        && !office.bare()
        && office.parties().isEmpty()
        && !office.counterpart()
        && office.owner() < 0
        && office.first() == one.last() + 1
        && Character.isLowerCase(parse.text(one.last()).codePointAt(0));
  }

  private static boolean owns(Parse parse, RawMention one, RawMention owner) {
    boolean person = one.named() && !one.bare();
    boolean open =
        one.parties().isEmpty()
            && !one.counterpart()
            && one.owner() < 0
            && (person || one.kind() == Mention.Kind.OFFICE || one.kind() == Mention.Kind.AGENT);
    boolean owning =
        owner.parties().size() == 1
            && !owner.named()
            && (owner.kind() == Mention.Kind.AGENT || owner.kind() == Mention.Kind.INSTITUTION);
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
