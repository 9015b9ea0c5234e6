package org.dragoman.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.text.BoundaryRules.Verdict;
import org.dragoman.text.TokenSpans.Gap;

/**
 * Splits a passage into sentences and tokens. Immutable; safe for use by many threads.
 *
 * <p>Tokens follow the convention of the English treebanks of Universal Dependencies. What is
 * guaranteed for any input, also one that is no text:
 *
 * <ul>
 *   <li>Every code unit that is no white space lies in exactly one token, and every token in
 *       exactly one sentence; both are in the order of the text. White space is what Unicode calls
 *       so, no-break spaces, control characters, the byte order mark, the zero-width space and the
 *       marks of writing direction; no token holds any of it.
 *   <li>A token is exactly the characters at its offsets, has at least one and at most {@link
 *       #LONGEST_TOKEN} code units, and never cuts a surrogate pair.
 *   <li>A sentence has at least one and at most {@link #LONGEST_SENTENCE} tokens. A longer one is
 *       cut, after a semicolon if it can be, else after a comma, else at white space. A blank line
 *       always ends a sentence.
 *   <li>Equal input gives equal output, in time linear in its length.
 * </ul>
 */
public final class Sentences {
  /** The most tokens of one sentence. */
  public static final int LONGEST_SENTENCE = 400;

  /** The most UTF-16 code units of one token. */
  public static final int LONGEST_TOKEN = Tokenizer.LONGEST_TOKEN;

  /** A cut of a sentence that is too long is looked for among this many of its last tokens. */
  private static final int CUT_WINDOW = LONGEST_SENTENCE / 2;

  private final Tokenizer tokenizer;
  private final BoundaryRules rules;
  private final BoundaryModel model;

  private Sentences(Tokenizer tokenizer, BoundaryRules rules, BoundaryModel model) {
    this.tokenizer = tokenizer;
    this.rules = rules;
    this.model = model;
  }

  /**
   * A splitter for English.
   *
   * @throws LexiconException where a lexicon under {@code text/} is malformed
   */
  public static Sentences english(Lexicon lexicon) {
    Abbreviations abbreviations = Abbreviations.read(lexicon);
    return new Sentences(
        Tokenizer.read(lexicon, abbreviations),
        BoundaryRules.read(lexicon, abbreviations),
        BoundaryModel.read(lexicon));
  }

  /** The sentences of a passage in order; none where it holds nothing but white space. */
  public List<Sentence> split(Document document, Passage passage) {
    List<Sentence> sentences = new ArrayList<>();
    forEach(document, passage, sentences::add);
    return sentences;
  }

  /**
   * Hands over the sentences of a passage one by one, in order. A caller that keeps none needs
   * little memory for a passage of many megabytes.
   */
  public void forEach(Document document, Passage passage, Consumer<Sentence> consumer) {
    String text = document.passage(passage);
    TokenSpans tokens = tokenizer.tokenize(text);
    BitSet meant = LineBreaks.meant(text, tokens);
    BoundaryScanner scanner = new BoundaryScanner(text, tokens, rules);
    int index = 0;
    int first = 0;
    for (int i = 0; i < tokens.size(); i++) {
      scanner.pass(i);
      int last = -1;
      if (isCertain(tokens, meant, i) || ends(scanner, i)) {
        last = i;
      } else if (i - first + 1 == LONGEST_SENTENCE) {
        last = cut(text, tokens, first, i);
      }
      if (last >= 0) {
        consumer.accept(sentence(text, passage, index++, tokens, first, last));
        first = last + 1;
        scanner.cut(last);
      }
    }
  }

  /**
   * Describes each place of a passage where the rules leave open whether a sentence ends, so that
   * the model can learn from it.
   *
   * @param endsAt whether a sentence does end before the given offset
   * @param consumer takes the features of a place and whether a sentence ends there
   */
  public void examine(
      String passage, IntPredicate endsAt, BiConsumer<List<String>, Boolean> consumer) {
    TokenSpans tokens = tokenizer.tokenize(passage);
    BitSet meant = LineBreaks.meant(passage, tokens);
    BoundaryScanner scanner = new BoundaryScanner(passage, tokens, rules);
    for (int i = 0; i < tokens.size(); i++) {
      scanner.pass(i);
      boolean ends = endsAt.test(tokens.end(i));
      if (!isCertain(tokens, meant, i) && scanner.verdict(i) == Verdict.OPEN) {
        consumer.accept(scanner.features(i), ends);
      }
      if (ends) {
        scanner.cut(i);
      }
    }
  }

  private boolean ends(BoundaryScanner scanner, int token) {
    return switch (scanner.verdict(token)) {
      case ENDS -> true;
      case GOES_ON -> false;
      case OPEN -> model.ends(scanner.features(token));
    };
  }

  private static boolean isCertain(TokenSpans tokens, BitSet meantBreaks, int token) {
    return tokens.gapAfter(token) == Gap.PARAGRAPH || meantBreaks.get(token);
  }

  /**
   * The last token of the part that a sentence is cut to, given that its last one may be {@code
   * last}.
   */
  private static int cut(String text, TokenSpans tokens, int first, int last) {
    int best = last;
    int bestRank = 0;
    for (int i = last; i > Math.max(first, last - CUT_WINDOW); i--) {
      int rank = 0;
      if (tokens.gapAfter(i) != Gap.NONE) {
        char c = text.charAt(tokens.begin(i));
        rank = c == ';' ? 3 : c == ',' ? 2 : 1;
      }
      if (rank > bestRank) {
        best = i;
        bestRank = rank;
      }
    }
    return best;
  }

  private static Sentence sentence(
      String text, Passage passage, int index, TokenSpans tokens, int first, int last) {
    List<Token> list = new ArrayList<>(last - first + 1);
    for (int i = first; i <= last; i++) {
      int begin = tokens.begin(i);
      int end = tokens.end(i);
      list.add(new Token(text.substring(begin, end), begin, end));
    }
    return new Sentence(passage, index, tokens.begin(first), tokens.end(last), list);
  }
}
