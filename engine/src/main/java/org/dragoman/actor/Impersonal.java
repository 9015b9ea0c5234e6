package org.dragoman.actor;

import java.util.Set;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;

/** Tells "it" that stands for nothing: "it is time to", "it was for them to decide". Stateless. */
final class Impersonal {
  private static final Set<String> SEEMING =
      Set.of("seem", "appear", "rain", "snow", "matter", "happen", "turn", "emerge");

  /** What a clause behind "it is possible" begins with. */
  private static final Set<String> CLAUSES =
      Set.of("that", "to", "for", "whether", "if", "who", "how", "when", "why");

  private Impersonal() {}

  /** Whether an "it" stands for no thing that was named. */
  static boolean is(Parse parse, int token) {
    if (!parse.lower(token).equals("it")) {
      return false;
    }
    if (parse.relation(token) == Relation.EXPL) {
      return true;
    }
    int i = token + 1;
    boolean copula = false;
    while (i < parse.size()
        && (parse.upos(i) == UniversalTag.AUX
            || parse.upos(i) == UniversalTag.ADV
            || parse.upos(i) == UniversalTag.PART
            || parse.lemma(i).equals("be"))) {
      copula |= parse.lemma(i).equals("be");
      i++;
    }
    if (i >= parse.size()) {
      return false;
    }
    if (!copula) {
      boolean lasts =
          parse.lemma(i).equals("take")
              && i + 1 < parse.size()
              && parse.upos(i + 1) == UniversalTag.NUM;
      return lasts || SEEMING.contains(parse.lemma(i));
    }
    boolean bare = parse.lower(i).equals("for") || parse.lower(i).equals("up");
    boolean judged =
        parse.upos(i) == UniversalTag.ADJ
            || parse.lower(i).equals("time")
            || (parse.upos(i) == UniversalTag.DET
                && i + 1 < parse.size()
                && parse.upos(i + 1) == UniversalTag.NOUN);
    int behind = parse.upos(i) == UniversalTag.DET ? i + 2 : i + 1;
    return bare || (judged && behind < parse.size() && CLAUSES.contains(parse.lower(behind)));
  }
}
