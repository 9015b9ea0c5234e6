package org.dragoman.actor;

/**
 * What stays of a name however it is transcribed: its consonants, as they sound. "Volodymyr
 * Zelenskyy" and "Volodimir Zelenski" have one key, "Nouri al-Maliki" and "Nuri el-Maliky" too.
 */
final class SoundKey {
  /** Consonants that a key needs at least to tell persons apart. */
  private static final int SHORTEST = 5;

  /** One letter in so many may be another. */
  private static final int LETTERS_A_CHANGE = 4;

  /** A surname alone has no given name to bear it out. */
  private static final int LETTERS_A_CHANGE_ALONE = 6;

  private SoundKey() {}

  /**
   * The key of a name, or an empty text where it is too short for one.
   *
   * @param folded the name as {@link KnownPeople#fold} gives it
   */
  static String of(String folded) {
    StringBuilder key = new StringBuilder();
    int consonants = 0;
    String[] words = folded.split(" ", -1);
    for (int w = 0; w < words.length; w++) {
      String word = words[w];
      // "as-Sadr": the article takes the sound of some letters behind it.
      boolean drawn =
          w > 0
              && w + 1 < words.length
              && (word.length() == 2 || word.length() == 3)
              && word.charAt(0) == 'a'
              && words[w + 1].startsWith(word.substring(1));
      if (word.equals("al") || word.equals("el") || drawn) {
        continue;
      }
      if (key.length() > 0) {
        key.append(' ');
      }
      int from = key.length();
      consonants += consonants(word, key);
      if (key.length() == from) {
        key.append(word);
      }
    }
    return consonants < SHORTEST ? "" : key.toString();
  }

  private static int consonants(String word, StringBuilder key) {
    int from = key.length();
    for (int i = 0; i < word.length(); i++) {
      char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
      String sound =
          switch (word.charAt(i)) {
            case 'a', 'e', 'i', 'o', 'u', 'y' -> i == 0 ? "a" : "";
            case 'h' -> i == 0 ? "h" : "";
            case 'k' -> next != 'h' ? "k" : i == 0 ? "h" : "";
            case 'p' -> next == 'h' ? "f" : "p";
            // "Gaddafi", "Qadhafi"; "Saparmurad", "Gorbachoff": ends lose their voice.
            case 'q', 'g' -> "k";
            case 'b' -> i + 1 == word.length() ? "p" : "b";
            case 'v', 'w' -> i + 1 == word.length() ? "f" : "v";
            case 'c' -> next == 'h' ? "c" : "k";
            case 'x' -> "ks";
            case 'd' -> next == 'j' || next == 'z' ? "" : i + 1 == word.length() ? "t" : "d";
            case 't' -> next == 'c' || next == 's' && i > 0 && word.endsWith("tsch") ? "" : "t";
            case 'z' -> next == 'h' ? "j" : "z";
            default -> String.valueOf(word.charAt(i));
          };
      for (int k = 0; k < sound.length(); k++) {
        // Doubled letters sound as one.
        if (key.length() == from || key.charAt(key.length() - 1) != sound.charAt(k)) {
          key.append(sound.charAt(k));
        }
      }
    }
    return key.length() - from;
  }

  /** Whether two names of one key are written alike enough to be of one person. */
  static boolean close(String one, String other) {
    int most = Math.max(one.length(), other.length());
    return distance(one, other) * LETTERS_A_CHANGE <= most;
  }

  /** Whether two lone surnames of one key are written so alike that they are one. */
  static boolean near(String one, String other) {
    int most = Math.max(one.length(), other.length());
    return one.charAt(0) == other.charAt(0)
        && distance(one, other) * LETTERS_A_CHANGE_ALONE <= most;
  }

  /** Edits from one text to another (Levenshtein 1966). */
  private static int distance(String one, String other) {
    int[] last = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(last[j], row[j - 1]) + 1);
      }
      int[] swap = last;
      last = row;
      row = swap;
    }
    return last[other.length()];
  }
}
