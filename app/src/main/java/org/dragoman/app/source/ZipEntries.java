package org.dragoman.app.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of a zip archive from its beginning to its end.
 *
 * <p>The directory at a zip's end is not looked at: it may tell of other entries, sizes and places
 * than there are. What stands before each entry is all that counts, and of that only the name and
 * whether it is encrypted are believed. A link is stored as a file that holds its target's name,
 * and told to be one only in that directory, so it is read as a text of that name; it is never
 * followed.
 *
 * <p>Immutable; safe for use by many threads.
 */
final class ZipEntries {
  private final SourceLimits limits;
  private final FormReader forms;

  ZipEntries(SourceLimits limits, FormReader forms) {
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
    Unpacked unpacked = new Unpacked(limits, packed, true);
    ZipArchiveInputStream zip =
        new ZipArchiveInputStream(packed, StandardCharsets.UTF_8.name(), true, false, true);
    long entries = 0;
    boolean any = false;
    for (ZipArchiveEntry entry = next(zip); entry != null; entry = next(zip)) {
      if (++entries > limits.mostEntries()) {
        throw BoundException.archive(tooMany(limits));
      }
      String name = EntryName.plain(entry.getName());
      String problem = entry.isDirectory() ? null : problem(entry, name);
      if (problem != null) {
        any = true;
        if (!out.failed(origin.where() + "!" + EntryName.shown(name), problem)) {
          return false;
        }
        continue;
      }
      if (entry.isDirectory() || EntryName.isHidden(name)) {
        continue;
      }
      any = true;
      unpacked.beginEntry();
      if (!readEntry(origin.entry(name), entry, zip, unpacked, out)) {
        return false;
      }
    }
    if (!any) {
      throw new SourceException("holds no files");
    }
    return true;
  }

  private boolean readEntry(
      Origin origin,
      ZipArchiveEntry entry,
      ZipArchiveInputStream zip,
      Unpacked unpacked,
      Output out)
      throws IOException {
    String problem;
    boolean bounded = false;
    try {
      return forms.read(origin, new CheckedInput(zip, new EntryCheck(entry, unpacked)), out);
    } catch (SourceException e) {
      problem = e.problem();
    } catch (BoundException e) {
      if (!e.entryOnly()) {
        throw e;
      }
      problem = e.problem();
      bounded = true;
    } catch (IOException e) {
      problem = Sources.problem(e);
    }
    boolean more = out.failed(origin.where(), problem);
    if (more && bounded && entry.getGeneralPurposeBit().usesDataDescriptor()) {
      // Its packed length is not told: the library would unpack the rest, however long it is.
      unpacked.passOver();
      new CheckedInput(zip, (buffer, offset, length) -> unpacked.add(length)).drain();
    }
    return more;
  }

  private static @Nullable String problem(ZipArchiveEntry entry, String name) {
    String problem = EntryName.problem(name);
    if (problem == null && entry.getGeneralPurposeBit().usesEncryption()) {
      problem = "an encrypted entry is refused";
    }
    return problem;
  }

  private static @Nullable ZipArchiveEntry next(ZipArchiveInputStream zip) throws IOException {
    try {
      return zip.getNextEntry();
    } catch (RuntimeException e) {
      throw new IOException("broken: " + e, e);
    } catch (LinkageError e) {
      // For rare ways of packing, zstd among them, the library asks for others that are not here.
      throw new IOException("an entry is packed in a way that is not read", e);
    }
  }

  static String tooMany(SourceLimits limits) {
    return String.format(
        Locale.ROOT, "has more than %,d entries; the rest is not read", limits.mostEntries());
  }

  /** Counts an entry's bytes, and compares its checksum where the archive told it beforehand. */
  private static final class EntryCheck implements CheckedInput.Check {
    private final ZipArchiveEntry entry;
    private final Unpacked unpacked;
    private final CRC32 crc = new CRC32();

    EntryCheck(ZipArchiveEntry entry, Unpacked unpacked) {
      this.entry = entry;
      this.unpacked = unpacked;
    }

    @Override
    public void unpacked(byte[] buffer, int offset, int length) throws IOException {
      crc.update(buffer, offset, length);
      unpacked.add(length);
    }

    @Override
    public void end() throws IOException {
      if (!entry.getGeneralPurposeBit().usesDataDescriptor()
          && entry.getCrc() >= 0
          && entry.getCrc() != crc.getValue()) {
        throw new IOException("its checksum is wrong");
      }
    }
  }
}
