package org.dragoman.lab.grammar;

import java.util.List;
import java.util.Locale;
import org.dragoman.grammar.Grammar;
import org.dragoman.grammar.Parse;

/**
 * How well a grammar does on a treebank, tokens given. Tags and lemmas are counted over all words,
 * arcs over all but punctuation, relations without their subtypes. Mutable while counting.
 */
final class Score {
  private int words;
  private int upos;
  private int xpos;
  private int lemmas;
  private int arcs;
  private int attached;
  private int labelled;

  /** The score of the engine's grammar. */
  static Score of(Grammar grammar, List<TreebankSentence> sentences) {
    Score score = new Score();
    for (TreebankSentence gold : sentences) {
      Parse parse = grammar.parse(gold.toSentence());
      for (int i = 0; i < gold.size(); i++) {
        score.words++;
        score.upos += parse.upos(i).name().equals(gold.upos()[i]) ? 1 : 0;
        score.xpos += parse.xpos(i).equals(gold.xpos()[i]) ? 1 : 0;
        score.lemmas += parse.lemma(i).equals(gold.lemmas()[i]) ? 1 : 0;
        score.countArc(gold, i, parse.head(i), parse.relation(i).base().label());
      }
    }
    return score;
  }

  /** The score of a baseline, which gives no universal tags and no lemmas. */
  static Score of(GrammarBaseline baseline, List<TreebankSentence> sentences) {
    Score score = new Score();
    for (TreebankSentence gold : sentences) {
      GrammarBaseline.Analysis analysis = baseline.analyse(List.of(gold.forms()));
      for (int i = 0; i < gold.size(); i++) {
        score.words++;
        score.xpos += analysis.xpos()[i].equals(gold.xpos()[i]) ? 1 : 0;
        score.countArc(gold, i, analysis.heads()[i], analysis.relations()[i]);
      }
    }
    return score;
  }

  private void countArc(TreebankSentence gold, int i, int head, String relation) {
    if (gold.isPunctuation(i)) {
      return;
    }
    arcs++;
    if ((head < 0 ? gold.size() : head) == gold.heads()[i]) {
      attached++;
      labelled += relation.equals(gold.relations()[i].base().label()) ? 1 : 0;
    }
  }

  double upos() {
    return share(upos, words);
  }

  double uas() {
    return share(attached, arcs);
  }

  double las() {
    return share(labelled, arcs);
  }

  private static double share(int part, int whole) {
    return 100.0 * part / whole;
  }

  /** Tags and arcs only: what a baseline has. */
  String withoutLemmas() {
    return String.format(
        Locale.ROOT, "XPOS %.2f UAS %.2f LAS %.2f", share(xpos, words), uas(), las());
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "UPOS %.2f XPOS %.2f lemma %.2f UAS %.2f LAS %.2f",
        upos(),
        share(xpos, words),
        share(lemmas, words),
        uas(),
        las());
  }
}
