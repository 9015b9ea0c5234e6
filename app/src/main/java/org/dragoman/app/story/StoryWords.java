package org.dragoman.app.story;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.lexicon.Row;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * What a report's words and numbers come to when it is laid beside another. Stems are those of
 * Porter's English stemmer (Snowball, as Lucene ships it). Immutable; safe for use by many threads.
 */
public final class StoryWords {
  /** Tokens behind or before a measure in which its number is sought. */
  private static final int BEHIND = 4;

  private static final int BEFORE = 7;

  private final Set<String> mute = new HashSet<>();
  private final Map<String, Double> numbers = new HashMap<>();
  private final Map<String, String> measures = new HashMap<>();

  /**
   * Loads {@code compare/words.tsv} and {@code app/story/words.tsv}.
   *
   * @throws LexiconException where a row is wrong; the message names file and line
   */
  public StoryWords(Lexicon lexicon) {
    lexicon.rows("compare/words.tsv", "word", "kind", "value").forEach(this::add);
    Set<String> own = new HashSet<>();
    for (Row row : lexicon.rows("app/story/words.tsv", "word", "kind", "value")) {
      if (!own.add(row.require("word"))) {
        throw row.error(row.get("word") + " stands in the table already");
      }
      add(row);
    }
  }

  private void add(Row row) {
    String word = row.require("word");
    switch (row.require("kind")) {
      case "common", "mute", "month", "ordinal" -> mute.add(word);
      case "number" -> numbers.put(word, number(row));
      case "measure" -> measures.put(word, row.require("value"));
      default -> throw row.error(row.get("kind") + " is no kind of word");
    }
  }

  private static double number(Row row) {
    try {
      return Double.parseDouble(row.require("value"));
    } catch (NumberFormatException e) {
      throw row.error(row.get("value") + " is no number");
    }
  }

  /** A text in lower case and without marks on its letters. */
  static String plain(String text) {
    boolean ascii = true;
    for (int i = 0; i < text.length() && ascii; i++) {
      ascii = text.charAt(i) < 128;
    }
    if (ascii) {
      return text.toLowerCase(Locale.ROOT);
    }
    StringBuilder bare = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(bare::appendCodePoint);
    return bare.toString()
        .toLowerCase(Locale.ROOT)
        .replace('ı', 'i')
        .replace('ø', 'o')
        .replace('ł', 'l');
  }

  /**
   * The words of a text in order, plain: runs of letters and digits. A number keeps the point
   * between its digits and loses commas.
   */
  static List<String> split(String text) {
    String plain = plain(text);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      int next = i + Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        word.appendCodePoint(c);
      } else if ((c == '.' || c == ',')
          && i > 0
          && next < plain.length()
          && Character.isDigit(plain.charAt(i - 1))
          && Character.isDigit(plain.charAt(next))) {
        word.append(c == '.' ? "." : "");
      } else if (word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
      i = next;
    }
    if (word.length() > 0) {
      words.add(word.toString());
    }
    return words;
  }

  /**
   * Stems of the words that tell what a text is about, in order of their first place; no numbers.
   */
  public Set<String> stems(String text) {
    EnglishStemmer stemmer = new EnglishStemmer();
    Set<String> stems = new LinkedHashSet<>();
    for (String word : split(text)) {
      if (tells(word)) {
        stems.add(stem(stemmer, word));
      }
    }
    return stems;
  }

  private boolean tells(String word) {
    return word.length() > 2
        && Character.isLetter(word.charAt(0))
        && !mute.contains(word)
        && !measures.containsKey(word)
        && !numbers.containsKey(word);
  }

  private static String stem(EnglishStemmer stemmer, String word) {
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }

  /**
   * Whether a text with these stems has a name in it that was not found to be one there.
   *
   * @param name a person's or a place's name; of several words the last one tells
   */
  static boolean told(String name, Set<String> stems) {
    List<String> words = split(name);
    return !words.isEmpty()
        && words.get(words.size() - 1).length() > 2
        && stems.contains(stem(new EnglishStemmer(), words.get(words.size() - 1)));
  }

  /** The numbers of a sentence with what they count, in order; years and days of months not. */
  public List<Figure> figures(String sentence) {
    List<String> words = split(sentence);
    @Nullable Double[] values = new Double[words.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(words.get(i));
    }
    @Nullable String[] counted = new String[values.length];
    for (int i = 0; i < values.length; i++) {
      String measure = measures.get(words.get(i));
      int at = measure == null ? -1 : numberOf(words, values, counted, i);
      if (at >= 0) {
        counted[at] = measure;
      }
    }
    EnglishStemmer stemmer = new EnglishStemmer();
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      Double value = values[i];
      String measure = value == null ? null : counted[i];
      for (int j = i + 1; value != null && measure == null && j < values.length; j++) {
        if (tells(words.get(j))) {
          measure = stem(stemmer, words.get(j));
        }
      }
      if (value != null && measure != null) {
        figures.add(new Figure(measure, value));
      }
    }
    return figures;
  }

  /**
   * "killing at least five" has its number behind, "five people were killed" before; what follows
   * "and" is another count.
   */
  private static int numberOf(
      List<String> words, @Nullable Double[] values, @Nullable String[] counted, int measure) {
    int last = Math.min(measure + BEHIND, values.length - 1);
    for (int i = measure + 1; i <= last && !words.get(i).equals("and"); i++) {
      if (values[i] != null && counted[i] == null) {
        return i;
      }
    }
    for (int i = measure - 1; i >= Math.max(0, measure - BEFORE); i--) {
      if (values[i] != null) {
        return counted[i] == null ? i : -1;
      }
    }
    return -1;
  }

  private @Nullable Double value(String word) {
    if (!Character.isDigit(word.charAt(0))) {
      return numbers.get(word);
    }
    if (!word.matches("\\d{1,12}(\\.\\d+)?") || word.matches("(19|20)\\d\\d")) {
      return null;
    }
    return Double.valueOf(word);
  }
}
