package org.dragoman.record;

import java.util.Set;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;

/**
 * The words for an idea or situation in a sentence: a noun phrase or a clause, cut where it grows
 * long. Tokens count from 0; the last is inclusive. Immutable.
 */
record StanceObject(int first, int last) {
  private static final int LONGEST = 12;

  private static final Set<String> LEADING = Set.of("including", "such");

  /** The noun phrase under a head, without article, asides and relative clauses. */
  static StanceObject phrase(Parse parse, int head) {
    return cut(parse, Phrases.first(parse, head), head, withOwner(parse, edge(parse, head)));
  }

  /** A clause that says what is wanted; an infinitive or gerund without its subject. */
  static StanceObject clause(Parse parse, int verb, String kind) {
    int first = kind.equals("that") ? afterMarks(parse, verb) : verb;
    return cut(parse, first, verb, edge(parse, verb));
  }

  private static int afterMarks(Parse parse, int verb) {
    int first = parse.leftEdge(verb);
    while (first < verb
        && (parse.upos(first) == UniversalTag.SCONJ
            || parse.upos(first) == UniversalTag.DET
            || parse.upos(first) == UniversalTag.PUNCT)) {
      first++;
    }
    return first;
  }

  private static int edge(Parse parse, int head) {
    int edge = head;
    for (int k = 0; k < parse.childCount(head); k++) {
      int child = parse.child(head, k);
      if (child > head && !aside(parse, head, child)) {
        edge = Math.max(edge, edge(parse, child));
      }
    }
    return edge;
  }

  private static boolean aside(Parse parse, int head, int child) {
    return switch (parse.relation(child)) {
      case ACL_RELCL, ADVCL, PARATAXIS, APPOS, PUNCT, DISCOURSE, VOCATIVE, CC -> true;
      // "an end to the siege and called": the parser hangs whole clauses on nouns.
      case CONJ -> clause(parse, child) || (parse.upos(head) == UniversalTag.VERB);
      default -> false;
    };
  }

  private static boolean clause(Parse parse, int i) {
    return parse.upos(i) == UniversalTag.VERB
        || parse.has(i, Relation.COP)
        || parse.has(i, Relation.NSUBJ)
        || parse.has(i, Relation.AUX);
  }

  /** "the establishment of": what a noun is of belongs to it, whatever the parse hangs it on. */
  private static int withOwner(Parse parse, int edge) {
    int of = edge + 1;
    boolean apart =
        of < parse.size()
            && parse.lower(of).equals("of")
            && parse.relation(of) == Relation.CASE
            && parse.head(of) > of;
    return apart ? Math.max(edge, edge(parse, parse.head(of))) : edge;
  }

  /** No more than the longest, ended where a phrase inside it ends. */
  private static StanceObject cut(Parse parse, int from, int head, int edge) {
    int first = Math.max(from, head - LONGEST + 1);
    int last = edge;
    if (last - first >= LONGEST) {
      last = first + LONGEST - 1;
      while (last > head && !opens(parse, last + 1)) {
        last--;
      }
    }
    int open = opened(parse, first, last);
    last = open > head ? open - 1 : last;
    while (last > head && hangs(parse, last)) {
      last--;
    }
    return new StanceObject(first, last);
  }

  /** Where a bracket or quotation mark opens that is not closed by the last token, or -1. */
  private static int opened(Parse parse, int first, int last) {
    int open = -1;
    for (int i = first; i <= last; i++) {
      switch (parse.text(i)) {
        case "(", "“" -> open = i;
        case ")", "”" -> open = -1;
        default -> {}
      }
    }
    return open;
  }

  /** A word that leads on to what was cut off. */
  private static boolean hangs(Parse parse, int last) {
    return switch (parse.upos(last)) {
      case ADP, CCONJ, SCONJ, DET, PART -> true;
      case PUNCT -> !parse.text(last).equals(")") && !parse.text(last).equals("”");
      default -> LEADING.contains(parse.lower(last));
    };
  }

  private static boolean opens(Parse parse, int i) {
    if (parse.text(i).equals("-") || parse.text(i - 1).equals("-")) {
      return false;
    }
    return switch (parse.upos(i)) {
      case ADP, CCONJ, SCONJ, PUNCT, PART -> true;
      default -> false;
    };
  }
}
