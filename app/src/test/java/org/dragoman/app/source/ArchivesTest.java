package org.dragoman.app.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.app.source.Packing.bytes;
import static org.dragoman.app.source.Packing.cut;
import static org.dragoman.app.source.Packing.gzip;
import static org.dragoman.app.source.Packing.joined;
import static org.dragoman.app.source.Packing.tar;
import static org.dragoman.app.source.Packing.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives as the JDK and a library write them, good, broken and hostile. */
final class ArchivesTest {
  private static final String LINES = "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n";

  @TempDir private Path folder;

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static SourceLimits limits(long entries, long entryBytes, long allBytes, int ratio) {
    return new SourceLimits(1 << 20, entries, entryBytes, allBytes, ratio);
  }

  @Test
  void entriesAreReadByTheirOwnForm() throws IOException {
    Object[] entries = {
      "a.txt", "Plain.",
      "in/b.md", "*Marked.*",
      "in/c.jsonl", LINES,
      "d.csv", "id,text\nrow,Cell.\n",
      "e.txt.gz", gzip(bytes("Packed."))
    };
    for (Path archive :
        List.of(
            file("x.zip", zip(entries)),
            file("x.tar", tar(entries)),
            file("x.tar.gz", gzip(tar(entries))),
            file("x.tgz", gzip(tar(entries))))) {
      Results results = Results.of(archive);
      assertThat(results.errors()).isEmpty();
      assertThat(results.texts())
          .containsExactly("Plain.", "Marked.", "One.", "Two.", "Cell.", "Packed.");
      assertThat(results.ids()).containsExactly("a", "in/b", "in/c:1", "in/c:2", "row", "e");
      assertThat(results.wheres())
          .containsExactly(
              archive + "!a.txt",
              archive + "!in/b.md",
              archive + "!in/c.jsonl:1",
              archive + "!in/c.jsonl:2",
              archive + "!d.csv:2",
              archive + "!e.txt.gz");
    }
  }

  @Test
  void standardInputMayBeAnArchive() throws IOException {
    assertThat(Results.ofInput(zip("a.txt", "Plain.")).only().where())
        .isEqualTo("standard input!a.txt");
    assertThat(Results.ofInput(gzip(tar("a.txt", "Plain."))).only().document().text())
        .isEqualTo("Plain.");
    assertThat(Results.ofInput(gzip(bytes(LINES))).texts()).containsExactly("One.", "Two.");
  }

  @Test
  void aPackedFileOfEachFormIsRead() throws IOException {
    assertThat(Results.of(file("a.txt.gz", gzip(bytes("Plain.")))).only().document().id())
        .isEqualTo("a");
    assertThat(Results.of(file("b.jsonl.gz", gzip(bytes(LINES)))).ids())
        .containsExactly("b:1", "b:2");
    assertThat(Results.of(file("c.html.gz", gzip(bytes("<p>Page.</p>")))).texts())
        .containsExactly("Page.");
    byte[] two = joined(gzip(bytes("First. ")), gzip(bytes("Second.")));
    assertThat(Results.of(file("d.txt.gz", two)).texts()).containsExactly("First. Second.");
  }

  @Test
  void pathsOutOfTheArchiveAreRefusedAndNamed() throws IOException {
    Object[] entries = {
      "../up.txt", "Out.",
      "a/../../up.txt", "Out.",
      "/etc/passwd", "Out.",
      "C:\\windows.txt", "Out.",
      "a\\..\\..\\up.txt", "Out.",
      "\\\\server\\share.txt", "Out.",
      "./good.txt", "Good."
    };
    for (Path archive : List.of(file("x.zip", zip(entries)), file("x.tar", tar(entries)))) {
      Results results = Results.of(archive);
      assertThat(results.texts()).containsExactly("Good.");
      assertThat(results.ids()).containsExactly("good");
      assertThat(results.errors())
          .hasSize(6)
          .allMatch(error -> error.startsWith(archive + "!"))
          .allMatch(error -> error.endsWith("refused"));
      assertThat(results.errors().get(0))
          .isEqualTo(
              archive + "!../up.txt: an entry whose path leads out of the archive is refused");
      assertThat(results.errors().get(2))
          .isEqualTo(archive + "!/etc/passwd: an entry with an absolute path is refused");
    }
  }

  @Test
  void linksAndDevicesOfATarAreRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = Packing.tar(bytes)) {
      for (byte kind :
          new byte[] {
            TarConstants.LF_SYMLINK,
            TarConstants.LF_LINK,
            TarConstants.LF_CHR,
            TarConstants.LF_BLK,
            TarConstants.LF_FIFO
          }) {
        TarArchiveEntry entry = new TarArchiveEntry("entry" + (char) kind, kind);
        entry.setLinkName("/etc/passwd");
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
      }
      Packing.file(tar, "good.txt", bytes("Good."));
    }
    Path archive = file("x.tar", bytes.toByteArray());
    Results results = Results.of(archive);
    assertThat(results.texts()).containsExactly("Good.");
    assertThat(results.errors())
        .containsExactly(
            archive + "!entry2: a link is refused",
            archive + "!entry1: a link is refused",
            archive + "!entry3: a device is refused",
            archive + "!entry4: a device is refused",
            archive + "!entry6: a device is refused");
  }

  @Test
  void anArchiveInAnArchiveIsRefused() throws IOException {
    byte[] inner = zip("a.txt", "Inner.");
    Path archive =
        file(
            "x.zip",
            zip(
                "inner.zip",
                inner,
                "inner.tar",
                tar("a.txt", "Inner."),
                "inner.tgz",
                gzip(tar("a.txt", "Inner.")),
                "inner.warc",
                Warcs.page("https://a.example/", "text/plain", "Inner."),
                "unnamed",
                inner,
                "b.txt",
                "Good."));
    Results results = Results.of(archive);
    assertThat(results.texts()).containsExactly("Good.");
    assertThat(results.errors())
        .hasSize(5)
        .allMatch(error -> error.endsWith(": an archive in an archive is refused"));
    Path twice = file("x.txt.gz", gzip(gzip(bytes("Inner."))));
    assertThat(Results.of(twice).texts()).isEmpty();
    assertThat(Results.of(file("y.gz", gzip(gzip(bytes("Inner."))))).error())
        .endsWith("is packed twice, which is refused");
  }

  @Test
  void anEncryptedEntryIsRefusedAndTheNextIsRead() throws IOException {
    byte[] archive = storedZip("secret.txt", bytes("Scrambled."), "open.txt", bytes("Open."));
    archive[6] |= 1;
    Path file = file("x.zip", archive);
    Results results = Results.of(file);
    assertThat(results.errors())
        .containsExactly(file + "!secret.txt: an encrypted entry is refused");
    assertThat(results.texts()).containsExactly("Open.");
  }

  /** A zip whose entries tell their size and checksum beforehand. */
  private byte[] storedZip(Object... namesAndContents) throws IOException {
    Path path = folder.resolve("stored.zip");
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(path)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        ZipArchiveEntry entry = new ZipArchiveEntry((String) namesAndContents[i]);
        zip.putArchiveEntry(entry);
        zip.write((byte[]) namesAndContents[i + 1]);
        zip.closeArchiveEntry();
      }
    }
    return Files.readAllBytes(path);
  }

  @Test
  void aLyingDirectoryOfAZipChangesNothing() throws IOException {
    byte[] archive = storedZip("a.txt", bytes("First."), "b.txt", bytes("Second."));
    int directory = indexOf(archive, "PK\u0001\u0002");
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      byte[] lying = archive.clone();
      for (int i = directory + 4; i < lying.length; i++) {
        lying[i] = random.nextInt(4) == 0 ? (byte) random.nextInt() : lying[i];
      }
      assertThat(Results.of(file("x.zip", lying)).texts()).containsExactly("First.", "Second.");
    }
  }

  private static int indexOf(byte[] bytes, String word) {
    return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(word);
  }

  @Test
  void aWrongChecksumIsToldAndTheNextEntryIsRead() throws IOException {
    byte[] archive = storedZip("a.txt", bytes("First."), "b.txt", bytes("Second."));
    archive[14]++;
    Path file = file("x.zip", archive);
    Results results = Results.of(file);
    assertThat(results.errors())
        .containsExactly(file + "!a.txt: cannot be read: its checksum is wrong");
    assertThat(results.texts()).containsExactly("Second.");
  }

  @Test
  void aGigabyteOfZerosIsRefusedByItsRatio() throws IOException {
    Path jdk = folder.resolve("jdk.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jdk))) {
      zip.setLevel(Deflater.BEST_SPEED);
      zip.putNextEntry(new ZipEntry("good.txt"));
      zip.write(bytes("Good."));
      zip.putNextEntry(new ZipEntry("bomb.jsonl"));
      zeros(zip, 1024);
      zip.putNextEntry(new ZipEntry("behind.txt"));
      zip.write(bytes("Behind."));
    }
    Results streamed = Results.of(jdk);
    assertThat(streamed.texts()).containsExactly("Good.");
    assertThat(streamed.errors())
        .containsExactly(
            jdk + "!bomb.jsonl: unpacks to more than 200 times its size",
            jdk + ": unpacks to more than 200 times its size; the rest is not read");

    Path gz = folder.resolve("bomb.jsonl.gz");
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(gz))) {
      zeros(gzip, 64);
    }
    assertThat(Results.of(gz).error())
        .isEqualTo(gz + ": unpacks to more than 200 times its size; the rest is not read");
  }

  @Test
  void whereABombTellsItsPackedSizeTheNextEntryIsRead() throws IOException {
    Path file =
        file("x.zip", storedZip("bomb.txt", new byte[8 << 20], "behind.txt", bytes("Behind.")));
    Results results = Results.of(file);
    assertThat(results.errors())
        .containsExactly(file + "!bomb.txt: unpacks to more than 200 times its size");
    assertThat(results.texts()).containsExactly("Behind.");
  }

  private static void zeros(OutputStream out, int mebibytes) throws IOException {
    byte[] block = new byte[1 << 20];
    for (int i = 0; i < mebibytes; i++) {
      out.write(block);
    }
  }

  @Test
  void boundsOfEntriesAndBytesAreKept() throws IOException {
    Object[] three = {"a.txt", "First.", "b.txt", "Second.", "c.txt", "Third."};
    for (Path archive : List.of(file("x.zip", zip(three)), file("x.tar", tar(three)))) {
      Results few = Results.of(limits(2, 1 << 20, 1 << 20, 200), archive);
      assertThat(few.texts()).containsExactly("First.", "Second.");
      assertThat(few.errors())
          .containsExactly(archive + ": has more than 2 entries; the rest is not read");

      Results small = Results.of(limits(9, 6, 1 << 20, 200), archive);
      assertThat(small.texts()).containsExactly("First.", "Third.");
      assertThat(small.errors()).hasSize(1);
    }
    Path zip = folder.resolve("x.zip");
    Results little = Results.of(limits(9, 1 << 20, 10, 200), zip);
    assertThat(little.texts()).containsExactly("First.");
    assertThat(little.errors())
        .containsExactly(zip + ": unpacks to more than 10 bytes; the rest is not read");
  }

  @Test
  void aNameOfAGigabyteIsRefused() throws IOException {
    Path tar = folder.resolve("long.tar.gz");
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(tar))) {
      TarArchiveEntry entry =
          new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME);
      entry.setSize(1L << 30);
      byte[] header = new byte[512];
      entry.writeEntryHeader(header);
      gzip.write(header);
      // No zeros, so that the name does not end, and little enough alike not to be a bomb.
      byte[] noise = new byte[1 << 20];
      new Random(3).nextBytes(noise);
      for (int i = 0; i < noise.length; i++) {
        noise[i] = (byte) ('a' + (noise[i] & 15));
      }
      for (int i = 0; i < 8; i++) {
        gzip.write(noise);
      }
    }
    assertThat(Results.of(tar).error())
        .isEqualTo(tar + ": a header is larger than is read; the rest is not read");
    byte[] header = {0x1F, (byte) 0x8B, 8, 8, 0, 0, 0, 0, 0, 0};
    byte[] name = new byte[4 << 20];
    java.util.Arrays.fill(name, (byte) 'n');
    Path gz = file("name.gz", joined(header, name));
    assertThat(Results.of(gz).error())
        .isEqualTo(gz + ": a header is larger than is read; the rest is not read");
  }

  @Test
  void whatIsCutOffIsReadAsFarAsItGoesAndTold() throws IOException {
    byte[] noise = new byte[100_000];
    new Random(5).nextBytes(noise);
    StringBuilder text = new StringBuilder("Long: ");
    for (byte b : noise) {
      text.append((char) ('a' + (b & 15)));
    }
    Object[] entries = {"a.txt", "First.", "b.txt", text.toString()};
    byte[] zip = zip(entries);
    byte[] tar = tar(entries);
    for (Path archive :
        List.of(
            file("x.zip", cut(zip, zip.length / 2)),
            file("x.tar", cut(tar, 50_000)),
            file("x.tar.gz", cut(gzip(tar), 30_000)))) {
      Results results = Results.of(archive);
      assertThat(results.texts()).as(archive.toString()).containsExactly("First.");
      assertThat(results.errors())
          .isNotEmpty()
          .allMatch(error -> error.startsWith(archive.toString()));
    }
  }

  @Test
  void brokenGzipGivesALineBehindWhatCouldBeRead() throws IOException {
    StringBuilder lines = new StringBuilder();
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      lines.append("{\"text\":\"Talks ").append(random.nextLong()).append("\"}\n");
    }
    byte[] whole = gzip(bytes(lines.toString()));
    Path cut = file("cut.jsonl.gz", cut(whole, whole.length / 2));
    Results results = Results.of(cut);
    assertThat(results.documents()).hasSizeGreaterThan(5_000);
    assertThat(results.errors()).hasSize(1).first().asString().startsWith(cut + ": cannot be read");
    byte[] changed = whole.clone();
    changed[whole.length / 2] ^= 0x55;
    assertThat(Results.of(file("changed.jsonl.gz", changed)).errors()).isNotEmpty();
    assertThat(Results.of(file("no.gz", bytes("no gzip"))).error()).contains("cannot be read");
  }

  @Test
  void archivesWithoutFilesAreErrors() throws IOException {
    assertThat(Results.of(file("x.zip", zip())).error()).endsWith(": holds no files");
    assertThat(Results.of(file("x.tar", tar())).error()).endsWith(": holds no files");
    assertThat(Results.of(file("y.zip", bytes("no zip at all"))).error()).contains("y.zip: ");
    assertThat(Results.of(file("z.zip", new byte[0])).error()).contains("z.zip: ");
  }

  @Test
  void nothingIsReadOnceTheSinkHasEnough() throws IOException {
    Path zip = file("x.zip", zip("a.txt", "First.", "b.txt", "Second.", "c.txt", "Third."));
    List<SourceResult> results = new ArrayList<>();
    new Sources(java.io.InputStream.nullInputStream(), Overrides.NONE, count -> {})
        .read(
            List.of(zip.toString(), zip.toString()),
            result -> {
              results.add(result);
              return results.size() < 2;
            });
    assertThat(results).hasSize(2);
  }
}
