package org.dragoman.app.source;

import java.util.Locale;

/**
 * Counts what comes out of an archive against what went in, and refuses what grows beyond the
 * limits.
 *
 * <p>Not safe for use by many threads.
 */
final class Unpacked {
  /** What unpacks to no more than this may do so at any ratio: little text packs very well. */
  private static final long ANY_RATIO = 1L << 20;

  private final SourceLimits limits;
  private final MeteredInput packed;
  private final boolean byEntry;
  private boolean passingOver;
  private long total;
  private long entry;
  private long packedAtEntry;

  /**
   * @param packed the archive's own bytes
   * @param byEntry whether an entry that is too large or packed too well can be left out alone
   */
  Unpacked(SourceLimits limits, MeteredInput packed, boolean byEntry) {
    this.limits = limits;
    this.packed = packed;
    this.byEntry = byEntry;
  }

  /** An entry begins. */
  void beginEntry() {
    passingOver = false;
    entry = 0;
    packedAtEntry = packed.count();
  }

  /** The rest of the entry is only passed over, so that its own length does not matter. */
  void passOver() {
    passingOver = true;
  }

  /**
   * Bytes of the entry came out.
   *
   * @throws BoundException where they are too many
   */
  void add(int length) throws BoundException {
    total += length;
    entry += length;
    if (total > limits.mostUnpackedBytes()) {
      throw BoundException.archive(
          String.format(
              Locale.ROOT,
              "unpacks to more than %,d bytes; the rest is not read",
              limits.mostUnpackedBytes()));
    }
    if (byEntry && !passingOver && entry > limits.mostEntryBytes()) {
      throw BoundException.entry(tooLarge(limits));
    }
    // Unpackers read ahead, so that what went in is rather told too large than too small.
    if (entry > ANY_RATIO && entry / limits.mostRatio() > packed.count() - packedAtEntry) {
      String problem = "unpacks to more than " + limits.mostRatio() + " times its size";
      throw byEntry && !passingOver
          ? BoundException.entry(problem)
          : BoundException.archive(problem + "; the rest is not read");
    }
  }

  /** That an entry is too large. */
  static String tooLarge(SourceLimits limits) {
    return String.format(
        Locale.ROOT, "unpacks to more than %,d bytes, the largest entry", limits.mostEntryBytes());
  }
}
