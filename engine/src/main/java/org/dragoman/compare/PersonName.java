package org.dragoman.compare;

import java.util.ArrayList;
import java.util.List;

/** Tells whether two names may be one person's in two transliterations. Stateless. */
public final class PersonName {
  /** Letters that may differ, of all letters, in one name written twice. */
  private static final double MOST_DIFFERENT = 0.34;

  private PersonName() {}

  /** Whether two full names are alike: the surname and, where both have more, one word more. */
  public static boolean same(String a, String b) {
    List<String> x = words(a);
    List<String> y = words(b);
    if (x.isEmpty() || y.isEmpty()) {
      return false;
    }
    int alike = 0;
    for (String word : x) {
      alike += y.stream().anyMatch(other -> alike(word, other)) ? 1 : 0;
    }
    return alike >= Math.min(2, Math.min(x.size(), y.size()));
  }

  /** The words of a name that are no particles, joined ones apart. */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : Wording.split(name)) {
      if (word.length() > 2) {
        words.add(word);
      }
    }
    return words;
  }

  /** Whether two words may be one name: nearly the same letters, or the same consonants. */
  static boolean alike(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    String x = consonants(a);
    String y = consonants(b);
    return (x.length() >= 3 && x.equals(y))
        || (Math.min(a.length(), b.length()) >= 4
            && distance(a, b) <= MOST_DIFFERENT * Math.max(a.length(), b.length())
            && distance(x, y) <= 1);
  }

  private static String consonants(String word) {
    return word.replace("kh", "h")
        .replace("gh", "g")
        .replace("zh", "j")
        .replace("ck", "k")
        .replace("ph", "f")
        .replace('q', 'k')
        .replace('c', 'k')
        .replace('w', 'v')
        .replaceAll("[aeiouy']", "")
        .replaceAll("(.)\\1+", "$1");
  }

  /** Letters to change, add or take away to make one word of the other. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
