package org.dragoman.lexicon.petrarch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The forms in which text may write a name that a dictionary gives in capitals: {@code
 * BANK_OF_NORWAY} is "Bank of Norway" and "BANK OF NORWAY".
 */
final class NameForms {
  /** Words inside names that are mostly written small, and by some all the same with a capital. */
  private static final Set<String> SMALL =
      Set.of(
          "of", "the", "and", "for", "in", "on", "at", "to", "de", "la", "le", "du", "des", "del",
          "da", "dos", "das", "di", "el", "al", "bin", "bint", "ibn", "ben", "ul", "ur", "van",
          "von", "der", "den", "y", "e", "ou", "et");

  /** So many letters can be an acronym. */
  private static final int ACRONYM = 4;

  /** No more forms of a name than this. */
  private static final int MOST = 16;

  private NameForms() {}

  /** The forms of a name; the name itself alone where it has a small letter. */
  static List<String> of(String name) {
    if (!name.equals(name.toUpperCase(Locale.ROOT))) {
      return List.of(name);
    }
    String[] words = name.split(" ");
    if (words.length == 1 && isAcronym(words[0])) {
      // "WHO" and "US" in small letters are other words.
      return List.of(name);
    }
    List<String> forms = List.of("");
    for (int i = 0; i < words.length; i++) {
      List<String> longer = new ArrayList<>();
      for (String form : forms) {
        for (String word : spellings(words[i], i == 0, words.length > 1)) {
          if (longer.size() < MOST) {
            longer.add(i == 0 ? word : form + " " + word);
          }
        }
      }
      forms = longer;
    }
    Set<String> all = new LinkedHashSet<>(forms);
    all.add(name);
    return List.copyOf(all);
  }

  /** Whether a word can only be an acronym: short, or without a vowel. */
  private static boolean isAcronym(String word) {
    return word.length() < ACRONYM || !word.matches(".*[AEIOUYÀ-Ý].*");
  }

  private static List<String> spellings(String word, boolean first, boolean several) {
    String lower = word.toLowerCase(Locale.ROOT);
    String title = title(lower);
    if (!first && SMALL.contains(lower)) {
      return List.of(lower, title);
    }
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(title);
    if (!first
        && lower.indexOf('-') > 0
        && SMALL.contains(lower.substring(0, lower.indexOf('-')))) {
      // "Ahmed al-Sabah"
      int hyphen = lower.indexOf('-');
      spellings.add(lower.substring(0, hyphen) + "-" + title(lower.substring(hyphen + 1)));
    }
    if (lower.length() > 4 && lower.startsWith("mc")) {
      spellings.add("Mc" + title(lower.substring(2)));
    }
    if (several && word.length() <= ACRONYM && isAcronym(word)) {
      spellings.add(word);
    }
    return List.copyOf(spellings);
  }

  /** A capital at the start and behind hyphens and the apostrophe of "O'Brien". */
  private static String title(String lower) {
    StringBuilder title = new StringBuilder(lower);
    for (int i = 0; i < lower.length(); i++) {
      boolean begins =
          i == 0
              || lower.charAt(i - 1) == '-'
              || lower.charAt(i - 1) == '.'
              || (i == 2 && lower.charAt(1) == '\'' && lower.length() > 3);
      if (begins) {
        title.setCharAt(i, Character.toUpperCase(lower.charAt(i)));
      }
    }
    return title.toString();
  }
}
