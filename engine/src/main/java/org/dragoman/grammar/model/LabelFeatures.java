package org.dragoman.grammar.model;

import org.dragoman.model.Codes;

/**
 * Features by which the parser names the relation of a dependent to the head it has just found.
 * Mutable scratch of one thread.
 */
public final class LabelFeatures {
  private static final int TEMPLATES = 33;
  private static final long[] DISTANCE = Codes.family(5, 8);
  private static final long[] SIDE = Codes.family(6, 2);

  private final int shift;
  private final int[] rows = new int[TEMPLATES];
  private int count;

  // What is known of the arc: words, tags, sets of child relations, combinations of these.
  private int left;
  private long side;
  private long hw;
  private long ht;
  private long mw;
  private long mt;
  private long leftWord;
  private long headSet;
  private long ownSet;
  private long tags;
  private long wordAndTag;

  /**
   * @param bits the rows of the weight table are 2 to this power
   */
  public LabelFeatures(int bits) {
    this.shift = 64 - bits;
  }

  /** Rows of the features of the arc last extracted; {@link #count()} of them. */
  public int[] rows() {
    return rows;
  }

  /** Number of features of the arc last extracted. */
  public int count() {
    return count;
  }

  /** Works out the features of an arc from {@code h} to {@code m} that is not yet built. */
  public void extract(ParserState s, int h, int m) {
    extractFew(s, h, m);
    extractRest(s, h, m);
  }

  /** Works out those of the features that tell most, which come first. */
  void extractFew(ParserState s, int h, int m) {
    count = 0;
    boolean headFirst = h < m;
    side = SIDE[headFirst ? 1 : 0];
    hw = s.word[h] ^ side;
    ht = s.tagCode[h] ^ side;
    mw = s.word[m];
    mt = s.tagCode[m];
    left = s.left1[m];
    leftWord = s.word[left];
    headSet = s.childLabels[h] * Codes.GOLDEN;
    ownSet = s.childLabels[m] * Codes.GOLDEN;
    tags = ht ^ Codes.second(mt);
    wordAndTag = hw ^ Codes.second(mt);
    add(5, tags);
    add(6, wordAndTag);
    add(7, ht ^ Codes.second(mw));
    add(9, tags ^ Codes.third(leftWord));
    add(12, tags ^ Codes.third(s.labelCode[left]));
    add(14, tags ^ Codes.third(ownSet));
    add(15, tags ^ Codes.third(headSet));
    add(21, tags ^ Codes.third(DISTANCE[ActionFeatures.bin(Math.abs(h - m))]));
    add(30, tags ^ Codes.third(s.fine[m]));
    add(31, tags ^ Codes.third(s.fine[h]));
  }

  /** Adds the others to those that {@link #extractFew} has just worked out for the same arc. */
  void extractRest(ParserState s, int h, int m) {
    boolean headFirst = h < m;
    int right = s.right1[m];
    int near = headFirst ? s.right1[h] : s.left1[h];
    int far = headFirst ? s.left1[h] : s.right1[h];
    int none = s.none();
    add(1, hw);
    add(2, ht);
    add(3, mw ^ side);
    add(4, mt ^ side);
    add(8, hw ^ Codes.second(mw));
    add(10, wordAndTag ^ Codes.third(leftWord));
    add(11, ht ^ Codes.second(mw) ^ Codes.third(leftWord));
    add(13, tags ^ Codes.third(s.labelCode[right]));
    add(16, wordAndTag ^ Codes.third(headSet));
    add(17, tags ^ Codes.third(s.labelCode[near]));
    add(18, tags ^ Codes.third(s.labelCode[far]));
    add(19, tags ^ Codes.third(s.tagCode[m > 0 ? m - 1 : none]));
    add(20, tags ^ Codes.third(s.tagCode[m + 1]));
    add(22, tags ^ Codes.third(s.tagCode[left]) ^ Codes.fourth(s.tagCode[right]));
    add(23, leftWord ^ Codes.second(mt) ^ Codes.third(ownSet) ^ side);
    add(24, tags ^ Codes.third(s.tagCode[h > 0 ? h - 1 : none]));
    add(25, wordAndTag ^ Codes.third(ownSet));
    add(26, s.word[s.left2[m]] ^ Codes.second(leftWord) ^ Codes.third(mt) ^ Codes.fourth(ht));
    add(27, ht ^ Codes.second(headSet) ^ Codes.third(ownSet) ^ Codes.fourth(mt));
    add(32, s.fine[h] ^ Codes.second(s.fine[m]) ^ side);
    add(33, s.coarse[h] ^ Codes.second(s.coarse[m]) ^ Codes.third(leftWord) ^ side);
    add(34, s.fine[m] ^ Codes.second(leftWord) ^ Codes.third(ht));
    add(35, s.coarse[m] ^ Codes.second(leftWord) ^ Codes.third(s.fine[h]) ^ side);
  }

  private void add(int template, long code) {
    rows[count++] = Codes.row(template, code, shift);
  }
}
