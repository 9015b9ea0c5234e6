package org.dragoman.place;

import java.text.Normalizer;
import java.util.Locale;

/** Folds names of places, so that spellings of one name compare equal. Safe for many threads. */
public final class PlaceNames {
  private PlaceNames() {}

  /**
   * The name in lower case, without accents, apostrophes and full stops, hyphens as spaces, with
   * single spaces: {@code Sharm El-Sheikh} is {@code sharm el sheikh}, {@code N’Djamena} is {@code
   * ndjamena}.
   */
  public static String fold(String name) {
    boolean plain = true;
    for (int i = 0; plain && i < name.length(); i++) {
      char c = name.charAt(i);
      plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    if (plain) {
      return name.toLowerCase(Locale.ROOT);
    }
    String apart = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      append(folded, apart.charAt(i));
    }
    int length = folded.length();
    return length > 0 && folded.charAt(length - 1) == ' '
        ? folded.substring(0, length - 1)
        : folded.toString();
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static void append(StringBuilder folded, char c) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      folded.append(c);
      return;
    }
    if (c >= 'A' && c <= 'Z') {
      folded.append((char) (c + ('a' - 'A')));
      return;
    }
    if (Character.getType(c) == Character.NON_SPACING_MARK || "'’‘ʼʻ`´.".indexOf(c) >= 0) {
      return;
    }
    switch (Character.toLowerCase(c)) {
      case 'ø' -> folded.append('o');
      case 'ł' -> folded.append('l');
      case 'ı' -> folded.append('i');
      case 'đ', 'ð' -> folded.append('d');
      case 'ß' -> folded.append("ss");
      case 'æ' -> folded.append("ae");
      case 'œ' -> folded.append("oe");
      case 'þ' -> folded.append("th");
      case 'ə' -> folded.append('a');
      default -> {
        if (Character.isLetterOrDigit(c)) {
          folded.append(Character.toLowerCase(c));
        } else if (c == '&') {
          folded.append("and");
        } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
          folded.append(' ');
        }
      }
    }
  }
}
