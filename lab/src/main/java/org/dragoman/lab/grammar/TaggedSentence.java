package org.dragoman.lab.grammar;

/**
 * A sentence to train the tagger on. The arrays are not to be changed.
 *
 * @param forms the words as written
 * @param tags number of each word's joint tag, or {@link #UNKNOWN}
 */
record TaggedSentence(String[] forms, int[] tags) {
  static final int UNKNOWN = -1;

  int size() {
    return forms.length;
  }

  /** The same sentence from its end to its beginning. */
  TaggedSentence reversed() {
    return new TaggedSentence(Reversal.of(forms), Reversal.of(tags));
  }
}
