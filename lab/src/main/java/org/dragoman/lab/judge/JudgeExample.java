package org.dragoman.lab.judge;

/**
 * A pair of sides with the classes that an annotator would accept.
 *
 * @param rows rows of its features, each once; not to be changed
 * @param classes a bit for each class that is right
 * @param foreign whether it is of another kind of text than what the judge is for
 * @param weight how much it counts
 */
record JudgeExample(int[] rows, long classes, boolean foreign, float weight) {
  boolean accepts(int type) {
    return (classes >>> type & 1) != 0;
  }
}
