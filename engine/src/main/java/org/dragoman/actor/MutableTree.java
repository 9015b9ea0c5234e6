package org.dragoman.actor;

import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;

/** A dependency tree while it is being changed. Confined to one thread. */
abstract class MutableTree {
  final Parse parse;
  final int[] heads;
  final Relation[] relations;
  boolean changed;

  /**
   * @param heads head of each token, -1 for the root; written to
   * @param relations relation of each token; written to
   */
  MutableTree(Parse parse, int[] heads, Relation[] relations) {
    this.parse = parse;
    this.heads = heads;
    this.relations = relations;
  }

  /** The token of a mention that hangs on a word outside it, or -1. */
  final int top(RawMention mention) {
    for (int i = mention.first(); i <= mention.last(); i++) {
      if (outside(mention, heads[i])) {
        return i;
      }
    }
    return -1;
  }

  static boolean outside(RawMention mention, int head) {
    return head < mention.first() || head > mention.last();
  }

  final boolean isSubject(int i) {
    return relations[i] == Relation.NSUBJ || relations[i] == Relation.NSUBJ_PASS;
  }

  /** Whether {@code i} stands below {@code top}, so that hanging top on it would close a ring. */
  final boolean descends(int i, int top) {
    for (int at = i; at >= 0; at = heads[at]) {
      if (at == top) {
        return true;
      }
    }
    return false;
  }

  /** Whether "and" stands between two mentions with nothing but marks and articles around it. */
  final boolean joined(int from, int to) {
    boolean and = false;
    for (int i = from; i < to; i++) {
      String lemma = parse.lemma(i);
      and |= lemma.equals("and");
      boolean light =
          lemma.equals("and")
              || parse.upos(i) == UniversalTag.PUNCT
              || parse.upos(i) == UniversalTag.DET
              || parse.upos(i) == UniversalTag.PRON;
      if (!light) {
        return false;
      }
    }
    return and;
  }
}
