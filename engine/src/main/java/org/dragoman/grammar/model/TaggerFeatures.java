package org.dragoman.grammar.model;

import org.dragoman.model.Codes;

/**
 * Features of the tagger. Those that look at one word alone can be summed beforehand, one sum for
 * each place the word may have beside the word in question; only {@link #context} must be worked
 * out where it stands. Immutable.
 */
public final class TaggerFeatures {
  /** No sentence gives a word more features than this. */
  public static final int MOST = 96;

  private final int shift;
  private final long[] tagCodes;

  /**
   * @param bits the rows of the weight table are 2 to this power
   * @param tags number of joint tags; two more stand for the places before the sentence
   */
  public TaggerFeatures(int bits, int tags) {
    this.shift = 64 - bits;
    this.tagCodes = Codes.family(1, tags + 2);
  }

  /**
   * Rows of all features of word {@code i}.
   *
   * @param tag1 tag of the word before, or the number of tags
   * @param tag2 tag of the word before that, or the number of tags plus one
   * @return how many were written to {@code out}
   */
  public int extract(Word[] words, int i, int n, int tag1, int tag2, int[] out) {
    Word before = at(words, i - 1, n);
    Word after = at(words, i + 1, n);
    Word after2 = at(words, i + 2, n);
    int k = own(words[i], out, 0);
    k = asPrevious(before, out, k);
    k = asNext(after, out, k);
    k = asSecondPrevious(at(words, i - 2, n), out, k);
    k = asSecondNext(after2, out, k);
    return context(before, words[i], after, after2, tag1, tag2, out, k);
  }

  private static Word at(Word[] words, int i, int n) {
    return i >= 0 && i < n ? words[i] : Word.EDGE;
  }

  /** What the word says of its own tag. */
  int own(Word w, int[] out, int from) {
    Surface s = w.surface;
    int k = from;
    out[k++] = row(1, s.formCode);
    out[k++] = row(2, s.lowerCode);
    for (int e = 0; e < 5; e++) {
      out[k++] = row(3 + e, s.endings[e]);
    }
    for (int b = 0; b < 3; b++) {
      out[k++] = row(8 + b, s.beginnings[b]);
    }
    out[k++] = row(11, s.shapeCode);
    out[k++] = row(12, w.capitals);
    out[k++] = row(13, w.ending ^ Codes.second(s.shapeCode));
    out[k++] = row(14, w.usualTags);
    out[k++] = row(15, s.endings[1] ^ Codes.second(w.capitals));
    out[k++] = row(16, w.fine);
    out[k++] = row(17, w.middle);
    out[k++] = row(18, w.coarse);
    out[k++] = row(19, w.fine ^ Codes.second(w.capitals));
    out[k++] = row(20, w.usualTags ^ Codes.second(w.capitals));
    return k;
  }

  /** What the word says of the tag of the word after it. */
  int asPrevious(Word w, int[] out, int from) {
    int k = from;
    out[k++] = row(21, w.lower);
    out[k++] = row(22, w.ending);
    out[k++] = row(23, w.capitals);
    out[k++] = row(24, w.usualTags);
    out[k++] = row(25, w.fine);
    out[k++] = row(26, w.middle);
    return k;
  }

  /** What the word says of the tag of the word before it. */
  int asNext(Word w, int[] out, int from) {
    int k = from;
    out[k++] = row(31, w.lower);
    out[k++] = row(32, w.ending);
    out[k++] = row(33, w.capitals);
    out[k++] = row(34, w.usualTags);
    out[k++] = row(35, w.fine);
    out[k++] = row(36, w.middle);
    return k;
  }

  /** What the word says of the tag of the second word after it. */
  int asSecondPrevious(Word w, int[] out, int from) {
    int k = from;
    out[k++] = row(41, w.lower);
    out[k++] = row(42, w.usualTags);
    out[k++] = row(43, w.middle);
    return k;
  }

  /** What the word says of the tag of the second word before it. */
  int asSecondNext(Word w, int[] out, int from) {
    int k = from;
    out[k++] = row(51, w.lower);
    out[k++] = row(52, w.usualTags);
    out[k++] = row(53, w.middle);
    return k;
  }

  /** What several words, or the tags given to the words before, say together. */
  int context(
      Word before, Word w, Word after, Word after2, int tag1, int tag2, int[] out, int from) {
    long t1 = tagCodes[tag1];
    long t12 = t1 ^ Codes.second(tagCodes[tag2]);
    int k = from;
    out[k++] = row(61, t12);
    out[k++] = row(62, t1 ^ Codes.second(w.lower));
    out[k++] = row(63, t1 ^ Codes.second(w.usualTags) ^ Codes.third(after.usualTags));
    out[k++] = row(64, t1 ^ Codes.second(after.lower));
    out[k++] = row(65, t1 ^ Codes.second(w.ending));
    out[k++] = row(66, t1 ^ Codes.second(w.capitals));
    out[k++] = row(67, t1 ^ Codes.second(w.fine));
    out[k++] = row(68, t12 ^ Codes.third(w.usualTags));
    out[k++] = row(69, before.lower ^ Codes.second(w.lower));
    out[k++] = row(70, w.lower ^ Codes.second(after.lower));
    out[k++] = row(71, before.lower ^ Codes.second(after.lower));
    out[k++] = row(72, w.usualTags ^ Codes.second(after.usualTags) ^ Codes.third(after2.usualTags));
    out[k++] = row(73, before.fine ^ Codes.second(w.fine));
    out[k++] = row(74, w.fine ^ Codes.second(after.fine));
    out[k++] = row(75, t1 ^ Codes.second(w.capitals) ^ Codes.third(after.capitals));
    return k;
  }

  private int row(int template, long code) {
    return Codes.row(template, code, shift);
  }
}
