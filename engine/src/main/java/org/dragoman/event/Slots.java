package org.dragoman.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.actor.Mention;
import org.dragoman.actor.Party;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;

/**
 * Fills the slots in which a coding rule looks for actor and recipient with the mentions that stand
 * there. Confined to one sentence and one thread.
 */
final class Slots {
  private static final List<String> VERB_ACTOR = List.of("subj");
  private static final List<String> NOUN_ACTOR =
      List.of("lv.subj", "poss", "by", "between", "mod", "of", "subj");
  private static final List<String> VERB_RECIPIENT = List.of("obj", "mutual");
  private static final List<String> NOUN_RECIPIENT =
      List.of("to", "with", "on", "against", "for", "between", "of", "mutual");

  private final Arguments arguments;
  private final PartyFinder parties;
  private final CodingTrace trace;

  Slots(Arguments arguments, PartyFinder parties, CodingTrace trace) {
    this.arguments = arguments;
    this.parties = parties;
    this.trace = trace;
  }

  private boolean isNoun(int token) {
    UniversalTag tag = arguments.parse().upos(token);
    return tag == UniversalTag.NOUN || tag == UniversalTag.PROPN;
  }

  /** Mentions of the acting side; none where no slot holds a party. */
  List<Mention> actors(CodingRule rule, int token) {
    List<String> slots = rule.actor();
    if (slots.isEmpty()) {
      slots = isNoun(token) ? NOUN_ACTOR : VERB_ACTOR;
    }
    return first(slots, token, List.of());
  }

  /** Mentions of the other side, none of the acting side's parties among them. */
  List<Mention> recipients(CodingRule rule, int token, List<Mention> actors) {
    List<String> slots = rule.recipient();
    if (slots.isEmpty()) {
      slots = isNoun(token) ? NOUN_RECIPIENT : VERB_RECIPIENT;
    }
    // Praise has a direction, unless it is said to be mutual.
    boolean shared =
        rule.type() != null
            && rule.type().mutual()
            && (rule.type() != EventType.SUPPORT || isNoun(token) || slots.contains("mutual"));
    if (shared && joint(actors)) {
      // Two who act together act with each other, unless somebody else is named as partner.
      List<Mention> partners = first(List.of("with", "mutual"), token, actors);
      if (!partners.isEmpty()) {
        return partners;
      }
    }
    List<Mention> found = first(slots, token, actors);
    return found.isEmpty() && shared ? first(List.of("mutual"), token, actors) : found;
  }

  private List<Mention> first(List<String> slots, int token, List<Mention> except) {
    for (String slot : slots) {
      List<Mention> found = new ArrayList<>();
      for (Mention mention : fill(slot, token, except)) {
        if (!found.contains(mention) && (slot.equals("mutual") || apart(mention, except))) {
          found.add(mention);
        }
      }
      trace.slot(token, except.isEmpty(), slot, found);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static boolean joint(List<Mention> actors) {
    Set<Party> parties = new HashSet<>();
    actors.forEach(actor -> parties.addAll(actor.parties()));
    return parties.size() >= 2;
  }

  private static boolean apart(Mention mention, List<Mention> except) {
    if (except.isEmpty()) {
      return true;
    }
    Party actor = except.get(0).party();
    for (Party party : mention.parties()) {
      if (!party.equals(actor)) {
        return true;
      }
    }
    return false;
  }

  private List<Mention> fill(String slot, int token, List<Mention> actors) {
    return switch (slot) {
      case "subj" -> of(subject(token));
      case "lv.subj" -> {
        int verb = arguments.lightVerb(token);
        yield verb < 0 ? List.of() : of(arguments.subject(verb));
      }
      case "obj" -> of(object(token));
      case "iobj" -> of(arguments.indirectObject(token));
      case "poss" -> of(arguments.possessor(token));
      case "mod" -> of(arguments.attributes(token));
      case "comp" -> of(complement(token));
      case "mutual" -> mutual(actors);
      default -> of(arguments.prepositional(token, slot));
    };
  }

  private List<Integer> subject(int token) {
    if (isNoun(token)) {
      List<Integer> lent = arguments.lenderSubject(token);
      if (!lent.isEmpty()) {
        return lent;
      }
    }
    return arguments.subject(token);
  }

  private List<Integer> object(int token) {
    if (isNoun(token)) {
      int verb = arguments.lightVerb(token);
      return verb < 0 ? List.of() : arguments.object(verb);
    }
    return arguments.object(token);
  }

  private List<Integer> complement(int token) {
    for (String kind : List.of("to_inf", "that", "ing")) {
      int clause = arguments.complement(token, kind);
      if (clause >= 0) {
        int subject = arguments.parse().child(clause, Relation.NSUBJ);
        return subject >= 0 ? arguments.conjuncts(subject) : arguments.object(clause);
      }
    }
    return List.of();
  }

  /** The further sides of a joint subject. */
  private static List<Mention> mutual(List<Mention> actors) {
    if (actors.size() >= 2) {
      Party first = actors.get(0).party();
      List<Mention> others = new ArrayList<>();
      for (Mention mention : actors.subList(1, actors.size())) {
        if (mention.party() != null && !mention.party().equals(first)) {
          others.add(mention);
        }
      }
      return others;
    }
    return actors.size() == 1 && actors.get(0).parties().size() >= 2 ? actors : List.of();
  }

  private List<Mention> of(List<Integer> heads) {
    trace.heads(heads);
    List<Mention> found = new ArrayList<>();
    for (int head : heads) {
      found.addAll(parties.mentions(head));
    }
    return found;
  }
}
