package org.dragoman.app.story;

import java.util.ArrayList;
import java.util.List;

/** Tells whether names of persons in two reports may be one person's. Stateless. */
final class PersonNames {
  /** Letters from which on a word may differ in one. */
  private static final int LONG_WORD = 6;

  private PersonNames() {}

  /** How many of the names on one side may be persons of the other; symmetric. */
  static int shared(List<String> first, List<String> second) {
    int there = count(first, second);
    int back = count(second, first);
    return Math.min(there, back);
  }

  private static int count(List<String> names, List<String> others) {
    int count = 0;
    for (String name : names) {
      count += others.stream().anyMatch(other -> same(name, other)) ? 1 : 0;
    }
    return count;
  }

  /** Whether the surnames are alike, and a further word where both have one. */
  static boolean same(String first, String second) {
    List<String> x = words(first);
    List<String> y = words(second);
    if (x.isEmpty() || y.isEmpty()) {
      return false;
    }
    int alike = 0;
    for (String word : x) {
      alike += y.stream().anyMatch(other -> alike(word, other)) ? 1 : 0;
    }
    return alike >= Math.min(2, Math.min(x.size(), y.size()));
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : StoryWords.split(name)) {
      if (word.length() > 2) {
        words.add(word);
      }
    }
    return words;
  }

  private static boolean alike(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    if (Math.min(a.length(), b.length()) < LONG_WORD || Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int i = 0;
    while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    // One letter changed, added or left out.
    return a.substring(Math.min(i + 1, a.length())).equals(b.substring(Math.min(i + 1, b.length())))
        || a.substring(i).equals(b.substring(Math.min(i + 1, b.length())))
        || a.substring(Math.min(i + 1, a.length())).equals(b.substring(i));
  }
}
