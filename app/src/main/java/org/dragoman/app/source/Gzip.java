package org.dragoman.app.source;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Unpacks gzip, of one member or several, within bounds. */
final class Gzip {
  /** How much may be taken in before anything comes out: a header with a name and a comment. */
  private static final long MOST_HEADER_BYTES = 1L << 20;

  private Gzip() {}

  /**
   * What is in a gzip file, as a stream that fails where it grows too large.
   *
   * @throws IOException where it is no gzip
   */
  static InputStream unpack(InputStream in, SourceLimits limits) throws IOException {
    MeteredInput packed = new MeteredInput(in);
    packed.allow(MOST_HEADER_BYTES);
    Unpacked unpacked = new Unpacked(limits, packed, false);
    unpacked.beginEntry();
    InputStream library;
    try {
      library =
          GzipCompressorInputStream.builder()
              .setInputStream(packed)
              .setDecompressConcatenated(true)
              .get();
    } catch (RuntimeException e) {
      throw new IOException("broken: " + e, e);
    }
    return new CheckedInput(
        library,
        (buffer, offset, length) -> {
          packed.allow(MOST_HEADER_BYTES);
          unpacked.add(length);
        });
  }
}
