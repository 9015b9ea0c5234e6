package org.dragoman.lexicon.petrarch;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words that patterns take for one another: {@code &WEAPONS}, with a line {@code +RIFLE} for each.
 * Only read once it is built.
 */
final class SynonymSets {
  private final Map<String, Set<String>> sets = new HashMap<>();

  private SynonymSets() {}

  /** The sets of a dictionary, wherever in it they stand. */
  static SynonymSets of(List<SourceLine> lines) {
    SynonymSets all = new SynonymSets();
    Set<String> current = null;
    String name = "";
    for (SourceLine line : lines) {
      String text = line.text();
      if (text.startsWith("&")) {
        name = name(text);
        if (!text.matches("&[\\p{L}\\p{N}_'-]+")) {
          throw line.error("no name of a set: " + text);
        }
        if (all.sets.containsKey(name)) {
          throw line.error("the set &" + name + " stands twice");
        }
        current = new LinkedHashSet<>();
        all.sets.put(name, current);
      } else if (text.startsWith("+")) {
        if (current == null) {
          throw line.error("a synonym without a set");
        }
        String word = text.substring(1).strip().toLowerCase(Locale.ROOT).replaceAll("_+$", "");
        if (!word.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}_'. -]*")) {
          throw line.error("no word of a set: " + text);
        }
        current.add(word.replaceAll("[\\s_]+", "_"));
      } else {
        current = null;
      }
    }
    return all;
  }

  private static String name(String text) {
    return text.substring(1).replaceAll("_+$", "").toUpperCase(Locale.ROOT);
  }

  /**
   * The words of a set, or a word itself; underscores part the words of a phrase.
   *
   * @throws org.dragoman.lexicon.LexiconException where there is no such set
   */
  Set<String> members(String word, SourceLine line) {
    if (!word.startsWith("&")) {
      return Set.of(word.replaceAll("^_+|_+$", ""));
    }
    Set<String> members = sets.get(name(word));
    if (members == null || members.isEmpty()) {
      throw line.error((members == null ? "no set " : "nothing in the set ") + word);
    }
    return new TreeSet<>(members);
  }
}
