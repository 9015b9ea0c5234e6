package org.dragoman.lab.grammar;

import org.dragoman.grammar.EnglishGrammar;

/** Prints how many milliseconds the grammar takes to load; run in a Java machine of its own. */
final class GrammarLoadTime {
  private GrammarLoadTime() {}

  public static void main(String[] args) {
    long start = System.nanoTime();
    EnglishGrammar grammar = EnglishGrammar.load();
    long millis = (System.nanoTime() - start) / 1_000_000;
    System.out.println(millis + " " + grammar.header().getOrDefault("name", ""));
  }
}
