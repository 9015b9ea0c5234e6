package org.dragoman.app.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of UTF-8 one by one, of which no more than a number of bytes is held. For one thread. */
final class Lines {
  private final ByteBlocks in;
  private final int mostBytes;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int number;
  private boolean cut;

  /**
   * @param mostBytes bytes of a line that are kept at most
   */
  Lines(InputStream in, int mostBytes) {
    this.in = new ByteBlocks(in);
    this.mostBytes = mostBytes;
  }

  /** The next line without its line feed and without a mark of byte order, or null at the end. */
  @Nullable String next() throws IOException {
    line.reset();
    cut = false;
    int next = in.next();
    if (next < 0) {
      return null;
    }
    while (next >= 0 && next != '\n') {
      if (line.size() < mostBytes) {
        line.write(next);
      } else {
        cut = true;
      }
      next = in.next();
    }
    number++;
    String text = line.toString(StandardCharsets.UTF_8);
    return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The number of the last line, from 1. */
  int number() {
    return number;
  }

  /** Whether the last line was longer than what is kept of it. */
  boolean cut() {
    return cut;
  }
}
