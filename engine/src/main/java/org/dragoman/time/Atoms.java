package org.dragoman.time;

import java.util.Arrays;
import java.util.Locale;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;

/**
 * A stretch of text cut finer than tokens: runs of letters, runs of digits, and single marks. Dates
 * are read from these, so that {@code 13-14}, {@code 2025-10-01} and {@code Oct.} mean the same
 * however a tokenizer cuts them. Not changed once built.
 */
final class Atoms {
  /** Longer runs of digits are no part of a date. */
  private static final int MOST_DIGITS = 4;

  private String[] words;
  private int[] begins;
  private int[] ends;
  private int[] tokens;
  private boolean[] capitals;
  private int size;

  private Atoms(int capacity) {
    words = new String[capacity];
    begins = new int[capacity];
    ends = new int[capacity];
    tokens = new int[capacity];
    capitals = new boolean[capacity];
  }

  /** The atoms of a sentence. */
  static Atoms of(Sentence sentence) {
    // Few tokens fall apart.
    Atoms atoms = new Atoms(sentence.size() + (sentence.size() >> 2) + 4);
    for (int t = 0; t < sentence.size(); t++) {
      Token token = sentence.token(t);
      atoms.cut(token.text(), 0, token.text().length(), token.begin(), t);
    }
    return atoms;
  }

  /** The atoms of a text from {@code begin} to {@code end}; each is its own token. */
  static Atoms of(String text, int begin, int end) {
    Atoms atoms = new Atoms(32);
    atoms.cut(text, begin, end, 0, -1);
    for (int i = 0; i < atoms.size; i++) {
      atoms.tokens[i] = i;
    }
    return atoms;
  }

  /** Cuts {@code text}; offsets of atoms are those in {@code text} plus {@code base}. */
  private void cut(String text, int from, int to, int base, int token) {
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      int j = i + 1;
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        i = j;
        continue;
      }
      if (Character.isLetter(c)) {
        while (j < to && Character.isLetter(text.charAt(j))) {
          j++;
        }
      } else if (isDigit(c)) {
        while (j < to && isDigit(text.charAt(j))) {
          j++;
        }
      }
      add(i == 0 && j == text.length() ? text : text.substring(i, j), base + i, base + j, token);
      i = j;
    }
  }

  private void add(String word, int begin, int end, int token) {
    if (size == words.length) {
      int more = size * 2;
      words = Arrays.copyOf(words, more);
      begins = Arrays.copyOf(begins, more);
      ends = Arrays.copyOf(ends, more);
      tokens = Arrays.copyOf(tokens, more);
      capitals = Arrays.copyOf(capitals, more);
    }
    capitals[size] = Character.isUpperCase(word.charAt(0));
    words[size] = fold(word);
    begins[size] = begin;
    ends[size] = end;
    tokens[size] = token;
    size++;
  }

  private static String fold(String word) {
    if (word.equals("’")) {
      return "'";
    }
    return word.equals("–") || word.equals("—") || word.equals("‑") || word.equals("−")
        ? "-"
        : word.toLowerCase(Locale.ROOT);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  int size() {
    return size;
  }

  /** The atom in lower case, dashes as {@code -}; empty before the first and after the last. */
  String word(int i) {
    return i >= 0 && i < size ? words[i] : "";
  }

  boolean is(int i, String word) {
    return word(i).equals(word);
  }

  /** Whether the atom starts with a capital. */
  boolean capital(int i) {
    return i >= 0 && i < size && capitals[i];
  }

  int begin(int i) {
    return begins[i];
  }

  int end(int i) {
    return ends[i];
  }

  /** The token that the atom lies in. */
  int token(int i) {
    return tokens[i];
  }

  /** Whether atom {@code i} follows the one before it without a space. */
  boolean joined(int i) {
    return i > 0 && i < size && ends[i - 1] == begins[i];
  }

  boolean letters(int i) {
    return i >= 0 && i < size && Character.isLetter(words[i].charAt(0));
  }

  /** The value of a run of up to four digits, or -1. */
  int number(int i) {
    if (i < 0 || i >= size || !isDigit(words[i].charAt(0)) || words[i].length() > MOST_DIGITS) {
      return -1;
    }
    return Integer.parseInt(words[i]);
  }

  /** The number of digits of an atom, 0 where it is no run of digits. */
  int digits(int i) {
    return i >= 0 && i < size && isDigit(words[i].charAt(0)) ? words[i].length() : 0;
  }
}
