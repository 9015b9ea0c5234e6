package org.dragoman.lab.grammar;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.grammar.Relation;
import org.dragoman.text.Passage;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;

/**
 * A sentence of a treebank. Words are numbered from 0; the arrays are not to be changed.
 *
 * @param forms the words as written
 * @param lemmas their lemmas
 * @param upos universal tags
 * @param xpos Penn tags
 * @param heads number of each word's head; for the root the number of words
 * @param relations relation of each word to its head, other subtypes folded
 */
record TreebankSentence(
    String[] forms,
    String[] lemmas,
    String[] upos,
    String[] xpos,
    int[] heads,
    Relation[] relations) {
  int size() {
    return forms.length;
  }

  /** Name of the joint tag of word {@code i}. */
  String jointTag(int i) {
    return xpos[i] + '|' + upos[i];
  }

  boolean isPunctuation(int i) {
    return upos[i].equals("PUNCT");
  }

  /** The sentence as the engine takes it, one space between words. */
  Sentence toSentence() {
    return sentence(forms);
  }

  /** The same of strings made anew, as a tokeniser makes them: no hash is known beforehand. */
  Sentence toFreshSentence() {
    String[] fresh = new String[forms.length];
    for (int i = 0; i < fresh.length; i++) {
      fresh[i] = String.valueOf(forms[i].toCharArray());
    }
    return sentence(fresh);
  }

  private static Sentence sentence(String[] words) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String form : words) {
      tokens.add(new Token(form, at, at + form.length()));
      at += form.length() + 1;
    }
    return new Sentence(Passage.TEXT, 0, 0, at - 1, tokens);
  }
}
