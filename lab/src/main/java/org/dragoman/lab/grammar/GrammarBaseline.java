package org.dragoman.lab.grammar;

import java.util.List;

/**
 * Another system's tagger and parser, to be measured beside the engine's. Found through {@link
 * java.util.ServiceLoader}, so that the lab runs without any.
 */
public interface GrammarBaseline {
  /** Name and version. */
  String name();

  /**
   * Tags and parses a sentence whose words are given.
   *
   * @param words the words as written, at least one
   */
  Analysis analyse(List<String> words);

  /**
   * What it makes of a sentence. Words are numbered from 0.
   *
   * @param xpos Penn tag of each word
   * @param heads head of each word, -1 for the root
   * @param relations relation of each word to its head, without subtype
   */
  record Analysis(String[] xpos, int[] heads, String[] relations) {}
}
