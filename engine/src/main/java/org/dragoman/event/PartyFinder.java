package org.dragoman.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.actor.Actors;
import org.dragoman.actor.Mention;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;

/**
 * Finds whose an argument is: the head itself where it is an actor, else the possessor, adjective
 * or nested phrase inside it ("welcomed Iran's decision"). Immutable.
 */
public final class PartyFinder {
  private static final Set<String> OWNING = Set.of("of", "by", "from", "between", "for", "with");
  private static final int DEEPEST = 3;

  private final Parse parse;
  private final Actors actors;

  public PartyFinder(Parse parse, Actors actors) {
    this.parse = parse;
    this.actors = actors;
  }

  /** Mentions that stand for the argument headed by a token, each with a party; possibly none. */
  public List<Mention> mentions(int head) {
    return mentions(head, 0);
  }

  private List<Mention> mentions(int head, int depth) {
    Mention mention = actors.at(parse, head);
    if (mention != null && !mention.parties().isEmpty()) {
      return List.of(mention);
    }
    if (depth >= DEEPEST) {
      return List.of();
    }
    List<Mention> found = new ArrayList<>();
    within(head, Relation.NMOD_POSS, depth, found);
    if (found.isEmpty()) {
      within(head, Relation.AMOD, depth, found);
      within(head, Relation.COMPOUND, depth, found);
    }
    if (found.isEmpty()) {
      for (int k = 0; k < parse.childCount(head); k++) {
        int child = parse.child(head, k);
        boolean nominal =
            parse.relation(child) == Relation.NMOD || parse.relation(child) == Relation.APPOS;
        int mark = parse.child(child, Relation.CASE);
        if (nominal && (mark < 0 || OWNING.contains(parse.lemma(mark)))) {
          addConjuncts(child, depth, found);
          if (!found.isEmpty()) {
            break;
          }
        }
      }
    }
    return found;
  }

  private void within(int head, Relation relation, int depth, List<Mention> found) {
    for (int k = 0; k < parse.childCount(head); k++) {
      int child = parse.child(head, k);
      if (parse.relation(child) == relation) {
        addConjuncts(child, depth, found);
      }
    }
  }

  private void addConjuncts(int token, int depth, List<Mention> found) {
    for (Mention mention : mentions(token, depth + 1)) {
      if (!found.contains(mention)) {
        found.add(mention);
      }
    }
    for (int k = 0; k < parse.childCount(token); k++) {
      int child = parse.child(token, k);
      if (parse.relation(child) == Relation.CONJ) {
        addConjuncts(child, depth, found);
      }
    }
  }
}
