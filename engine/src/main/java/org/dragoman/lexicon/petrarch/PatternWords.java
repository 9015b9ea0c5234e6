package org.dragoman.lexicon.petrarch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits patterns into their words and signs. */
final class PatternWords {
  private static final String SIGNS = "$+%^*";

  private PatternWords() {}

  /**
   * The words of a pattern in small letters, and its signs. Brackets around phrases, as in {@code
   * (WITH {DEFENCE MINISTER})}, group what stands together anyway and are dropped; they must pair.
   * A noun phrase in braces becomes one word with underscores.
   */
  static List<String> split(String pattern, SourceLine line) {
    List<String> words = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    List<String> phrase = new ArrayList<>();
    String spaced = pattern.replaceAll("([(){}$+%^*])", " $1 ").strip();
    for (String word : spaced.split("\\s+")) {
      switch (word) {
        case "(", "{" -> open.append(word);
        case ")", "}" -> {
          String partner = word.equals(")") ? "(" : "{";
          int last = open.length() - 1;
          if (last < 0 || !open.substring(last).equals(partner)) {
            throw line.error("a bracket that was not opened: " + pattern);
          }
          open.setLength(last);
          if (word.equals("}") && !phrase.isEmpty()) {
            words.add(String.join("_", phrase));
            phrase.clear();
          }
        }
        default -> {
          boolean inPhrase = open.length() > 0 && open.charAt(open.length() - 1) == '{';
          if (word.isEmpty()) {
            continue;
          }
          boolean sign = word.length() == 1 && SIGNS.contains(word);
          if (!sign && !word.matches("&?[\\p{L}\\p{N}'.][\\p{L}\\p{N}_'.-]*")) {
            throw line.error("not understood in a pattern: " + word);
          }
          boolean set = word.startsWith("&");
          if (inPhrase && !sign && !set) {
            phrase.add(word.toLowerCase(Locale.ROOT));
          } else {
            flush(phrase, words);
            words.add(set ? word : word.toLowerCase(Locale.ROOT));
          }
        }
      }
    }
    if (open.length() > 0) {
      throw line.error("a bracket that is not closed: " + pattern);
    }
    long verbs = words.stream().filter(word -> word.equals("*")).count();
    if (verbs != 1) {
      throw line.error((verbs == 0 ? "no * for the verb: " : "more than one *: ") + pattern);
    }
    return words;
  }

  private static void flush(List<String> phrase, List<String> words) {
    if (!phrase.isEmpty()) {
      words.add(String.join("_", phrase));
      phrase.clear();
    }
  }
}
