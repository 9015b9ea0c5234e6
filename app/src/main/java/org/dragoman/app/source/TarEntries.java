package org.dragoman.app.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of a tar archive.
 *
 * <p>Immutable; safe for use by many threads.
 */
final class TarEntries {
  /** Long names and other attributes stand in headers, which the library keeps in memory. */
  private static final long MOST_HEADER_BYTES = 1L << 20;

  private final SourceLimits limits;
  private final FormReader forms;

  TarEntries(SourceLimits limits, FormReader forms) {
    this.limits = limits;
    this.forms = forms;
  }

  /**
   * Reads all entries, or as many as are wanted.
   *
   * @return whether more is wanted
   * @throws IOException where the archive is broken; what came before was handed over
   */
  boolean read(Origin origin, InputStream in, Output out) throws IOException, SourceException {
    MeteredInput packed = new MeteredInput(in);
    TarArchiveInputStream tar = new TarArchiveInputStream(packed, StandardCharsets.UTF_8.name());
    long entries = 0;
    boolean any = false;
    for (TarArchiveEntry entry = next(tar, packed); entry != null; entry = next(tar, packed)) {
      if (++entries > limits.mostEntries()) {
        throw BoundException.archive(ZipEntries.tooMany(limits));
      }
      Unpacked unpacked = new Unpacked(limits, packed, true);
      CheckedInput content =
          new CheckedInput(tar, (buffer, offset, length) -> unpacked.add(length));
      String name = EntryName.plain(entry.getName());
      if (!entry.isDirectory() && !entry.isGlobalPaxHeader()) {
        String problem = problem(entry, name);
        boolean more = true;
        if (problem != null) {
          any = true;
          more = out.failed(origin.where() + "!" + EntryName.shown(name), problem);
        } else if (!EntryName.isHidden(name)) {
          any = true;
          unpacked.beginEntry();
          more = readEntry(origin.entry(name), content, out);
        }
        if (!more) {
          return false;
        }
      }
      // Left to the library, the rest would count as part of the next header.
      if (entry.isSparse()) {
        passOverHoles(tar);
      } else {
        new CheckedInput(tar).drain();
      }
    }
    if (!any) {
      throw new SourceException("holds no files");
    }
    return true;
  }

  /** Holes may be told to be of any length; they are skipped, not read. */
  private static void passOverHoles(TarArchiveInputStream tar) throws IOException {
    try {
      while (tar.skip(Long.MAX_VALUE) > 0) {
        // As far as one call went.
      }
    } catch (RuntimeException e) {
      throw new IOException("broken: " + e, e);
    }
  }

  private boolean readEntry(Origin origin, InputStream content, Output out) throws IOException {
    String problem;
    try {
      return forms.read(origin, content, out);
    } catch (SourceException e) {
      problem = e.problem();
    } catch (BoundException e) {
      if (!e.entryOnly()) {
        throw e;
      }
      problem = e.problem();
    }
    return out.failed(origin.where(), problem);
  }

  private @Nullable String problem(TarArchiveEntry entry, String name) {
    String problem = EntryName.problem(name);
    if (problem != null) {
      return problem;
    }
    if (entry.isSymbolicLink() || entry.isLink()) {
      return "a link is refused";
    }
    if (entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO()) {
      return "a device is refused";
    }
    if (entry.isSparse()) {
      return "a sparse file is refused";
    }
    if (!entry.isFile()) {
      return "neither a file nor a folder";
    }
    return entry.getSize() > limits.mostEntryBytes() ? Unpacked.tooLarge(limits) : null;
  }

  private static @Nullable TarArchiveEntry next(TarArchiveInputStream tar, MeteredInput packed)
      throws IOException {
    packed.allow(MOST_HEADER_BYTES);
    TarArchiveEntry entry;
    try {
      entry = tar.getNextEntry();
    } catch (RuntimeException e) {
      throw new IOException("broken: " + e, e);
    }
    if (entry != null && !entry.isCheckSumOK()) {
      throw new IOException("a header before byte " + packed.count() + " is broken");
    }
    packed.allowAll();
    return entry;
  }
}
