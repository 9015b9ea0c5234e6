package org.dragoman.event;

/** Takes the features of a judgement one by one. */
interface FeatureSink {
  /**
   * @param template what kind of feature it is
   * @param value its value, words and relations as they stand in the sentence
   */
  void add(String template, String value);
}
