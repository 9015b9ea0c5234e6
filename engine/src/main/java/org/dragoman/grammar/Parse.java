package org.dragoman.grammar;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dragoman.text.Sentence;
import org.dragoman.text.Span;
import org.dragoman.text.Token;

/**
 * A sentence with its tags, lemmas and dependency tree. Immutable and safe to share between
 * threads. Tokens are named by their index in the sentence, 0-based; the head of the root is -1.
 */
public final class Parse {
  private final Sentence sentence;
  private final UniversalTag[] upos;
  private final String[] xpos;
  private final String[] lemmas;
  private final String[] lower;
  private final String[] lowerLemmas;
  private final int[] heads;
  private final Relation[] relations;

  /** Children of token {@code i} are {@code children[firstChild[i] .. firstChild[i + 1])}. */
  private final int[] children;

  private final int[] firstChild;
  private final int root;

  /**
   * Takes the arrays over; the caller must not touch them again.
   *
   * @param heads index of each token's head, -1 for the root; must be a tree with one root
   */
  public Parse(
      Sentence sentence,
      UniversalTag[] upos,
      String[] xpos,
      String[] lemmas,
      int[] heads,
      Relation[] relations) {
    this(sentence, upos, xpos, lemmas, texts(sentence), lower(lemmas), heads, relations);
  }

  /**
   * As {@link #Parse(Sentence, UniversalTag[], String[], String[], int[], Relation[])}, for a
   * parser that knows its words in lower case already.
   *
   * @param lower each token in lower case
   * @param lowerLemmas each lemma in lower case
   */
  public Parse(
      Sentence sentence,
      UniversalTag[] upos,
      String[] xpos,
      String[] lemmas,
      String[] lower,
      String[] lowerLemmas,
      int[] heads,
      Relation[] relations) {
    int n = sentence.size();
    if (upos.length != n
        || xpos.length != n
        || lemmas.length != n
        || lower.length != n
        || lowerLemmas.length != n
        || heads.length != n
        || relations.length != n) {
      throw new IllegalArgumentException("a parse needs one value a token, " + n + " tokens");
    }
    this.sentence = Objects.requireNonNull(sentence);
    this.upos = upos;
    this.xpos = xpos;
    this.lemmas = lemmas;
    this.lower = lower;
    this.lowerLemmas = lowerLemmas;
    this.heads = heads;
    this.relations = relations;
    this.firstChild = new int[n + 1];
    int top = -1;
    for (int i = 0; i < n; i++) {
      if (heads[i] < 0) {
        top = i;
      } else {
        firstChild[heads[i] + 1]++;
      }
    }
    this.root = top;
    for (int i = 0; i < n; i++) {
      firstChild[i + 1] += firstChild[i];
    }
    this.children = new int[firstChild[n]];
    int[] next = firstChild.clone();
    for (int i = 0; i < n; i++) {
      if (heads[i] >= 0) {
        children[next[heads[i]]++] = i;
      }
    }
  }

  private static String[] texts(Sentence sentence) {
    return lower(sentence.tokens().stream().map(Token::text).toArray(String[]::new));
  }

  private static String[] lower(String[] words) {
    String[] lower = new String[words.length];
    for (int i = 0; i < lower.length; i++) {
      lower[i] = words[i].toLowerCase(Locale.ROOT);
    }
    return lower;
  }

  /**
   * The same tags and lemmas under another tree. Takes the arrays over.
   *
   * @param otherHeads index of each token's head, -1 for the root; must be a tree with one root
   * @param otherRelations relation of each token to its head
   */
  public Parse withTree(int[] otherHeads, Relation[] otherRelations) {
    return new Parse(sentence, upos, xpos, lemmas, lower, lowerLemmas, otherHeads, otherRelations);
  }

  /** The sentence that was parsed. */
  public Sentence sentence() {
    return sentence;
  }

  /** Number of tokens. */
  public int size() {
    return heads.length;
  }

  /** Token {@code i}. */
  public Token token(int i) {
    return sentence.token(i);
  }

  /** The characters of token {@code i}. */
  public String text(int i) {
    return sentence.token(i).text();
  }

  /** The characters of token {@code i} in lower case. */
  public String lower(int i) {
    return lower[i];
  }

  /** As {@link #lower}, but empty outside of the sentence. */
  public String lowerOrEmpty(int i) {
    return i < 0 || i >= lower.length ? "" : lower[i];
  }

  /** Universal part of speech of token {@code i}. */
  public UniversalTag upos(int i) {
    return upos[i];
  }

  /** Penn Treebank tag of token {@code i}, such as {@code VBD}. */
  public String xpos(int i) {
    return xpos[i];
  }

  /** Lemma of token {@code i}: lower case but for proper nouns. */
  public String lemma(int i) {
    return lemmas[i];
  }

  /** Lemma of token {@code i} in lower case. */
  public String lowerLemma(int i) {
    return lowerLemmas[i];
  }

  /** Head of token {@code i}, or -1 for the root. */
  public int head(int i) {
    return heads[i];
  }

  /** Relation of token {@code i} to its head. */
  public Relation relation(int i) {
    return relations[i];
  }

  /** The token without a head. */
  public int root() {
    return root;
  }

  /** Number of direct dependents of token {@code i}. */
  public int childCount(int i) {
    return firstChild[i + 1] - firstChild[i];
  }

  /** The {@code k}-th dependent of token {@code i}, in order of the sentence. */
  public int child(int i, int k) {
    return children[firstChild[i] + k];
  }

  /** First dependent of {@code i} with this relation (subtypes told apart), or -1. */
  public int child(int i, Relation relation) {
    for (int k = firstChild[i]; k < firstChild[i + 1]; k++) {
      if (relations[children[k]] == relation) {
        return children[k];
      }
    }
    return -1;
  }

  /** Whether {@code i} has a dependent with this relation. */
  public boolean has(int i, Relation relation) {
    return child(i, relation) >= 0;
  }

  /** Whether {@code ancestor} is {@code i} or stands above it in the tree. */
  public boolean dominates(int ancestor, int i) {
    for (int at = i; at >= 0; at = heads[at]) {
      if (at == ancestor) {
        return true;
      }
    }
    return false;
  }

  /** Leftmost token of the subtree of {@code i}. */
  public int leftEdge(int i) {
    int edge = i;
    for (int k = firstChild[i]; k < firstChild[i + 1]; k++) {
      edge = Math.min(edge, leftEdge(children[k]));
    }
    return edge;
  }

  /** Rightmost token of the subtree of {@code i}. */
  public int rightEdge(int i) {
    int edge = i;
    for (int k = firstChild[i]; k < firstChild[i + 1]; k++) {
      edge = Math.max(edge, rightEdge(children[k]));
    }
    return edge;
  }

  /** The token from {@code first} to {@code last}, both inclusive, whose head lies outside them. */
  public int headOf(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (heads[i] < first || heads[i] > last) {
        return i;
      }
    }
    return last;
  }

  /** The characters from token {@code first} to token {@code last}, both inclusive. */
  public Span span(int first, int last) {
    return sentence.span(first, last);
  }

  /** One line a token, in the ten columns of CoNLL-U. */
  public String toConllu() {
    StringBuilder out = new StringBuilder();
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      out.append(i + 1).append('\t').append(tokens.get(i).text()).append('\t').append(lemmas[i]);
      out.append('\t').append(upos[i]).append('\t').append(xpos[i]).append("\t_\t");
      out.append(heads[i] + 1).append('\t').append(relations[i].label()).append("\t_\t_\n");
    }
    return out.toString();
  }
}
