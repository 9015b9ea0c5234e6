package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.jspecify.annotations.Nullable;

/** Makes persons who are named together one joint phrase. Confined to one thread. */
final class JointPersons extends MutableTree {
  /** So many persons with commas between them are a list, not a person and an apposition. */
  private static final int LIST = 3;

  /** Words that may stand before a listed person and belong to no mention. */
  private static final int GAP = 6;

  JointPersons(Parse parse, int[] heads, Relation[] relations) {
    super(parse, heads, relations);
  }

  /**
   * "Minister X and his counterpart Y held", "met with X, Y and Z": whichever of them the parser
   * hung on another or on the verb, each hangs on the first.
   *
   * @return whether a head was changed
   */
  boolean join(List<RawMention> mentions) {
    List<RawMention> found = new ArrayList<>(mentions.size());
    for (RawMention mention : mentions) {
      // Between two may stand a pronoun, which is a mention too: "and his counterpart".
      if (mention.kind() != Mention.Kind.PRONOUN) {
        found.add(mention);
      }
    }
    int k = 0;
    while (k + 1 < found.size()) {
      List<Integer> list = list(parse, found, k);
      RawMention one = found.get(k);
      RawMention other = found.get(k + 1);
      if (!list.isEmpty()) {
        for (int i : list) {
          attach(one, found.get(i));
        }
        k = list.get(list.size() - 1);
      } else if (isPerson(one) && isPerson(other) && joined(one.last() + 1, other.first())) {
        pair(one, top(one), other, top(other));
        k++;
      } else {
        k++;
      }
    }
    return changed;
  }

  /**
   * The named persons that are listed behind the k-th mention, or none where they are too few for a
   * list; as places in the list of mentions.
   */
  static List<Integer> list(Parse parse, List<RawMention> mentions, int k) {
    RawMention last = mentions.get(k);
    List<Integer> list = new ArrayList<>();
    if (isNamed(last)) {
      for (int i = k + 1; i < mentions.size(); i++) {
        RawMention next = mentions.get(i);
        // "and Ministry of Trade Secretary X": the ministry is part of the next one's title.
        if (isNamed(next)) {
          if (!listed(parse, last.last() + 1, next.first())) {
            break;
          }
          list.add(i);
          last = next;
        } else if (next.kind() != Mention.Kind.AGENT && next.kind() != Mention.Kind.INSTITUTION) {
          break;
        }
      }
    }
    return list.size() + 1 >= LIST ? list : List.of();
  }

  private static boolean isNamed(RawMention mention) {
    return mention.kind() == Mention.Kind.PERSON && mention.named();
  }

  /** Whether a comma or "and" stands between two persons, and before the next only its title. */
  private static boolean listed(Parse parse, int from, int to) {
    if (from >= to || to - from > GAP) {
      return false;
    }
    String first = parse.lemma(from);
    if (!first.equals(",") && !first.equals(";") && !first.equals("and")) {
      return false;
    }
    for (int i = from + 1; i < to; i++) {
      boolean title =
          switch (parse.upos(i)) {
            case PROPN, ADP, CCONJ, DET -> true;
            default -> Character.isUpperCase(parse.text(i).codePointAt(0));
          };
      if (!title) {
        return false;
      }
    }
    return true;
  }

  private void attach(RawMention one, RawMention other) {
    int top = top(one);
    int otherTop = top(other);
    if (top < 0
        || otherTop < 0
        || (heads[otherTop] == top && relations[otherTop] == Relation.CONJ)) {
      return;
    }
    if (!outside(other, heads[top])) {
      pair(one, top, other, otherTop);
    } else if (!descends(top, otherTop)) {
      heads[otherTop] = top;
      relations[otherTop] = Relation.CONJ;
      changed = true;
    }
  }

  private void pair(RawMention one, int top, RawMention other, int otherTop) {
    boolean below = !outside(other, heads[top]);
    boolean subjects =
        isSubject(top) && isSubject(otherTop) && heads[top] == heads[otherTop] && heads[top] >= 0;
    boolean broken = !outside(one, heads[otherTop]) && relations[otherTop] != Relation.CONJ;
    if (below) {
      heads[top] = heads[otherTop];
      relations[top] = relations[otherTop];
      for (int i = 0; i < one.first(); i++) {
        // "with X and Y": the preposition leads the joint phrase.
        if (heads[i] == otherTop && relations[i] == Relation.CASE) {
          heads[i] = top;
        }
      }
    }
    if (below || subjects || broken) {
      heads[otherTop] = top;
      relations[otherTop] = Relation.CONJ;
      for (int i = one.last() + 1; i < other.first(); i++) {
        // What stood on the first of them as a joint phrase now stands on the second.
        if (heads[i] == top || heads[i] == one.last() || !outside(other, heads[i])) {
          heads[i] = otherTop;
          relations[i] = joint(i);
        }
      }
      changed = true;
    }
  }

  private Relation joint(int i) {
    return switch (parse.upos(i)) {
      case CCONJ -> Relation.CC;
      case PUNCT -> Relation.PUNCT;
      case PRON -> Relation.NMOD_POSS;
      default -> Relation.DET;
    };
  }

  private static boolean isPerson(RawMention mention) {
    return mention.kind() == Mention.Kind.PERSON || mention.kind() == Mention.Kind.OFFICE;
  }

  /**
   * "Peruvian Foreign Minister X, Finance Minister Y and Trade Minister Z": for each mention the
   * party that a list names before it, or null.
   */
  static @Nullable Party[] parties(Parse parse, List<RawMention> raws) {
    @Nullable Party[] parties = new Party[raws.size()];
    for (int k = 0; k < raws.size(); k++) {
      List<Integer> list = list(parse, raws, k);
      Party named = party(raws.get(k), null);
      for (int i : list) {
        parties[i] = named;
        named = party(raws.get(i), named);
        k = i;
      }
    }
    return parties;
  }

  private static @Nullable Party party(RawMention raw, @Nullable Party none) {
    return raw.parties().isEmpty() ? none : raw.parties().get(0);
  }
}
