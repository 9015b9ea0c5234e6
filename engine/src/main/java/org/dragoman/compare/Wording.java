package org.dragoman.compare;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.jspecify.annotations.Nullable;

/** What words come to when two texts are compared. Immutable; safe for use by many threads. */
public final class Wording {
  /** Letters of a word that count: "resume" and "resumption" share these. */
  private static final int STEM = 6;

  private static final List<String> ENDINGS =
      List.of("ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ed", "es", "s");

  private final Set<String> common = new HashSet<>();
  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> ordinals = new HashMap<>();
  private final Map<String, String> tellings = new HashMap<>();

  /**
   * Reads {@code compare/words.tsv} and {@code compare/tellings.tsv}.
   *
   * @throws org.dragoman.lexicon.LexiconException where a row is malformed
   */
  public Wording(Lexicon lexicon) {
    for (Row row : lexicon.rows("compare/words.tsv", "word", "kind", "value")) {
      String word = row.require("word");
      switch (row.require("kind")) {
        case "common" -> common.add(word);
        case "month" -> months.put(word, value(row));
        case "number" -> numbers.put(word, value(row));
        case "ordinal" -> ordinals.put(word, value(row));
        default -> throw row.error(row.get("kind") + " is no kind of word");
      }
    }
    for (Row row : lexicon.rows("compare/tellings.tsv", "word", "telling")) {
      tellings.put(row.require("word"), row.require("telling"));
    }
  }

  private static int value(Row row) {
    try {
      return Integer.parseInt(row.require("value"));
    } catch (NumberFormatException e) {
      throw row.error(row.get("value") + " is no number");
    }
  }

  /** A text without capitals and marks on its letters. */
  public static String plain(String text) {
    String bare = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return bare.replaceAll("\\p{M}+", "").replace('ı', 'i').replace('ø', 'o').replace('ł', 'l');
  }

  /** The words of a text, in order, plain. */
  public static List<String> split(String text) {
    return List.of(plain(text).strip().split("[^\\p{L}\\p{N}]+"));
  }

  /**
   * The stems of the words that tell what a text is about; years too, no other numbers or months.
   */
  public Set<String> content(String text) {
    Set<String> content = new LinkedHashSet<>();
    for (String word : split(text)) {
      boolean plainWord =
          word.matches("(19|20)\\d\\d")
              || (word.length() > 1 && Character.isLetter(word.charAt(0)));
      if (plainWord
          && !common.contains(word)
          && !months.containsKey(word)
          && !numbers.containsKey(word)
          && !ordinals.containsKey(word)) {
        content.add(stem(word));
      }
    }
    return content;
  }

  /** Crude on purpose: both texts are cut alike, and a wrong stem costs only one word of many. */
  public static String stem(String word) {
    String stem = word.replace("our", "or").replace('z', 's');
    for (String ending : ENDINGS) {
      if (stem.endsWith(ending) && stem.length() - ending.length() >= 4) {
        stem = stem.substring(0, stem.length() - ending.length());
        break;
      }
    }
    if (stem.endsWith("ce")) {
      stem = stem.substring(0, stem.length() - 2) + "s";
    } else if (stem.endsWith("e") || stem.endsWith("y")) {
      stem = stem.substring(0, stem.length() - 1);
    }
    if (stem.endsWith("i") && stem.length() > 3) {
      stem = stem.substring(0, stem.length() - 1);
    }
    return stem.substring(0, Math.min(STEM, stem.length()));
  }

  /** How a word tells of its matter, or null: "agreed" for "agree". */
  @Nullable String telling(String word) {
    return tellings.get(word);
  }

  /** The number of a month, 1 to 12, or null. */
  public @Nullable Integer month(String word) {
    return months.get(word);
  }

  /** What a number word comes to, or null. */
  public @Nullable Integer number(String word) {
    return numbers.get(word);
  }

  /** What "third" or "3rd" comes to, or null. */
  public @Nullable Integer ordinal(String word) {
    return word.matches("\\d{1,3}(st|nd|rd|th)")
        ? Integer.valueOf(word.substring(0, word.length() - 2))
        : ordinals.get(word);
  }
}
