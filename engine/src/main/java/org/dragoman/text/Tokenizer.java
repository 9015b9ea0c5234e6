package org.dragoman.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.dragoman.text.TokenSpans.Gap;

/**
 * Parts a passage into tokens as the English treebanks of Universal Dependencies (EWT, GUM) do.
 * Immutable; safe for use by many threads.
 *
 * <p>Every code unit that is no white space lies in exactly one token, no token is longer than
 * {@link #LONGEST_TOKEN} code units, no surrogate pair is cut. Time is linear in the length of the
 * passage: whatever is looked for ahead is looked for within a fixed bound.
 */
final class Tokenizer {
  /** The most code units of one token; what is longer is cut. */
  static final int LONGEST_TOKEN = 1000;

  private static final int LONGEST_CONTRACTION = 10;
  private static final Set<String> CLITICS = Set.of("s", "ll", "re", "ve", "d", "m");
  private static final Set<String> CLIPPED = Set.of("em", "til", "cause", "bout", "cuz", "n");
  private static final String RULES = "-=*_~+^|<>";

  private final Abbreviations abbreviations;
  private final Map<String, Integer> contractions;

  /** For each first letter, a bit for each length of the contractions that begin with it. */
  private final int[] contractionLengths = new int[26];

  private final Set<String> prefixes;
  private final Set<String> units;

  private Tokenizer(
      Abbreviations abbreviations,
      Map<String, Integer> contractions,
      Set<String> prefixes,
      Set<String> units) {
    this.abbreviations = abbreviations;
    this.contractions = Map.copyOf(contractions);
    for (String form : contractions.keySet()) {
      if (Characters.isAsciiLetter(form.charAt(0)) && form.length() <= LONGEST_CONTRACTION) {
        contractionLengths[letter(form.charAt(0))] |= 1 << form.length();
      }
    }
    this.prefixes = Set.copyOf(prefixes);
    this.units = Set.copyOf(units);
  }

  /** Number of an ASCII letter, whatever its case. */
  private static int letter(char c) {
    return (c | 0x20) - 'a';
  }

  static Tokenizer read(Lexicon lexicon, Abbreviations abbreviations) {
    Map<String, Integer> contractions = new HashMap<>();
    for (Row row : lexicon.rows("text/contractions.tsv", "form", "parts")) {
      List<String> parts = row.list("parts");
      if (parts.size() != 2 || !String.join("", parts).equals(row.require("form"))) {
        throw row.error("parts must be two and make up the form");
      }
      contractions.put(row.get("form"), parts.get(0).length());
    }
    Set<String> prefixes = new HashSet<>();
    for (Row row : lexicon.rows("text/prefixes.tsv", "prefix")) {
      prefixes.add(row.require("prefix"));
    }
    Set<String> units = new HashSet<>();
    for (Row row : lexicon.rows("text/units.tsv", "unit")) {
      units.add(row.require("unit"));
    }
    return new Tokenizer(abbreviations, contractions, prefixes, units);
  }

  /** The tokens of a passage. */
  TokenSpans tokenize(String passage) {
    TokenSpans out = new TokenSpans();
    int length = passage.length();
    int i = 0;
    while (true) {
      int breaks = 0;
      boolean space = false;
      while (i < length && Characters.isSpace(passage.charAt(i))) {
        char c = passage.charAt(i);
        if (Characters.isLineBreak(c)) {
          boolean pair = c == '\n' && i > 0 && passage.charAt(i - 1) == '\r';
          breaks += c == '\u2029' ? 2 : pair ? 0 : 1;
        }
        space = true;
        i++;
      }
      if (i == length) {
        return out;
      }
      int end = i + 1;
      while (end < length && !Characters.isSpace(passage.charAt(end))) {
        end++;
      }
      Gap gap = breaks > 1 ? Gap.PARAGRAPH : breaks == 1 ? Gap.LINE : space ? Gap.SPACE : Gap.NONE;
      new Chunk(passage, i, end, out).split(gap);
      i = end;
    }
  }

  /** A stretch of text without white space. */
  private final class Chunk {
    private final String s;
    private final int start;
    private final int end;
    private final TokenSpans out;

    Chunk(String s, int start, int end, TokenSpans out) {
      this.s = s;
      this.start = start;
      this.end = end;
      this.out = out;
    }

    void split(Gap gap) {
      int at = start;
      Gap before = gap;
      while (at < end) {
        int next = next(at);
        int cut = split(at, next);
        if (cut > at && cut < next) {
          out.add(at, cut, before);
          out.add(cut, next, Gap.NONE);
        } else {
          out.add(at, next, before);
        }
        before = Gap.NONE;
        at = next;
      }
    }

    private char at(int i) {
      return i < end ? s.charAt(i) : ' ';
    }

    private boolean isWord(int i) {
      return i < end && Characters.isWord(s.codePointAt(i));
    }

    /** Where the token ends that begins at {@code begin}. */
    private int next(int begin) {
      int bound = Math.min(end, begin + LONGEST_TOKEN);
      if (bound < end && Character.isHighSurrogate(s.charAt(bound - 1))) {
        bound--;
      }
      boolean fresh = begin == start || !Characters.isWord(s.charAt(begin - 1));
      if (fresh) {
        int web = WebTokens.address(s, begin, bound);
        if (web < 0) {
          web = WebTokens.tag(s, begin, bound);
        }
        if (web < 0) {
          web = WebTokens.emoticon(s, begin, bound);
        }
        if (web > begin) {
          return web;
        }
      }
      int c = s.codePointAt(begin);
      if (Characters.isWord(c)) {
        return word(begin, bound);
      }
      return mark(begin, bound, c);
    }

    private int mark(int begin, int bound, int c) {
      if (Characters.isApostrophe(c)) {
        return apostrophe(begin, bound);
      }
      if (c == '+' && Characters.isDigit(at(begin + 1))) {
        return word(begin + 1, bound);
      }
      if (c == '.' || c == '!' || c == '?' || c == '\u2026') {
        return run(begin, bound, ".!?\u2026");
      }
      if (c == '$') {
        return run(begin, bound, "$");
      }
      if (RULES.indexOf(c) >= 0) {
        return run(begin, bound, RULES);
      }
      int i = Math.min(bound, begin + Character.charCount(c));
      // Marks and joined parts belong to a symbol as they do to a letter: an emoji is one token.
      while (i < bound && Characters.isMark(s.codePointAt(i))) {
        int mark = s.codePointAt(i);
        i = Math.min(bound, i + Character.charCount(mark));
        if (mark == 0x200D && i < bound) {
          i = Math.min(bound, i + Character.charCount(s.codePointAt(i)));
        }
      }
      return i;
    }

    private int run(int begin, int bound, String marks) {
      int i = begin + 1;
      while (i < bound && marks.indexOf(s.charAt(i)) >= 0) {
        i++;
      }
      return i;
    }

    private int apostrophe(int begin, int bound) {
      int letters = letters(begin + 1, Math.min(bound, begin + 7));
      if (letters > begin + 1) {
        String rest = s.substring(begin + 1, letters).toLowerCase(Locale.ROOT);
        boolean attached = begin > start && !isWord(letters);
        if (attached && CLITICS.contains(rest)) {
          return letters;
        }
        if (!attached && CLIPPED.contains(rest) && !isWord(letters)) {
          return letters;
        }
      }
      if (begin + 1 < bound && Characters.isApostrophe(s.charAt(begin + 1))) {
        return begin + 2;
      }
      return begin + 1;
    }

    private int letters(int from, int bound) {
      int i = from;
      while (i < bound && Characters.isAsciiLetter(s.charAt(i))) {
        i++;
      }
      return i;
    }

    /** The end of the run of word characters from {@code from}. */
    private int run(int from, int bound) {
      int i = from;
      while (i < bound) {
        int c = s.codePointAt(i);
        if (!Characters.isWord(c) || i + Character.charCount(c) > bound) {
          break;
        }
        i += Character.charCount(c);
      }
      return i;
    }

    private int word(int begin, int bound) {
      int runBegin = begin;
      int i = run(begin, bound);
      while (i < bound) {
        char c = s.charAt(i);
        if (!isWord(i + 1) || i + 1 >= bound) {
          return c == '.' && keepsPeriod(begin, i) ? i + 1 : i;
        }
        int after = run(i + 1, bound);
        if (Characters.isApostrophe(c)) {
          int clitic = clitic(begin, i, after);
          if (clitic > 0) {
            return clitic;
          }
          if (c == '`') {
            return i;
          }
        } else if (!joins(c, begin, runBegin, i, after)) {
          // A space may be missing after an abbreviation: Dr.Smith.
          return c == '.' && abbreviations.listed(s, begin, i + 1) != null ? i + 1 : i;
        }
        runBegin = i + 1;
        i = after;
      }
      return i;
    }

    /** Where the word before a clitic ends, or -1 where the apostrophe begins none. */
    private int clitic(int begin, int apostrophe, int after) {
      String rest =
          s.substring(apostrophe + 1, Math.min(after, apostrophe + 4)).toLowerCase(Locale.ROOT);
      char before = s.charAt(apostrophe - 1);
      if (rest.equals("t") && (before == 'n' || before == 'N')) {
        // "n't" itself is a token when the word before it has been taken.
        return apostrophe - 1 > begin ? apostrophe - 1 : after;
      }
      if (!CLITICS.contains(rest)) {
        return -1;
      }
      // A decade or a plural of figures: 1930's.
      return Characters.isDigit(before) && rest.equals("s") ? after : apostrophe;
    }

    /** Whether a mark between two runs of word characters makes them one token. */
    private boolean joins(char mark, int begin, int runBegin, int i, int after) {
      char before = s.charAt(i - 1);
      char next = s.charAt(i + 1);
      boolean digits = Characters.isDigit(before) && Characters.isDigit(next);
      int first = i - runBegin;
      int second = after - i - 1;
      switch (mark) {
        case '.':
          return digits
              || (first == 1 && Character.isLetter(before) && Character.isLetter(next))
              || WebTokens.joins(s, runBegin, i + 1, after);
        case ',':
        case ':':
          return digits;
        case '/':
          return digits ? first <= 2 : first == 1 && second <= 2 && Character.isLetter(before);
        case '&':
          return first <= 2
              && second <= 2
              && Character.isUpperCase(before) == Character.isUpperCase(next);
        default:
          return Characters.isHyphen(mark) && joinsHyphen(begin, i, first, second, digits);
      }
    }

    private boolean joinsHyphen(int begin, int i, int first, int second, boolean digits) {
      if (digits) {
        // Groups of a telephone number.
        return second == 4
            ? first == 3 || (first == 1 && i - 1 == begin)
            : first == 3 && second == 3 && Characters.isHyphen(at(i + 4));
      }
      return i - begin <= LONGEST_CONTRACTION
          && Character.isLetter(s.charAt(i + 1))
          && prefixes.contains(s.substring(begin, i).toLowerCase(Locale.ROOT));
    }

    /** Whether the period at {@code period} belongs to the word before it. */
    private boolean keepsPeriod(int begin, int period) {
      if (at(period + 1) == '.') {
        return false;
      }
      Abbreviations.Kind kind = abbreviations.kind(s, begin, period + 1);
      if (kind == null) {
        return false;
      }
      int next = period + 1;
      while (next < s.length() && next < period + 4 && Characters.isSpace(s.charAt(next))) {
        next++;
      }
      int follows = next < s.length() ? s.codePointAt(next) : ' ';
      switch (kind) {
        case NUMBER:
          return Character.isDigit(follows)
              || follows == '#'
              || (Character.isUpperCase(follows)
                  && next + 1 < s.length()
                  && Character.isDigit(s.charAt(next + 1)));
        case INITIAL:
          return isInitial(begin, follows);
        case LETTERS:
          return letterByLetter(begin, period);
        default:
          return true;
      }
    }

    /** Whether a single letter with a period abbreviates a name. */
    private boolean isInitial(int begin, int follows) {
      char letter = s.charAt(begin);
      if (!Character.isUpperCase(letter)
          || letter == 'I'
          || (letter == 'X' && !followsName(begin))) {
        return false;
      }
      return Character.isLetter(follows)
          || follows == ','
          || (follows == '(' && begin > 1 && s.charAt(begin - 2) == ',');
    }

    /** Whether the word before {@code begin} is capitalised. */
    private boolean followsName(int begin) {
      int i = begin - 1;
      while (i > 0 && begin - i < 30 && !Characters.isSpace(s.charAt(i - 1))) {
        i--;
      }
      return i >= 0 && Character.isUpperCase(s.charAt(i));
    }

    /** Whether a word is letters each parted by a period: {@code U.S}, {@code Ph.D}. */
    private boolean letterByLetter(int begin, int end) {
      int run = 0;
      for (int i = begin; i < end; i++) {
        char c = s.charAt(i);
        run = c == '.' ? 0 : run + 1;
        if (run > 2 || Characters.isDigit(c)) {
          return false;
        }
      }
      return true;
    }

    /** Where a word that is written as one but counts as two is parted, or -1. */
    private int split(int begin, int tokenEnd) {
      int length = tokenEnd - begin;
      char first = s.charAt(begin);
      if (Characters.isDigit(first)) {
        int digits = tokenEnd;
        while (digits > begin && Character.isLetter(s.charAt(digits - 1))) {
          digits--;
        }
        return digits < tokenEnd
                && Characters.isDigit(s.charAt(digits - 1))
                && units.contains(s.substring(digits, tokenEnd))
            ? digits
            : -1;
      }
      if (length > LONGEST_CONTRACTION
          || !Characters.isAsciiLetter(first)
          || (contractionLengths[letter(first)] & 1 << length) == 0) {
        return -1;
      }
      Integer head = contractions.get(s.substring(begin, tokenEnd).toLowerCase(Locale.ROOT));
      return head == null ? -1 : begin + head;
    }
  }
}
