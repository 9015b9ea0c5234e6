package org.dragoman.app.source;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a library unpacks, checked as it comes. Whatever the library throws is an {@link
 * IOException} here: broken archives make unpackers fail in many ways. What failed once fails again
 * when it is read further.
 *
 * <p>Closing it closes nothing, since an entry's end is not the archive's. Not safe for use by many
 * threads.
 */
final class CheckedInput extends InputStream {
  private final InputStream in;
  private final Check check;
  private @Nullable IOException failed;

  /** Looks at what was unpacked. */
  interface Check {
    /**
     * Bytes came out.
     *
     * @param length how many, from {@code offset} of {@code buffer}
     * @throws IOException where they are too many
     */
    void unpacked(byte[] buffer, int offset, int length) throws IOException;

    /**
     * The end was reached.
     *
     * @throws IOException where something is wrong with the whole
     */
    default void end() throws IOException {}
  }

  /** Checks nothing but that the library does not fail otherwise. */
  CheckedInput(InputStream in) {
    this(in, (buffer, offset, length) -> {});
  }

  CheckedInput(InputStream in, Check check) {
    this.in = in;
    this.check = check;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int length = read(one, 0, 1);
    return length < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (failed != null) {
      throw failed;
    }
    try {
      int read = in.read(buffer, offset, length);
      if (read > 0) {
        check.unpacked(buffer, offset, read);
      } else if (read < 0) {
        check.end();
      }
      return read;
    } catch (RuntimeException e) {
      failed = new IOException("broken: " + e, e);
    } catch (IOException e) {
      failed = e;
    }
    throw failed;
  }

  /** Reads to the end for nothing. */
  void drain() throws IOException {
    byte[] block = new byte[1 << 15];
    while (read(block, 0, block.length) >= 0) {
      // What comes is counted, not kept.
    }
  }
}
