package org.dragoman.app.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Turns bytes into text, strictly: UTF-8, or UTF-16 where a byte order mark says so.
 *
 * <p>Nothing is replaced or dropped but the byte order mark; bytes that are no text are an error
 * that names the first of them.
 */
final class Decoder {
  private Decoder() {}

  /** A byte order mark's charset and length. */
  private record Mark(Charset charset, int length) {}

  /**
   * The text of bytes.
   *
   * @throws SourceException where they are not text
   */
  static String text(byte[] bytes) throws SourceException {
    return text(bytes, 0, bytes.length, StandardCharsets.UTF_8);
  }

  /**
   * The text of bytes that say elsewhere what charset they are in; a byte order mark comes first.
   *
   * @param base where the bytes begin in the input
   * @param length how many of them count
   * @param charset the charset where there is no byte order mark
   * @throws SourceException where they are not text
   */
  static String text(byte[] bytes, long base, int length, Charset charset) throws SourceException {
    if (startsWith(bytes, length, 0xFF, 0xFE, 0, 0)
        || startsWith(bytes, length, 0, 0, 0xFE, 0xFF)) {
      throw new SourceException("UTF-32 is not read; convert it to UTF-8");
    }
    if (startsWith(bytes, length, '%', 'P', 'D', 'F', '-')) {
      throw new SourceException("a PDF, not text; extract its text first");
    }
    Mark mark = mark(bytes, length, base == 0, charset);
    if (!isUtf16(mark.charset)) {
      for (int i = 0; i < length; i++) {
        if (bytes[i] == 0) {
          throw new SourceException("byte " + (base + i) + " is NUL: binary, not text");
        }
      }
    }
    ByteBuffer in = ByteBuffer.wrap(bytes, mark.length, length - mark.length);
    CharBuffer out = CharBuffer.allocate(length - mark.length);
    CoderResult result =
        mark.charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    if (result.isError()) {
      int at = in.position();
      throw new SourceException(
          String.format(
              "byte %d (0x%02X) is not %s", base + at, bytes[at] & 0xFF, mark.charset.name()));
    }
    String text = out.flip().toString();
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      // Only UTF-16 gets here, two bytes a code unit.
      throw new SourceException(
          "byte " + (base + mark.length + 2L * nul) + " is NUL: binary, not text");
    }
    return text;
  }

  /** Whether bytes begin with a byte order mark of UTF-16. */
  static boolean isUtf16(byte[] bytes, int length) {
    return isUtf16(mark(bytes, length, true, StandardCharsets.UTF_8).charset);
  }

  /** The first characters of an input, with what cannot be decoded replaced; for a look only. */
  static String glance(byte[] bytes, int length) {
    Mark mark = mark(bytes, length, true, StandardCharsets.UTF_8);
    try {
      return mark.charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE)
          .decode(ByteBuffer.wrap(bytes, mark.length, length - mark.length))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("a decoder that replaces does not fail", e);
    }
  }

  private static boolean isUtf16(Charset charset) {
    return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
  }

  private static Mark mark(byte[] bytes, int length, boolean atStart, Charset charset) {
    if (atStart && startsWith(bytes, length, 0xEF, 0xBB, 0xBF)) {
      return new Mark(StandardCharsets.UTF_8, 3);
    }
    if (atStart && startsWith(bytes, length, 0xFF, 0xFE)) {
      return new Mark(StandardCharsets.UTF_16LE, 2);
    }
    if (atStart && startsWith(bytes, length, 0xFE, 0xFF)) {
      return new Mark(StandardCharsets.UTF_16BE, 2);
    }
    return new Mark(charset, 0);
  }

  private static boolean startsWith(byte[] bytes, int length, int... prefix) {
    if (length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
