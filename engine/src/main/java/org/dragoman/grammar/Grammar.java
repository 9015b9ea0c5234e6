package org.dragoman.grammar;

import org.dragoman.text.Sentence;

/** Tags, lemmatises and parses sentences. Implementations are safe for use by many threads. */
public interface Grammar {
  /** The tags, lemmas and tree of a sentence; never null, whatever its length. */
  Parse parse(Sentence sentence);
}
