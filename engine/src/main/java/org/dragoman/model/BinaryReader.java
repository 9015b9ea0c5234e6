package org.dragoman.model;

import java.nio.charset.StandardCharsets;

/** Reads what {@link BinaryWriter} wrote. Not safe for use by several threads. */
public final class BinaryReader {
  private final String name;
  private final byte[] bytes;
  private int at;

  /**
   * @param name what is read, for error messages
   */
  public BinaryReader(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  // Millions of numbers are read before the first sentence: these methods are as small as a quick
  // compiler wants them in order to join them, and what fails stands apart.

  /** The next byte, signed. */
  public byte readByte() {
    if (at >= bytes.length) {
      throw ended();
    }
    return bytes[at++];
  }

  private ModelException ended() {
    return new ModelException(name + ": ends at byte " + at + " where more was expected");
  }

  /** The next number, not negative, seven bits a byte. */
  public int readInt() {
    byte first = readByte();
    return first >= 0 ? first : longer(first);
  }

  private int longer(byte first) {
    int value = first & 0x7F;
    for (int shift = 7; shift < 35; shift += 7) {
      byte b = readByte();
      value |= (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw new ModelException(name + ": a number at byte " + at + " is too long");
  }

  /** The next number, which must be under {@code limit}. */
  public int readIndex(int limit) {
    int value = readInt();
    if (value < 0 || value >= limit) {
      throw tooLarge(value, limit);
    }
    return value;
  }

  private ModelException tooLarge(int value, int limit) {
    return new ModelException(
        name + ": " + value + " before byte " + at + " should be under " + limit);
  }

  /** The next list of numbers. */
  public int[] readInts() {
    int[] values = new int[readLength()];
    for (int i = 0; i < values.length; i++) {
      values[i] = readInt();
    }
    return values;
  }

  /** The next text. */
  public String readText() {
    int length = readLength();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  /** A count of things that take at least a byte each, so that a broken one cannot ask for more. */
  public int readLength() {
    int length = readInt();
    if (length < 0 || length > bytes.length - at) {
      throw new ModelException(
          name + ": a length of " + length + " at byte " + at + " of " + bytes.length);
    }
    return length;
  }

  /** The next list of texts. */
  public String[] readTexts() {
    int n = readLength();
    String[] texts = new String[n];
    String last = "";
    for (int i = 0; i < n; i++) {
      int shared = readIndex(last.length() + 1);
      String rest = readText();
      last = shared == 0 ? rest : last.substring(0, shared).concat(rest);
      texts[i] = last;
    }
    return texts;
  }

  /** Fails where bytes are left over. */
  public void expectEnd() {
    if (at != bytes.length) {
      throw new ModelException(name + ": " + (bytes.length - at) + " bytes too many");
    }
  }
}
