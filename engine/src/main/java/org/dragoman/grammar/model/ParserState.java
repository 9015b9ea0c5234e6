package org.dragoman.grammar.model;

import java.util.Arrays;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;
import org.dragoman.model.Codes;

/**
 * A state of the arc-hybrid transition system (Kuhlmann, Gomez-Rodriguez, Satta 2011) with the root
 * at the end of the buffer: a stack, the first word of the buffer, and the arcs built so far.
 *
 * <p>Words are numbered from 0; {@link #root()} is number n; {@link #none()}, number n + 1, stands
 * for a word that is not there. Mutable, made to be used again for sentence after sentence by one
 * thread.
 */
public final class ParserState {
  /** The first word of the buffer goes onto the stack. */
  public static final int SHIFT = 0;

  /** The top of the stack becomes a dependent of the first word of the buffer. */
  public static final int LEFT = 1;

  /** The top of the stack becomes a dependent of the word under it. */
  public static final int RIGHT = 2;

  /** The telling relations of a word's children take so many bits: see {@link #telling}. */
  static final int TELLING_BITS = 17;

  private static final Relation[] RELATIONS = Relation.values();

  /** Number of relations, and one for none. */
  static final int RELATIONS_AND_NONE = RELATIONS.length + 1;

  private static final long[] RELATION_CODES = Codes.family(2, RELATIONS_AND_NONE);
  private static final long NO_RELATION = RELATION_CODES[RELATIONS.length];
  private static final long ROOT_WORD = Codes.mix(434_343L);

  private final long[] tagCodes;
  private final boolean[] isComma;
  private final boolean[] isVerb;
  private final boolean[] isFinite;
  private final int tags;

  // What is known of each word before parsing.
  long[] word = new long[0];
  long[] wordTag = new long[0];
  long[] tagCode = new long[0];
  long[] fine = new long[0];
  long[] coarse = new long[0];
  int[] tag = new int[0];

  /** Commas, verbs and finite verbs or auxiliaries before each word. */
  int[] commas = new int[0];

  int[] verbs = new int[0];
  int[] finites = new int[0];

  // What has been built. Children are by place: left1 is the leftmost, left2 the next one in.
  int[] stack = new int[0];
  int[] head = new int[0];
  int[] label = new int[0];
  int[] left1 = new int[0];
  int[] left2 = new int[0];
  int[] right1 = new int[0];
  int[] right2 = new int[0];
  int[] leftCount = new int[0];
  int[] rightCount = new int[0];
  long[] labelCode = new long[0];

  /** The telling relations among each word's children, a bit each. */
  long[] childLabels = new long[0];

  /** What each word adds up to alone in each place: see {@link ActionFeatures#sumAlone}. */
  private int[] alone = new int[0];

  private int summed;

  int n;
  int depth;
  int next;

  public ParserState(TagSet tagSet) {
    tags = tagSet.size();
    tagCodes = Codes.family(3, tags + 2);
    isComma = new boolean[tags + 2];
    isVerb = new boolean[tags + 2];
    isFinite = new boolean[tags + 2];
    for (int i = 0; i < tags; i++) {
      isComma[i] = tagSet.xpos(i).equals(",") || tagSet.xpos(i).equals(":");
      isVerb[i] = tagSet.upos(i) == UniversalTag.VERB;
      isFinite[i] = tagSet.isFinite(i);
    }
  }

  /** Begins a sentence of {@code count} words; each must then be {@link #set}. */
  public void begin(int count) {
    n = count;
    if (word.length < count + 2) {
      grow(Math.max(128, (count + 2) + (count >> 1)));
    }
    depth = 0;
    next = 0;
    summed = 0;
  }

  private void grow(int capacity) {
    word = new long[capacity];
    wordTag = new long[capacity];
    tagCode = new long[capacity];
    fine = new long[capacity];
    coarse = new long[capacity];
    tag = new int[capacity];
    commas = new int[capacity];
    verbs = new int[capacity];
    finites = new int[capacity];
    stack = new int[capacity];
    head = new int[capacity];
    label = new int[capacity];
    left1 = new int[capacity];
    left2 = new int[capacity];
    right1 = new int[capacity];
    right2 = new int[capacity];
    leftCount = new int[capacity];
    rightCount = new int[capacity];
    labelCode = new long[capacity];
    childLabels = new long[capacity];
    alone = new int[capacity * ActionFeatures.PLACES];
  }

  /** Puts a tagged word at place {@code i}; places must be set in order. */
  public void set(int i, Word w, int itsTag) {
    word[i] = w.lexical;
    fine[i] = w.fine == 0 ? w.lexical : w.fine;
    coarse[i] = w.coarse;
    setTag(i, itsTag);
    countBefore(i);
  }

  private void countBefore(int i) {
    if (i == 0) {
      commas[0] = 0;
      verbs[0] = 0;
      finites[0] = 0;
      return;
    }
    int last = tag[i - 1];
    commas[i] = commas[i - 1] + (isComma[last] ? 1 : 0);
    verbs[i] = verbs[i - 1] + (isVerb[last] ? 1 : 0);
    finites[i] = finites[i - 1] + (isFinite[last] ? 1 : 0);
  }

  private void setTag(int i, int itsTag) {
    tag[i] = itsTag;
    tagCode[i] = tagCodes[itsTag];
    wordTag[i] = word[i] ^ Codes.fourth(tagCodes[itsTag]);
  }

  /** Takes what word {@code i} adds up to alone, one sum for each place; words come in order. */
  void setAlone(int i, int[] sums) {
    System.arraycopy(sums, 0, alone, i * ActionFeatures.PLACES, ActionFeatures.PLACES);
    summed = i + 1;
  }

  /** Number of words, from the first, that have their sums. */
  int summed() {
    return summed;
  }

  int alone(int i, int place) {
    return alone[i * ActionFeatures.PLACES + place];
  }

  /** Readies the state once all words are set. */
  public void ready() {
    int root = n;
    int none = n + 1;
    word[root] = ROOT_WORD;
    fine[root] = ROOT_WORD;
    coarse[root] = ROOT_WORD;
    setTag(root, tags);
    countBefore(root);
    word[none] = Word.EDGE.lexical;
    fine[none] = Word.EDGE.fine;
    coarse[none] = Word.EDGE.coarse;
    setTag(none, tags + 1);
    commas[none] = 0;
    verbs[none] = 0;
    finites[none] = 0;
    int end = n + 2;
    Arrays.fill(left1, 0, end, none);
    Arrays.fill(left2, 0, end, none);
    Arrays.fill(right1, 0, end, none);
    Arrays.fill(right2, 0, end, none);
    Arrays.fill(leftCount, 0, end, 0);
    Arrays.fill(rightCount, 0, end, 0);
    Arrays.fill(head, 0, end, -1);
    Arrays.fill(labelCode, 0, end, NO_RELATION);
    Arrays.fill(childLabels, 0, end, 0L);
  }

  /** Number of tags, with those of the root and of a word that is not there. */
  int tags() {
    return tags + 2;
  }

  /** Number of the root, which is the number of words. */
  public int root() {
    return n;
  }

  int none() {
    return n + 1;
  }

  /** Whether all words have a head. */
  public boolean done() {
    return depth == 0 && next == n;
  }

  /** Number of words on the stack. */
  public int depth() {
    return depth;
  }

  /** First word of the buffer, or the root where all words have gone. */
  public int next() {
    return next;
  }

  /** The {@code k}-th word of the stack from the top, 0-based, or {@link #none()}. */
  public int stack(int k) {
    return depth > k ? stack[depth - 1 - k] : n + 1;
  }

  /** Head of a word, the root's number for the root word, or -1 where it has none yet. */
  public int head(int i) {
    return head[i];
  }

  /** Number of the relation of a word to its head, which it must have. */
  public int label(int i) {
    return label[i];
  }

  /**
   * Whether an action may be taken. The root's only dependent is the last word left, so that every
   * tree has one root.
   */
  public boolean allows(int action) {
    return switch (action) {
      case SHIFT -> next < n;
      case LEFT -> depth > 0 && (next < n || depth == 1);
      default -> depth > 1;
    };
  }

  /** The word that would get a head by {@link #LEFT} or {@link #RIGHT}. */
  public int dependent() {
    return stack[depth - 1];
  }

  /** The head it would get. */
  public int headBy(int action) {
    return action == LEFT ? next : stack[depth - 2];
  }

  /** Takes {@link #SHIFT}. */
  public void shift() {
    stack[depth++] = next++;
  }

  /** Takes {@link #LEFT} or {@link #RIGHT} with the relation of this number. */
  public void attach(int action, int relation) {
    int h = headBy(action);
    int m = stack[--depth];
    head[m] = h;
    label[m] = relation;
    labelCode[m] = RELATION_CODES[relation];
    childLabels[h] |= telling(RELATIONS[relation]);
    if (h < m) {
      right2[h] = right1[h];
      right1[h] = m;
      rightCount[h]++;
    } else {
      left2[h] = left1[h];
      left1[h] = m;
      leftCount[h]++;
    }
  }

  /** A bit for the kinds of dependents whose presence tells what a head still wants. */
  private static long telling(Relation relation) {
    return switch (relation) {
      case NSUBJ, CSUBJ -> 1;
      case NSUBJ_PASS, CSUBJ_PASS -> 1 << 1;
      case OBJ, CCOMP -> 1 << 2;
      case AUX_PASS -> 1 << 3;
      case AUX -> 1 << 4;
      case CASE -> 1 << 5;
      case MARK -> 1 << 6;
      case COP -> 1 << 7;
      case DET -> 1 << 8;
      case CONJ -> 1 << 9;
      case CC -> 1 << 10;
      case XCOMP -> 1 << 11;
      case PUNCT -> 1 << 12;
      case EXPL -> 1 << 13;
      case OBL_AGENT -> 1 << 14;
      case NMOD_POSS -> 1 << 15;
      case ACL_RELCL -> 1 << 16;
      default -> 0;
    };
  }
}
