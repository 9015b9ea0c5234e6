package org.dragoman.record;

import java.util.Set;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;

/** Extents of phrases in a parse: the stretch of words that a piece of evidence should quote. */
final class Phrases {
  /** A quote as short as carries the fact has no more tokens than this. */
  private static final int LONGEST = 32;

  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  private static final Set<String> REPORTING =
      Set.of("report", "say", "announce", "write", "add", "note", "state");

  private Phrases() {}

  /** Last token of the phrase under a head, without the mark that closes it. */
  static int last(Parse parse, int head) {
    int last = Math.min(rightEdge(parse, head), head + LONGEST);
    return trimmed(parse, head, beforeAttribution(parse, head, last));
  }

  /** "..., the agency reports, citing the ministry" is no part of what is reported. */
  private static int beforeAttribution(Parse parse, int head, int last) {
    for (int i = head + 1; i <= last; i++) {
      if (!parse.text(i).equals(",")) {
        continue;
      }
      for (int j = i + 1; j <= Math.min(parse.size() - 1, i + 6); j++) {
        String lemma = parse.lowerLemma(j);
        boolean ends = j + 1 >= parse.size() || parse.upos(j + 1) == UniversalTag.PUNCT;
        if (REPORTING.contains(lemma) && ends) {
          return i - 1;
        }
        if (parse.text(j).equals(",")) {
          break;
        }
      }
    }
    return last;
  }

  private static int rightEdge(Parse parse, int head) {
    int edge = head;
    for (int k = 0; k < parse.childCount(head); k++) {
      int child = parse.child(head, k);
      if (!detached(parse, child)) {
        edge = Math.max(edge, rightEdge(parse, child));
      }
    }
    return edge;
  }

  private static int trimmed(Parse parse, int from, int last) {
    int end = last;
    while (end > from && parse.upos(end) == UniversalTag.PUNCT && !closes(parse, end)) {
      end--;
    }
    return end;
  }

  /** A bracket or quotation mark that closes belongs to the phrase. */
  private static boolean closes(Parse parse, int i) {
    String text = parse.text(i);
    return text.equals(")") || text.equals("]");
  }

  /** Clauses that stand beside a phrase rather than in it. */
  private static boolean detached(Parse parse, int i) {
    return switch (parse.relation(i)) {
      case PARATAXIS, DISCOURSE, VOCATIVE -> true;
      case CONJ -> parse.upos(i) == UniversalTag.VERB && parse.has(i, Relation.NSUBJ);
      default -> false;
    };
  }

  /** First token of the noun phrase under a head, without an article. */
  static int first(Parse parse, int head) {
    int edge = head;
    for (int k = 0; k < parse.childCount(head); k++) {
      int child = parse.child(head, k);
      if (child < head && parse.upos(child) != UniversalTag.PUNCT && !outside(parse, child)) {
        edge = Math.min(edge, parse.leftEdge(child));
      }
    }
    while (edge < head && ARTICLES.contains(parse.lower(edge))) {
      edge++;
    }
    return edge;
  }

  private static boolean outside(Parse parse, int i) {
    return switch (parse.relation(i)) {
      case CASE, CC, MARK, COP, NSUBJ, NSUBJ_PASS, ADVCL, PARATAXIS, AUX, DISCOURSE, CONJ -> true;
      default -> false;
    };
  }
}
