package org.dragoman.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes numbers and texts as {@link BinaryReader} reads them. */
public final class BinaryWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Writes one byte. */
  public void writeByte(int value) {
    out.write(value);
  }

  /** Writes a number that is not negative. */
  public void writeInt(int value) {
    if (value < 0) {
      throw new IllegalArgumentException("a negative number: " + value);
    }
    int rest = value;
    while (rest > 0x7F) {
      out.write(rest | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  /** Writes a list of numbers. */
  public void writeInts(int[] values) {
    writeInt(values.length);
    for (int value : values) {
      writeInt(value);
    }
  }

  /** Writes a text as UTF-8. */
  public void writeText(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    writeInt(bytes.length);
    out.writeBytes(bytes);
  }

  /** Writes a list of texts, each less the beginning it shares with the one before. */
  public void writeTexts(List<String> texts) {
    writeInt(texts.size());
    String last = "";
    for (String text : texts) {
      int shared = 0;
      int most = Math.min(last.length(), text.length());
      while (shared < most && last.charAt(shared) == text.charAt(shared)) {
        shared++;
      }
      if (shared > 0 && Character.isHighSurrogate(text.charAt(shared - 1))) {
        shared--;
      }
      writeInt(shared);
      writeText(text.substring(shared));
      last = text;
    }
  }

  /** All that was written. */
  public byte[] toBytes() {
    return out.toByteArray();
  }
}
