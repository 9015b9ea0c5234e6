package org.dragoman.grammar;

import java.util.BitSet;
import org.dragoman.text.Sentence;

/** Tags, lemmatises and parses sentences. Implementations are safe for use by many threads. */
public interface Grammar {
  /** The tags, lemmas and tree of a sentence; never null, whatever its length. */
  default Parse parse(Sentence sentence) {
    return parse(sentence, new BitSet());
  }

  /**
   * As {@link #parse(Sentence)}, told which words are proper nouns. Few names of states stand in
   * treebanks, so that a tagger takes many at the start of a sentence for adverbs or verbs.
   *
   * @param names indices of tokens known to be proper nouns
   */
  Parse parse(Sentence sentence, BitSet names);
}
