package org.dragoman.app.story;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whether names of persons in two reports may be one person's. Stateless. */
public final class PersonNames {
  /** Letters from which on a word may differ in one. */
  private static final int LONG_WORD = 6;

  private PersonNames() {}

  /** How many of the persons on one side may be persons of the other; symmetric. */
  static int shared(List<NamedPerson> first, List<NamedPerson> second) {
    return Math.min(count(first, second), count(second, first));
  }

  private static int count(List<NamedPerson> persons, List<NamedPerson> others) {
    int count = 0;
    for (NamedPerson person : persons) {
      count += others.stream().anyMatch(other -> same(person.name(), other.name())) ? 1 : 0;
    }
    return count;
  }

  /**
   * The party for which both sides name persons, and none in common, or null; symmetric but for the
   * choice among several. A person whom the other side names too, for whatever party, is no
   * stranger.
   */
  static @Nullable String strangers(List<NamedPerson> first, List<NamedPerson> second) {
    for (NamedPerson person : first) {
      String party = person.party();
      if (party == null) {
        continue;
      }
      List<NamedPerson> here = first.stream().filter(p -> party.equals(p.party())).toList();
      List<NamedPerson> there = second.stream().filter(p -> party.equals(p.party())).toList();
      if (!there.isEmpty() && count(here, second) == 0 && count(there, first) == 0) {
        return party;
      }
    }
    return null;
  }

  /** Whether the surnames are alike, and a further word where both have one. */
  public static boolean same(String first, String second) {
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
