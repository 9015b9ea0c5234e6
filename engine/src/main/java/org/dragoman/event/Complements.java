package org.dragoman.event;

import java.util.Set;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;

/** The clauses that complete the predicates of a sentence, each found once. */
final class Complements {
  /** Words that lead from a noun to a gerund: "prospects for enhancing". */
  private static final Set<String> GERUND_LINKS = Set.of("for", "of", "in", "to");

  private final Parse parse;

  private final FoundTokens infinitives;
  private final FoundTokens gerunds;
  private final FoundTokens others;

  Complements(Parse parse) {
    int size = parse.size();
    this.parse = parse;
    this.infinitives = new FoundTokens(size, predicate -> find(predicate, "to_inf"));
    this.gerunds = new FoundTokens(size, predicate -> find(predicate, "ing"));
    this.others = new FoundTokens(size, predicate -> find(predicate, "that"));
  }

  /** See {@link Arguments#complement}. */
  int of(int predicate, String kind) {
    return switch (kind) {
      case "to_inf" -> infinitives.of(predicate);
      case "ing" -> gerunds.of(predicate);
      case "that" -> others.of(predicate);
      default -> throw new IllegalArgumentException("no such complement: " + kind);
    };
  }

  private int find(int predicate, String kind) {
    for (int k = 0; k < parse.childCount(predicate); k++) {
      int child = parse.child(predicate, k);
      Relation relation = parse.relation(child);
      boolean clause =
          relation == Relation.XCOMP
              || relation == Relation.CCOMP
              || relation == Relation.ACL
              || (relation == Relation.ADVCL && kind.equals("to_inf"));
      if (!clause) {
        continue;
      }
      boolean infinitive = parse.xpos(child).equals("VB") && marked(child, "to");
      boolean gerund = parse.xpos(child).equals("VBG");
      boolean fits =
          switch (kind) {
            case "to_inf" -> infinitive || (parse.has(child, Relation.COP) && marked(child, "to"));
            case "ing" -> gerund;
            case "that" -> relation == Relation.CCOMP && !infinitive && !gerund;
            default -> throw new IllegalArgumentException("no such complement: " + kind);
          };
      if (fits) {
        return child;
      }
    }
    return kind.equals("that") || isVerb(predicate) ? -1 : followingClause(predicate, kind);
  }

  private boolean isVerb(int i) {
    return parse.upos(i) == UniversalTag.VERB || parse.upos(i) == UniversalTag.AUX;
  }

  /** "the readiness of Iran to revive", "commitment to providing", whatever the clause hangs on. */
  private int followingClause(int predicate, String kind) {
    int next = predicate + 1;
    if (kind.equals("ing")
        && next < parse.size()
        && GERUND_LINKS.contains(parse.lowerLemma(next))
        && parse.relation(next) == Relation.MARK
        && parse.head(next) > next
        && parse.xpos(parse.head(next)).equals("VBG")) {
      return parse.head(next);
    }
    for (int i = predicate + 1; i < Math.min(parse.size() - 1, predicate + 10); i++) {
      if (isVerb(i) || parse.upos(i) == UniversalTag.PUNCT) {
        return -1;
      }
      boolean to = parse.lowerLemma(i).equals("to") && parse.relation(i) == Relation.MARK;
      if (to && parse.head(i) > i) {
        String tag = parse.xpos(parse.head(i));
        boolean fits = kind.equals("to_inf") ? tag.equals("VB") : tag.equals("VBG");
        return fits ? parse.head(i) : -1;
      }
    }
    return -1;
  }

  private boolean marked(int clause, String word) {
    for (int k = 0; k < parse.childCount(clause); k++) {
      int child = parse.child(clause, k);
      if (parse.relation(child) == Relation.MARK && parse.lowerLemma(child).equals(word)) {
        return true;
      }
    }
    return false;
  }
}
