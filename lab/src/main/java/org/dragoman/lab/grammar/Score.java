package org.dragoman.lab.grammar;

import java.util.List;
import java.util.Locale;
import org.dragoman.grammar.Grammar;
import org.dragoman.grammar.Parse;

/**
 * How well a grammar does on a treebank, tokens given. Tags and lemmas are counted over all words,
 * arcs over all but punctuation, relations without their subtypes.
 */
record Score(int words, int upos, int xpos, int lemmas, int arcs, int attached, int labelled) {
  static Score of(Grammar grammar, List<TreebankSentence> sentences) {
    int words = 0;
    int upos = 0;
    int xpos = 0;
    int lemmas = 0;
    int arcs = 0;
    int attached = 0;
    int labelled = 0;
    for (TreebankSentence sentence : sentences) {
      Parse parse = grammar.parse(sentence.toSentence());
      for (int i = 0; i < sentence.size(); i++) {
        words++;
        upos += parse.upos(i).name().equals(sentence.upos()[i]) ? 1 : 0;
        xpos += parse.xpos(i).equals(sentence.xpos()[i]) ? 1 : 0;
        lemmas += parse.lemma(i).equals(sentence.lemmas()[i]) ? 1 : 0;
        if (!sentence.isPunctuation(i)) {
          arcs++;
          int head = parse.head(i) < 0 ? sentence.size() : parse.head(i);
          if (head == sentence.heads()[i]) {
            attached++;
            labelled += parse.relation(i).base() == sentence.relations()[i].base() ? 1 : 0;
          }
        }
      }
    }
    return new Score(words, upos, xpos, lemmas, arcs, attached, labelled);
  }

  double uposShare() {
    return 100.0 * upos / words;
  }

  double xposShare() {
    return 100.0 * xpos / words;
  }

  double lemmaShare() {
    return 100.0 * lemmas / words;
  }

  double uas() {
    return 100.0 * attached / arcs;
  }

  double las() {
    return 100.0 * labelled / arcs;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "UPOS %.2f XPOS %.2f lemma %.2f UAS %.2f LAS %.2f",
        uposShare(),
        xposShare(),
        lemmaShare(),
        uas(),
        las());
  }
}
