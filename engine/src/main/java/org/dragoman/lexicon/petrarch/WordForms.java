package org.dragoman.lexicon.petrarch;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** Base forms that an English word may have, by its ending alone; rules of school grammar. */
final class WordForms {
  private WordForms() {}

  /** A noun in the singular: itself, and what it is the plural of where it has such an ending. */
  static Set<String> noun(String word) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word);
    int n = word.length();
    if (n > 4 && word.endsWith("ies")) {
      forms.add(word.substring(0, n - 3) + "y");
    } else if (n > 4 && word.matches(".*(s|x|z|ch|sh)es")) {
      forms.add(word.substring(0, n - 2));
      forms.add(word.substring(0, n - 1));
    } else if (n > 3 && word.matches(".*[^siu]s")) {
      forms.add(word.substring(0, n - 1));
    }
    return forms;
  }

  /** The verb that a form in -ing may be of. */
  static Set<String> gerund(String word) {
    Set<String> forms = new TreeSet<>();
    String stem = word.substring(0, word.length() - "ing".length());
    int n = stem.length();
    boolean doubled = n > 2 && stem.charAt(n - 1) == stem.charAt(n - 2);
    forms.add(stem);
    if (doubled) {
      forms.add(stem.substring(0, n - 1));
    } else {
      forms.add(stem + "e");
    }
    return forms;
  }

  /** Whether a form is the regular one of a verb, which any grammar knows. */
  static boolean regular(String verb, String form) {
    String stem = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
    String last = verb.isEmpty() ? "" : verb.substring(verb.length() - 1);
    for (String ending : new String[] {"s", "es", "ed", "d", "ing"}) {
      if (form.equals(verb + ending)
          || form.equals(stem + ending)
          || form.equals(verb + last + ending)) {
        return true;
      }
    }
    boolean y = verb.endsWith("y") && form.startsWith(verb.substring(0, verb.length() - 1) + "i");
    return form.equals(verb) || y;
  }
}
