package org.dragoman.grammar.model;

/** Takes how a tagger chooses between several tags. */
public interface TagLog {
  /** Takes nothing. */
  TagLog NONE = behind -> {};

  /**
   * A tag was chosen.
   *
   * @param behind by how much the words by themselves spoke more for another; 0 where for none
   */
  void chosen(int behind);
}
