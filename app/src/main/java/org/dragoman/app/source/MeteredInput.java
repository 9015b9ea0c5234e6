package org.dragoman.app.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts the bytes that a library takes, and stops it where it takes too many at once: names and
 * headers are kept in memory by libraries however long they are.
 *
 * <p>Not safe for use by many threads.
 */
final class MeteredInput extends FilterInputStream {
  private long count;
  private long ceiling = Long.MAX_VALUE;
  private boolean failed;
  private boolean ended;

  MeteredInput(InputStream in) {
    super(in);
  }

  /** Bytes taken so far. */
  long count() {
    return count;
  }

  /** From here on only so many more bytes may be taken. */
  void allow(long more) {
    ceiling = count + more;
  }

  /** From here on any number may be taken. */
  void allowAll() {
    ceiling = Long.MAX_VALUE;
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    if (value >= 0) {
      add(1);
    }
    ended |= value < 0;
    return value;
  }

  /** Whether the end was reached. */
  boolean ended() {
    return ended;
  }

  /** Whether reading failed. */
  boolean failed() {
    return failed;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read;
    try {
      read = in.read(buffer, offset, length);
    } catch (IOException e) {
      failed = true;
      throw e;
    }
    if (read > 0) {
      add(read);
    }
    ended |= read < 0;
    return read;
  }

  @Override
  public long skip(long wanted) throws IOException {
    long skipped = in.skip(wanted);
    add(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void add(long read) throws IOException {
    count += read;
    if (count > ceiling) {
      throw BoundException.archive("a header is larger than is read; the rest is not read");
    }
  }
}
