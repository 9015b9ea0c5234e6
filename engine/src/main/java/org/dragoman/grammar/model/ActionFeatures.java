package org.dragoman.grammar.model;

import org.dragoman.model.Codes;

/**
 * Features by which the parser chooses its next action: words, tags, word classes, children,
 * distances and what stands between, of the three topmost words of the stack and the first three of
 * the buffer. Templates after Zhang and Nivre (2011), with sets of child relations added. Mutable
 * scratch of one thread.
 */
public final class ActionFeatures {
  /**
   * Places of a word in a state, for the features that see the word alone: the top of the stack,
   * the two under it, and the first three of the buffer.
   */
  static final int TOP = 0;

  static final int UNDER_TOP = 1;
  static final int THIRD = 2;
  static final int NEXT = 3;
  static final int AFTER_NEXT = 4;
  static final int LAST = 5;

  /** Number of places. */
  static final int PLACES = 6;

  /** Number of features that see a word alone, all places together. */
  public static final int ALONE = 12;

  private static final int TEMPLATES = 108;

  /** Codes of small numbers: distances, counts. */
  private static final long[] SMALL = Codes.family(4, 80);

  private final int shift;
  private final int[] rows = new int[TEMPLATES];
  private int count;

  // Stack words s0 (the top), s1, s2 and buffer words b0, b1, b2.
  private int s0;
  private int s1;
  private int s2;
  private int b0;
  private int b1;
  private int b2;
  private long s0w;
  private long s0t;
  private long s0wt;
  private long s1w;
  private long s1t;
  private long s1wt;
  private long s2t;
  private long b0w;
  private long b0t;
  private long b0wt;
  private long b1w;
  private long b1t;
  private long b2t;

  /**
   * @param bits the rows of the weight table are 2 to this power
   */
  public ActionFeatures(int bits) {
    this.shift = 64 - bits;
  }

  /** Rows of the features of the state last extracted; {@link #count()} of them. */
  public int[] rows() {
    return rows;
  }

  /** Number of features of the state last extracted. */
  public int count() {
    return count;
  }

  /** Works out the features of a state. */
  public void extract(ParserState s) {
    count = 0;
    look(s);
    alone(TOP, s0w, s0t, s0wt);
    alone(NEXT, b0w, b0t, b0wt);
    alone(AFTER_NEXT, b1w, b1t, s.wordTag[b1]);
    alone(UNDER_TOP, s1w, s1t, s1wt);
    alone(LAST, s.word[b2], b2t, s.wordTag[b2]);
    alone(THIRD, s.word[s2], s2t, s.wordTag[s2]);
    together(s);
  }

  /** As {@link #extract}, but for the features that see a word alone. */
  void extractTogether(ParserState s) {
    count = 0;
    look(s);
    together(s);
  }

  /**
   * Works out a few of the features that see several words: those of {@link FirstLook}, which tell
   * most of what all of them tell.
   */
  public void extractFew(ParserState s) {
    count = 0;
    look(s);
    few(s);
  }

  /** Works out the features that see word {@code i} alone in a place. */
  void extractAlone(ParserState s, int i, int place) {
    count = 0;
    alone(place, s.word[i], s.tagCode[i], s.wordTag[i]);
  }

  /** The sum over the places of a state of what their words have been found to add up to alone. */
  public int sumAlone(ParserState s) {
    return s.alone(s0, TOP)
        + s.alone(s1, UNDER_TOP)
        + s.alone(s2, THIRD)
        + s.alone(b0, NEXT)
        + s.alone(b1, AFTER_NEXT)
        + s.alone(b2, LAST);
  }

  private void look(ParserState s) {
    int none = s.none();
    s0 = s.stack(0);
    s1 = s.stack(1);
    s2 = s.stack(2);
    b0 = s.next();
    b1 = b0 + 1 <= s.n ? b0 + 1 : none;
    b2 = b0 + 2 <= s.n ? b0 + 2 : none;
    s0w = s.word[s0];
    s0t = s.tagCode[s0];
    s0wt = s.wordTag[s0];
    s1w = s.word[s1];
    s1t = s.tagCode[s1];
    s1wt = s.wordTag[s1];
    s2t = s.tagCode[s2];
    b0w = s.word[b0];
    b0t = s.tagCode[b0];
    b0wt = s.wordTag[b0];
    b1w = s.word[b1];
    b1t = s.tagCode[b1];
    b2t = s.tagCode[b2];
  }

  private void alone(int place, long word, long tag, long wordTag) {
    switch (place) {
      case TOP -> {
        add(1, word);
        add(2, tag);
        add(3, wordTag);
      }
      case NEXT -> {
        add(4, word);
        add(5, tag);
        add(6, wordTag);
      }
      case AFTER_NEXT -> {
        add(7, word);
        add(8, wordTag);
      }
      case UNDER_TOP -> {
        add(10, word);
        add(11, wordTag);
      }
      case LAST -> add(12, wordTag);
      default -> add(13, wordTag);
    }
  }

  private void together(ParserState s) {
    few(s);
    add(9, b1t ^ Codes.second(b2t));
    topAndBuffer();
    topTwo();
    children(s);
    relations(s);
    distances(s);
    between(s);
    classes(s);
    ahead(s);
    family(s);
  }

  /** The features of the first look, from all of the groups below. */
  private void few(ParserState s) {
    long topToBuffer = s0t ^ Codes.second(b0t);
    long underToTop = s1t ^ Codes.second(s0t);
    long s0Left = s.labelCode[s.left1[s0]];
    long s0Right = s.labelCode[s.right1[s0]];
    long s0Set = s.childLabels[s0] * Codes.GOLDEN;
    long s1Set = s.childLabels[s1] * Codes.GOLDEN;
    long b0Set = s.childLabels[b0] * Codes.GOLDEN;
    long previous = previous(s);
    add(20, topToBuffer ^ Codes.third(b1t) ^ Codes.fourth(b2t));
    add(25, s1wt ^ Codes.second(s0wt));
    add(31, underToTop ^ Codes.third(b0t) ^ Codes.fourth(b1t));
    add(39, s2t ^ Codes.second(s1t) ^ Codes.third(s0t) ^ Codes.fourth(b0t));
    add(53, s0t ^ Codes.second(s0Left) ^ Codes.third(s0Right) ^ Codes.fourth(b0t));
    add(57, b0t ^ Codes.second(s.labelCode[s.left1[b0]]) ^ Codes.third(s0t));
    add(58, s0t ^ Codes.second(s0Set) ^ Codes.third(b0t));
    add(59, s1t ^ Codes.second(s1Set) ^ Codes.third(s0t));
    add(61, b0t ^ Codes.second(b0Set) ^ Codes.third(s0t));
    add(62, s1t ^ Codes.second(s0Set) ^ Codes.third(s0t) ^ Codes.fourth(b0t));
    add(63, topToBuffer ^ Codes.third(toBuffer()));
    add(66, underToTop ^ Codes.third(toTop(s)));
    add(75, previous ^ Codes.second(s0t) ^ Codes.third(b0t));
    add(80, s.fine[s0] ^ Codes.second(b0t) ^ Codes.third(s0t));
    add(82, s.fine[s0] ^ Codes.second(s.fine[b0]));
    add(83, s.fine[s1] ^ Codes.second(s.fine[s0]));
    add(101, underToTop ^ Codes.third(b0t) ^ Codes.fourth(finites(s)));
    add(104, s0wt ^ Codes.second(b0t) ^ Codes.third(b1t));
    add(108, s0t ^ Codes.second(b0wt) ^ Codes.third(b1t));
    add(121, topToBuffer ^ Codes.third(SMALL[73 + Math.min(5, s.depth())]));
  }

  private void topAndBuffer() {
    long pair = s0t ^ Codes.second(b0t);
    add(14, s0wt ^ Codes.second(b0wt));
    add(15, s0wt ^ Codes.second(b0t));
    add(16, s0t ^ Codes.second(b0wt));
    add(17, s0w ^ Codes.second(b0w));
    add(18, pair);
    add(19, pair ^ Codes.third(b1t));
    add(21, b0t ^ Codes.second(b1t) ^ Codes.third(b2t));
    add(22, s0w ^ Codes.second(b0t) ^ Codes.third(b1t));
    add(23, s0t ^ Codes.second(b0w) ^ Codes.third(b1t));
    add(24, pair ^ Codes.third(b1w));
  }

  private void topTwo() {
    long pair = s1t ^ Codes.second(s0t);
    long pairBuffer = pair ^ Codes.third(b0t);
    add(26, s1t ^ Codes.second(s0wt));
    add(27, s1wt ^ Codes.second(s0t));
    add(28, pair);
    add(29, s1w ^ Codes.second(s0w));
    add(30, pairBuffer);
    add(32, s2t ^ Codes.second(s1t) ^ Codes.third(s0t));
    add(33, s1w ^ Codes.second(s0t) ^ Codes.third(b0t));
    add(34, s1t ^ Codes.second(s0w) ^ Codes.third(b0t));
    add(35, pair ^ Codes.third(b0w));
    add(36, s1t ^ Codes.second(b0wt));
    add(37, s1wt ^ Codes.second(b0t));
    add(38, s1w ^ Codes.second(b0w));
  }

  private void children(ParserState s) {
    int s0Left = s.left1[s0];
    long s0LeftWord = s.word[s0Left];
    long s0LeftTag = s.tagCode[s0Left];
    long s0RightTag = s.tagCode[s.right1[s0]];
    int b0Left = s.left1[b0];
    add(40, s0t ^ Codes.second(s0LeftTag) ^ Codes.third(b0t));
    add(41, s0t ^ Codes.second(s0RightTag) ^ Codes.third(b0t));
    add(42, s0t ^ Codes.second(s.tagCode[b0Left]) ^ Codes.third(b0t));
    add(43, s1t ^ Codes.second(s.tagCode[s.right1[s1]]) ^ Codes.third(s0t));
    add(44, s1t ^ Codes.second(s0LeftTag) ^ Codes.third(s0t));
    add(45, s1t ^ Codes.second(s.tagCode[s.left1[s1]]) ^ Codes.third(s0t));
    add(46, s1t ^ Codes.second(s0RightTag) ^ Codes.third(s0t));
    add(47, s1w ^ Codes.second(s0LeftWord) ^ Codes.third(s0t));
    add(48, s1t ^ Codes.second(s0LeftWord) ^ Codes.third(s0t));
    add(49, s1w ^ Codes.second(s0LeftWord) ^ Codes.third(s0w));
    add(50, s0LeftWord ^ Codes.second(s0t) ^ Codes.third(b0t));
    add(51, s.word[b0Left] ^ Codes.second(s0t) ^ Codes.third(b0t));
    add(52, s.word[b0Left] ^ Codes.second(s0w) ^ Codes.third(b0t));
  }

  private void relations(ParserState s) {
    long s0Left = s.labelCode[s.left1[s0]];
    long s0Right = s.labelCode[s.right1[s0]];
    long s1Right = s.labelCode[s.right1[s1]];
    add(54, s1t ^ Codes.second(s1Right) ^ Codes.third(s0t) ^ Codes.fourth(s0Left));
    add(55, s0w ^ Codes.second(s0Left) ^ Codes.third(s0Right));
    add(56, s1w ^ Codes.second(s1Right) ^ Codes.third(s.labelCode[s.left1[s1]]));
    long s1Set = s.childLabels[s1] * Codes.GOLDEN;
    add(60, s1w ^ Codes.second(s1Set) ^ Codes.third(s0t));
  }

  private void distances(ParserState s) {
    long toBuffer = toBuffer();
    long toTop = toTop(s);
    long s0Count = SMALL[16 + Math.min(3, s.leftCount[s0]) * 4 + Math.min(3, s.rightCount[s0])];
    long s1Count = SMALL[32 + Math.min(3, s.rightCount[s1])];
    long b0Count = SMALL[40 + Math.min(3, s.leftCount[b0])];
    add(64, s0wt ^ Codes.second(toBuffer));
    add(65, b0wt ^ Codes.second(toBuffer));
    add(67, s1wt ^ Codes.second(toTop) ^ Codes.third(s0t));
    add(68, s0wt ^ Codes.second(s0Count));
    add(69, s0t ^ Codes.second(s0Count) ^ Codes.third(b0t));
    add(70, s1wt ^ Codes.second(s1Count));
    add(71, b0wt ^ Codes.second(b0Count));
    add(72, s1t ^ Codes.second(s1Count) ^ Codes.third(s0t) ^ Codes.fourth(b0t));
  }

  private long toBuffer() {
    return SMALL[bin(Math.max(0, b0 - s0))];
  }

  private long toTop(ParserState s) {
    int none = s.none();
    return SMALL[8 + bin(s1 == none || s0 == none ? 0 : s0 - s1)];
  }

  /** Commas and verbs between the words that an arc would join, and the word before the buffer. */
  private void between(ParserState s) {
    int none = s.none();
    long inStack = SMALL[44 + (s1 == none || s0 == none ? 0 : marks(s, s1, s0))];
    long toBuffer = SMALL[53 + (s0 == none ? 0 : marks(s, s0, b0))];
    add(73, s1t ^ Codes.second(inStack) ^ Codes.third(s0t));
    add(74, s0t ^ Codes.second(toBuffer) ^ Codes.third(b0t));
    add(76, previous(s) ^ Codes.second(b0t) ^ Codes.third(b1t));
  }

  private long previous(ParserState s) {
    return s.tagCode[b0 > 0 ? b0 - 1 : s.none()];
  }

  private static int marks(ParserState s, int from, int to) {
    return Math.min(2, s.commas[to] - s.commas[from]) * 3
        + Math.min(2, s.verbs[to] - s.verbs[from]);
  }

  private void classes(ParserState s) {
    long s0Fine = s.fine[s0];
    long s1Fine = s.fine[s1];
    long b0Fine = s.fine[b0];
    long s0Coarse = s.coarse[s0];
    long s1Coarse = s.coarse[s1];
    long b0Coarse = s.coarse[b0];
    long s0LeftWord = s.word[s.left1[s0]];
    add(81, b0Fine ^ Codes.second(b0t) ^ Codes.third(s0t));
    add(84, s1Fine ^ Codes.second(b0Fine));
    add(85, s1Fine ^ Codes.second(s0LeftWord) ^ Codes.third(s0Fine));
    add(86, s1Coarse ^ Codes.second(s0LeftWord) ^ Codes.third(s0Coarse));
    add(87, s.fine[b1] ^ Codes.second(b0t) ^ Codes.third(s0t));
    add(88, s1Coarse ^ Codes.second(s0Coarse) ^ Codes.third(b0Coarse));
    add(89, s0Coarse ^ Codes.second(b0Coarse) ^ Codes.third(s.coarse[b1]));
  }

  /** Whether finite verbs are still to come, and longer runs of words. */
  private void ahead(ParserState s) {
    long finites = finites(s);
    add(100, s0t ^ Codes.second(b0t) ^ Codes.third(finites));
    add(102, s0wt ^ Codes.second(finites));
    add(103, b0wt ^ Codes.second(finites) ^ Codes.third(s0t));
    add(105, s1wt ^ Codes.second(s0t) ^ Codes.third(b0t));
    add(106, s1t ^ Codes.second(s0wt) ^ Codes.third(b0t));
    add(107, s1t ^ Codes.second(s0t) ^ Codes.third(b0wt));
    add(109, s0w ^ Codes.second(b0w) ^ Codes.third(b1t));
    add(110, s1w ^ Codes.second(s0w) ^ Codes.third(b0t));
    add(111, s0t ^ Codes.second(b0t) ^ Codes.third(s.wordTag[b1]));
  }

  /** The code of how many finite verbs are to come, and how many lie between top and buffer. */
  private long finites(ParserState s) {
    int toCome = Math.min(2, s.finites[s.n] - s.finites[b0]);
    int passed = s0 == s.none() ? 0 : Math.min(2, s.finites[b0] - s.finites[s0]);
    return SMALL[64 + toCome * 3 + passed];
  }

  /** Second children, children of children, and what the words under the top have for children. */
  private void family(ParserState s) {
    int s0Left = s.left1[s0];
    int s0Right = s.right1[s0];
    int s1Right = s.right1[s1];
    add(112, s0t ^ Codes.second(s.labelCode[s0Left]) ^ Codes.third(s.labelCode[s.left2[s0]]));
    add(113, s0t ^ Codes.second(s.labelCode[s0Right]) ^ Codes.third(s.labelCode[s.right2[s0]]));
    add(114, s1t ^ Codes.second(s.labelCode[s1Right]) ^ Codes.third(s.labelCode[s.right2[s1]]));
    add(115, s0t ^ Codes.second(s.tagCode[s0Right]) ^ Codes.third(s.word[s.left1[s0Right]]));
    add(116, s0w ^ Codes.second(s.word[s0Right]) ^ Codes.third(b0t));
    add(117, s1w ^ Codes.second(s.word[s1Right]) ^ Codes.third(s0t) ^ Codes.fourth(b0t));
    long s1Set = s.childLabels[s1] * Codes.GOLDEN;
    long s2Set = s.childLabels[s2] * Codes.GOLDEN;
    add(118, s1t ^ Codes.second(s1Set) ^ Codes.third(s0t) ^ Codes.fourth(b0t));
    add(119, s2t ^ Codes.second(s2Set) ^ Codes.third(s1t) ^ Codes.fourth(s0t));
    add(120, s0wt ^ Codes.second(s.childLabels[s0] * Codes.GOLDEN) ^ Codes.third(b0t));
  }

  private void add(int template, long code) {
    rows[count++] = Codes.row(template, code, shift);
  }

  /** Distances 0 to 4 by themselves, then 5-7, 8-12 and more. */
  static int bin(int distance) {
    if (distance < 5) {
      return distance;
    }
    return distance < 8 ? 5 : distance < 13 ? 6 : 7;
  }
}
