package org.dragoman.app.story;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A short image of a text by which near copies are found without comparing texts: MinHash over
 * shingles of {@value #SHINGLE_WORDS} words.
 *
 * <p>Sources: resemblance and its estimate by least hash values, Broder, "On the resemblance and
 * containment of documents" (1997); keeping only some bits of each least value, Li and König,
 * "b-Bit minwise hashing" (2010); bands as keys of a table, Leskovec, Rajaraman and Ullman, "Mining
 * of Massive Datasets", chapter 3.
 *
 * <p>Words are runs of letters and digits, in lower case; all else parts them. A text of fewer
 * words than a shingle is one shingle; a text without words has none. The hash functions are {@code
 * a·x + b} modulo 2^32 over a 32-bit image of the shingle; {@code a} (odd) and {@code b} come from
 * SplitMix64 with the seed {@code 0x447261676F6D616E} ("Dragoman"), in the order a0, b0, a1, b1 and
 * so on. The same text gives the same sketch on every machine; a change of seed, number or form
 * needs a new {@code VERSION}.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class TextSketch {
  /** Words in a shingle. */
  public static final int SHINGLE_WORDS = 3;

  /** Least values kept. The estimate of a similarity of 0.8 has a standard error of 0.035. */
  public static final int VALUES = 128;

  /** Values in a band: together they fill a long. */
  public static final int BAND_VALUES = 4;

  /** Bands. Two texts of similarity s share one with the likelihood 1 - (1 - s^4)^32. */
  public static final int BANDS = VALUES / BAND_VALUES;

  /** Length of {@link #toBytes()}. */
  public static final int BYTES = 1 + Integer.BYTES + VALUES * Short.BYTES;

  private static final byte VERSION = 1;
  private static final long SEED = 0x447261676F6D616EL;
  private static final HashFamily FAMILY = new HashFamily(SEED, VALUES);

  private final short[] values;
  private final int shingles;

  private TextSketch(short[] values, int shingles) {
    this.values = values;
    this.shingles = shingles;
  }

  /** The sketch of a text; takes some 25 bytes of scratch a character. */
  public static TextSketch of(String text) {
    Shingles found = Shingles.of(text, SHINGLE_WORDS);
    return new TextSketch(FAMILY.least(found.hashes(), found.size()), found.size());
  }

  /** Number of different shingles, 0 for a text without words. */
  public int shingles() {
    return shingles;
  }

  /**
   * Estimate of the share of shingles that two texts have in common, of all that either has
   * (Jaccard), 0 to 1; symmetric. Two texts without words are alike (1); one such text is unlike
   * any with words (0).
   */
  public double similarity(TextSketch other) {
    if (shingles == 0 || other.shingles == 0) {
      return shingles == other.shingles ? 1 : 0;
    }
    int equal = 0;
    for (int i = 0; i < VALUES; i++) {
      equal += values[i] == other.values[i] ? 1 : 0;
    }
    return (double) equal / VALUES;
  }

  /**
   * Estimate of how much of this text stands in another, 0 to 1: the shared shingles over its own.
   * A text without words stands in any.
   */
  public double containment(TextSketch other) {
    if (shingles == 0) {
      return 1;
    }
    double jaccard = similarity(other);
    double shared = jaccard * ((double) shingles + other.shingles) / (1 + jaccard);
    return Math.min(1, shared / shingles);
  }

  /**
   * Keys for a table by which near copies find each other: of two texts of similarity 0.8 all but
   * one pair in ten million share one, of 0.3 one in four. The band's number is part of its key. No
   * keys for a text without words.
   */
  public long[] bands() {
    if (shingles == 0) {
      return new long[0];
    }
    long[] bands = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long packed = 0;
      for (int i = 0; i < BAND_VALUES; i++) {
        packed = packed << Short.SIZE | values[band * BAND_VALUES + i] & 0xFFFFL;
      }
      bands[band] = HashFamily.mix(packed + (band + 1) * 0x9E3779B97F4A7C15L);
    }
    return bands;
  }

  /** The sketch in {@value #BYTES} bytes, big endian: version, number of shingles, values. */
  public byte[] toBytes() {
    ByteBuffer buffer = ByteBuffer.allocate(BYTES).put(VERSION).putInt(shingles);
    for (short value : values) {
      buffer.putShort(value);
    }
    return buffer.array();
  }

  /**
   * The sketch that {@link #toBytes()} wrote.
   *
   * @throws IllegalArgumentException where the bytes are none of ours; the message says why
   */
  public static TextSketch fromBytes(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException(
          "a sketch has " + BYTES + " bytes, here are " + bytes.length);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    byte version = buffer.get();
    if (version != VERSION) {
      throw new IllegalArgumentException(
          "byte 0: sketch of version " + version + ", expected " + VERSION);
    }
    int shingles = buffer.getInt();
    if (shingles < 0) {
      throw new IllegalArgumentException("byte 1: negative number of shingles: " + shingles);
    }
    short[] values = new short[VALUES];
    for (int i = 0; i < VALUES; i++) {
      values[i] = buffer.getShort();
    }
    return new TextSketch(values, shingles);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TextSketch that
        && shingles == that.shingles
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(values) + shingles;
  }

  @Override
  public String toString() {
    return "TextSketch[" + shingles + " shingles]";
  }
}
