package org.dragoman.text;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.text.BoundaryRules.Verdict;
import org.dragoman.text.TokenSpans.Gap;
import org.jspecify.annotations.Nullable;

/**
 * Walks the tokens of a passage and describes each place where a sentence may end. Keeps what it
 * has seen of the sentence so far, so tokens must be passed in order. For one thread.
 */
final class BoundaryScanner {
  private final TokenView view;
  private final BoundaryRules rules;
  private int sentence;
  private int openBrackets;
  private boolean openQuote;

  BoundaryScanner(String passage, TokenSpans tokens, BoundaryRules rules) {
    this.view = new TokenView(passage, tokens);
    this.rules = rules;
  }

  /** Takes a token into the sentence so far. */
  void pass(int token) {
    switch (view.first(token)) {
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
    sentence = token + 1;
    openBrackets = 0;
    if (view.tokens.gapAfter(token) == Gap.PARAGRAPH) {
      openQuote = false;
    }
  }

  /** What the rules say of the place after a token that is not the passage's last. */
  Verdict verdict(int token) {
    if (view.tokens.gapAfter(token) != Gap.NONE
        && (rules.isRuler(view, token) || rules.isRuler(view, token + 1))) {
      return Verdict.ENDS;
    }
    int core = view.beforeClosers(token, sentence);
    String mark = rules.mark(view, core);
    return mark == null ? Verdict.GOES_ON : rules.verdict(view, sentence, token, core, mark);
  }

  /** The features of a place that the rules leave open. */
  List<String> features(int token) {
    int core = view.beforeClosers(token, sentence);
    return describe(token, core, rules.mark(view, core));
  }

  private List<String> describe(int token, int core, @Nullable String mark) {
    int next = token + 1;
    int opened = view.afterOpeners(next);
    int second = opened + 1;
    boolean alone = core == sentence;
    String m = mark + " ";
    String closed = closed(token, core);
    String shape = view.shape(next);
    String begun = " begun=" + view.shape(opened);
    String length = "length=" + length(token + 1 - sentence);
    String secondShape =
        view.tokens.gapAfter(opened) == Gap.PARAGRAPH ? "</p>" : view.shape(second);
    List<String> features = new ArrayList<>(20);
    features.add("mark=" + mark);
    features.add(m + closed);
    features.add(m + "next=" + shape);
    features.add(m + closed + begun);
    features.add(m + "word=" + view.word(opened));
    features.add(m + "starter=" + rules.isStarter(view, next) + " " + closed);
    features.add(m + "second=" + secondShape + begun);
    features.add(m + "before=" + (alone ? "<s>" : view.shape(core - 1)) + begun);
    features.add(m + "beforeWord=" + (alone ? "<s>" : view.word(core - 1)));
    features.add(m + length);
    features.add(m + length + begun);
    features.add(m + "bracket=" + (openBrackets > 0) + begun);
    features.add(m + "quote=" + openQuote + " " + closed + " next=" + shape);
    features.add(m + "touches=" + (view.tokens.gapAfter(token) == Gap.NONE) + begun);
    if (view.tokens.length(core) > 1) {
      String word = "core=" + view.word(core);
      features.add(m + word);
      features.add(m + word + begun);
    }
    return features;
  }

  private String closed(int token, int core) {
    if (token == core) {
      return "closed=no";
    }
    char c = view.first(token);
    return c == ')' || c == ']' || c == '}' ? "closed=bracket" : "closed=quote";
  }

  private static String length(int count) {
    if (count <= 6) {
      return Integer.toString(count);
    }
    return count <= 10 ? "10" : count <= 20 ? "20" : count <= 40 ? "40" : "more";
  }
}
