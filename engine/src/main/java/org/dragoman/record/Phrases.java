package org.dragoman.record;

import java.util.Locale;
import java.util.Set;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;

/** Extents of phrases in a parse: the stretch of words that a piece of evidence should quote. */
final class Phrases {
  /** A quote as short as carries the fact has no more tokens than this. */
  private static final int LONGEST = 32;

  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  private Phrases() {}

  /** Last token of the phrase under a head, without the mark that closes it. */
  static int last(Parse parse, int head) {
    return trimmed(parse, head, Math.min(rightEdge(parse, head), head + LONGEST));
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
    while (edge < head && ARTICLES.contains(parse.text(edge).toLowerCase(Locale.ROOT))) {
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
