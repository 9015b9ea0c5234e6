package org.dragoman.app.source;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of an input one by one; a stream of its own would take a lock for each.
 *
 * <p>Not safe for use by many threads.
 */
final class ByteBlocks {
  private final InputStream in;
  private final byte[] block = new byte[1 << 16];
  private int at;
  private int end;

  ByteBlocks(InputStream in) {
    this.in = in;
  }

  /** The next byte, or -1 where there is none. */
  int next() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(block));
      if (end == 0) {
        return -1;
      }
    }
    return block[at++] & 0xFF;
  }
}
