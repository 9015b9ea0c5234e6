package org.dragoman.lab.grammar;

/**
 * A sentence to train the parser on, whose tree may be known in part. The arrays are not to be
 * changed.
 *
 * @param forms the words as written
 * @param tags number of each word's joint tag, as the parser is to see it
 * @param heads number of each word's head, the number of words for the root, or {@link #UNKNOWN}
 * @param relations number of each word's relation to its head, or {@link #UNKNOWN}
 */
record TrainingTree(String[] forms, int[] tags, int[] heads, int[] relations) {
  static final int UNKNOWN = -1;

  static TrainingTree of(TreebankSentence sentence, int[] tags) {
    int[] relations = new int[sentence.size()];
    for (int i = 0; i < relations.length; i++) {
      relations[i] = sentence.relations()[i].ordinal();
    }
    return new TrainingTree(sentence.forms(), tags, sentence.heads(), relations);
  }

  int size() {
    return forms.length;
  }

  /** The same tree from its last word to its first. */
  TrainingTree reversed() {
    return new TrainingTree(
        Reversal.of(forms), Reversal.of(tags), Reversal.ofHeads(heads), Reversal.of(relations));
  }
}
