package org.dragoman.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.text.Abbreviations.Kind;
import org.dragoman.text.TokenSpans.Gap;
import org.jspecify.annotations.Nullable;

/**
 * Walks the tokens of a passage and describes each place where a sentence may end. Keeps what it
 * has seen of the sentence so far, so tokens must be passed in order. For one thread.
 */
final class BoundaryScanner {
  private static final int LONGEST_WORD = 16;
  private static final int MOST_CLOSERS = 4;

  private final String s;
  private final TokenSpans tokens;
  private final Abbreviations abbreviations;
  private int sentenceBegin;
  private int openBrackets;
  private boolean openQuote;

  BoundaryScanner(String passage, TokenSpans tokens, Abbreviations abbreviations) {
    this.s = passage;
    this.tokens = tokens;
    this.abbreviations = abbreviations;
  }

  /** Takes a token into the sentence so far. */
  void pass(int token) {
    switch (s.charAt(tokens.begin(token))) {
      case '(', '[' -> openBrackets++;
      case ')', ']' -> openBrackets = Math.max(0, openBrackets - 1);
      case '"' -> openQuote = !openQuote;
      case '\u201C' -> openQuote = true;
      case '\u201D' -> openQuote = false;
      default -> {}
    }
  }

  /** Begins a sentence with the token after {@code token}. */
  void cut(int token) {
    sentenceBegin = token + 1;
    openBrackets = 0;
    Gap gap = tokens.gapAfter(token);
    if (gap == Gap.PARAGRAPH) {
      openQuote = false;
    }
  }

  /**
   * The features of the place after a token that is not the last, or null where no sentence can
   * end.
   */
  @Nullable List<String> features(int token) {
    int core = core(token);
    String mark = mark(core);
    if (mark == null || isBarred(token, core, mark)) {
      return null;
    }
    return describe(token, core, mark);
  }

  /** The token that closing quotes and brackets directly follow; it may be the token itself. */
  private int core(int token) {
    int core = token;
    while (core > sentenceBegin
        && token - core < MOST_CLOSERS
        && isCloser(core)
        && tokens.gapBefore(core) == Gap.NONE) {
      core--;
    }
    return core;
  }

  private boolean isCloser(int token) {
    return tokens.length(token) <= 2
        && ")]}\"'\u2019\u201D\u00BB".indexOf(s.charAt(tokens.begin(token))) >= 0
        && !Characters.isWord(s.charAt(tokens.end(token) - 1));
  }

  private boolean isOpener(int token) {
    return tokens.length(token) <= 2
        && "([{\"'\u2018\u201C\u00AB`".indexOf(s.charAt(tokens.begin(token))) >= 0
        && !Characters.isWord(s.charAt(tokens.end(token) - 1));
  }

  /** The kind of mark after which a sentence may end, or null. */
  private @Nullable String mark(int core) {
    int begin = tokens.begin(core);
    int length = tokens.length(core);
    char first = s.charAt(begin);
    switch (first) {
      case '.':
      case '\u2026':
        return length == 1 && first == '.' ? "." : runMark(begin, tokens.end(core));
      case '!':
      case '?':
        return length == 1 ? String.valueOf(first) : runMark(begin, tokens.end(core));
      case ':':
      case ';':
        return length == 1 ? String.valueOf(first) : "emoticon";
      default:
        break;
    }
    if (WebTokens.isEmoticon(s, begin, tokens.end(core))) {
      return "emoticon";
    }
    Kind kind = abbreviations.kind(s, begin, tokens.end(core));
    if (kind != null) {
      return kind.name().toLowerCase(Locale.ROOT);
    }
    return "none";
  }

  private String runMark(int begin, int end) {
    for (int i = begin; i < Math.min(end, begin + 8); i++) {
      char c = s.charAt(i);
      if (c == '!' || c == '?') {
        return c + "+";
      }
    }
    return "...";
  }

  /** Places where no sentence ends whatever a model says. */
  private boolean isBarred(int token, int core, String mark) {
    int next = token + 1;
    Gap gap = tokens.gapAfter(token);
    char first = s.charAt(tokens.begin(next));
    if (gap == Gap.NONE && (isCloser(next) || ".!?\u2026,;:".indexOf(first) >= 0)) {
      return true;
    }
    if (gap == Gap.NONE && !mark.equals(".") && !mark.endsWith("+")) {
      return true;
    }
    switch (mark) {
      case "title":
      case "place":
      case "link":
        return true;
      case "initial":
        return core == sentenceBegin || isCapitalised(core - 1);
      case ".":
        return core == sentenceBegin + 1 && isItemLabel(sentenceBegin);
      case "none":
        return !isCapitalised(next) || core < sentenceBegin + 1;
      default:
        return false;
    }
  }

  private boolean isItemLabel(int token) {
    char first = s.charAt(tokens.begin(token));
    int length = tokens.length(token);
    return (length <= 3 && Characters.isDigit(first))
        || (length == 1 && Characters.isAsciiLetter(first));
  }

  private boolean isCapitalised(int token) {
    return Character.isUpperCase(s.codePointAt(tokens.begin(token)));
  }

  private List<String> describe(int token, int core, String mark) {
    int next = token + 1;
    int opened = next;
    while (opened < tokens.size() - 1
        && opened - next < MOST_CLOSERS
        && isOpener(opened)
        && tokens.gapAfter(opened) == Gap.NONE) {
      opened++;
    }
    String m = mark + " ";
    String closed = closed(token, core);
    String shape = shape(next);
    String begun = shape(opened);
    String before = core > sentenceBegin ? word(core - 1) : "<s>";
    String beforeShape = core > sentenceBegin ? shape(core - 1) : "<s>";
    String coreWord = word(core);
    String nextWord = word(opened);
    String length = length(token + 1 - sentenceBegin);
    int second = opened + 1;
    String secondShape =
        second < tokens.size() && tokens.gapBefore(second) != Gap.PARAGRAPH
            ? shape(second)
            : "</p>";
    List<String> features = new ArrayList<>(20);
    features.add(m);
    features.add(m + "closed=" + closed);
    features.add(m + "next=" + shape);
    features.add(m + "begun=" + begun + " closed=" + closed);
    features.add(m + "word=" + nextWord);
    features.add(m + "second=" + begun + " " + secondShape);
    features.add(m + "before=" + beforeShape + " begun=" + begun);
    features.add(m + "beforeWord=" + before);
    features.add(m + "length=" + length);
    features.add(m + "length=" + length + " begun=" + begun);
    features.add(m + "bracket=" + (openBrackets > 0) + " begun=" + begun);
    features.add(m + "quote=" + openQuote + " closed=" + closed + " next=" + shape);
    features.add(m + "gap=" + (tokens.gapAfter(token) == Gap.NONE) + " begun=" + begun);
    if (mark.length() > 2) {
      features.add(m + "core=" + coreWord);
      features.add(m + "core=" + coreWord + " begun=" + begun);
      features.add(m + "core=" + shape(core) + " begun=" + begun);
      features.add("core=" + coreWord + " word=" + nextWord);
    }
    return features;
  }

  private String closed(int token, int core) {
    if (token == core) {
      return "no";
    }
    char c = s.charAt(tokens.begin(token));
    return c == ')' || c == ']' || c == '}' ? "bracket" : "quote";
  }

  private static String length(int count) {
    if (count <= 6) {
      return Integer.toString(count);
    }
    return count <= 10 ? "10" : count <= 20 ? "20" : count <= 40 ? "40" : "more";
  }

  private String word(int token) {
    return tokens.length(token) > LONGEST_WORD
        ? "<long>"
        : s.substring(tokens.begin(token), tokens.end(token)).toLowerCase(Locale.ROOT);
  }

  /** A word's outline: case, figures, the mark itself where it is one. */
  private String shape(int token) {
    int begin = tokens.begin(token);
    int end = tokens.end(token);
    int c = s.codePointAt(begin);
    if (Character.isUpperCase(c)) {
      if (end - begin == 1) {
        return "X";
      }
      return Character.isUpperCase(s.charAt(begin + 1)) ? "XX" : "Xx";
    }
    if (Character.isLetter(c)) {
      return "xx";
    }
    if (Character.isDigit(c)) {
      return end - begin == 4 ? "9999" : "9";
    }
    if (WebTokens.isEmoticon(s, begin, end)) {
      return "emoticon";
    }
    return end - begin <= 3 ? s.substring(begin, end) : s.substring(begin, begin + 1) + "+";
  }
}
