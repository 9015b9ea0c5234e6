package org.dragoman.app.source;

/**
 * How much is read of one input, so that a hostile one costs little. Immutable.
 *
 * @param mostDocumentBytes the largest document, line, row or feed, in bytes, unpacked
 * @param mostEntries the most entries of an archive, folders among them
 * @param mostEntryBytes the largest entry of an archive, in bytes, unpacked
 * @param mostUnpackedBytes the most bytes that all of an archive unpacks to
 * @param mostRatio how many times its packed size an archive or entry may unpack to; what unpacks
 *     to less than a mebibyte may do so at any ratio
 */
public record SourceLimits(
    int mostDocumentBytes,
    long mostEntries,
    long mostEntryBytes,
    long mostUnpackedBytes,
    int mostRatio) {

  /** Room for archives of 128 GiB; text is seldom packed to less than a fiftieth. */
  public static final SourceLimits DEFAULT =
      new SourceLimits(Sources.MOST_BYTES, 2_000_000, 32L << 30, 128L << 30, 200);

  /**
   * @throws IllegalArgumentException where one is not positive
   */
  public SourceLimits {
    if (mostDocumentBytes < 1
        || mostDocumentBytes > 1 << 30
        || mostEntries < 1
        || mostEntryBytes < 1
        || mostUnpackedBytes < 1
        || mostRatio < 1) {
      throw new IllegalArgumentException("a limit is not positive, or a document over 1 GiB");
    }
  }
}
