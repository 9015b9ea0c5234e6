package org.dragoman.app.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.app.source.Packing.bytes;
import static org.dragoman.app.source.Packing.cut;
import static org.dragoman.app.source.Packing.gzip;
import static org.dragoman.app.source.Packing.joined;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dragoman.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Web archives, plain and packed, whole and broken. */
final class WarcPagesTest {
  private static final byte[] INFO =
      Warcs.record("warcinfo", "urn:x", "application/warc-fields", bytes("software: x\r\n"));
  private static final byte[] FIRST =
      Warcs.page(
          "https://a.example/1", "text/html; charset=utf-8", "<html lang='en'><p>First.</p>");
  private static final byte[] SECOND = Warcs.page("https://a.example/2", "text/plain", "Second.");

  @TempDir private Path folder;

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  @Test
  void pagesHaveTheirUrlAndDay() throws IOException {
    Path archive = file("x.warc", joined(INFO, FIRST, SECOND));
    Results results = Results.of(archive);
    assertThat(results.errors()).isEmpty();
    LocalDate day = LocalDate.of(2025, 3, 4);
    assertThat(results.documents())
        .containsExactly(
            new Document("https://a.example/1", "First.", null, null, day, "https://a.example/1"),
            new Document("https://a.example/2", "Second.", null, null, day, "https://a.example/2"));
    assertThat(results.wheres())
        .containsExactly(archive + "!" + INFO.length, archive + "!" + (INFO.length + FIRST.length));
    assertThat(results.found().get(0).language()).isEqualTo("en");
  }

  @Test
  void aPageSOwnDayStandsBeforeThatOfTheArchive() throws IOException {
    byte[] page =
        Warcs.page(
            "https://a.example/",
            "text/html",
            "<meta property='article:published_time' content='2025-02-01'><p>They met.</p>");
    assertThat(Results.of(file("x.warc", page)).only().document().published())
        .isEqualTo(LocalDate.of(2025, 2, 1));
  }

  @Test
  void packedArchivesAreRead() throws IOException {
    Path archive = file("x.warc.gz", joined(gzip(INFO), gzip(FIRST), gzip(SECOND)));
    assertThat(Results.of(archive).texts()).containsExactly("First.", "Second.");
    assertThat(Results.ofInput(joined(gzip(FIRST), gzip(SECOND))).texts())
        .containsExactly("First.", "Second.");
  }

  @Test
  void otherRecordsArePassedOver() throws IOException {
    byte[] others =
        joined(
            INFO,
            Warcs.record(
                "request",
                "https://a.example/",
                "application/http; msgtype=request",
                bytes("GET / HTTP/1.1\r\nHost: a.example\r\n\r\n")),
            Warcs.response(
                "https://a.example/", "404 No", "Content-Type: text/html\r\n", bytes("No")),
            Warcs.response(
                "https://a.example/", "200 OK", "Content-Type: image/png\r\n", bytes("P")),
            Warcs.record("metadata", "https://a.example/", "text/plain", bytes("x: y")),
            Warcs.record("response", "dns:a.example", "text/dns", bytes("20250304")));
    assertThat(Results.of(file("a.warc", joined(others, SECOND))).only().document().text())
        .isEqualTo("Second.");
    assertThat(Results.of(file("b.warc", others)).error())
        .endsWith("b.warc: holds no page of HTML or text");
  }

  @Test
  void theCharsetOfTheHeaderCounts() throws IOException {
    byte[] page =
        Warcs.response(
            "https://a.example/",
            "200 OK",
            "Content-Type: text/html; charset=windows-1251\r\n",
            "<meta charset=utf-8><p>Москва</p>".getBytes(Charset.forName("windows-1251")));
    assertThat(Results.of(file("x.warc", page)).texts()).containsExactly("Москва");
  }

  @Test
  void packedAndChunkedBodiesAreRead() throws IOException {
    byte[] packed =
        Warcs.response(
            "https://a.example/",
            "200 OK",
            "Content-Type: text/plain\r\nContent-Encoding: gzip\r\n",
            gzip(bytes("Packed.")));
    byte[] chunked =
        Warcs.response(
            "https://a.example/",
            "200 OK",
            "Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n",
            bytes("5\r\nChunk\r\n3\r\ned.\r\n0\r\n\r\n"));
    assertThat(Results.of(file("x.warc", joined(packed, chunked))).texts())
        .containsExactly("Packed.", "Chunked.");
  }

  @Test
  void aBrokenRecordIsToldWithItsByteAndHidesNoOther() throws IOException {
    byte[] broken = bytes("WARC/1.0\r\nthis is no header\r\n\r\nwhat was in it\r\n\r\n");
    Path archive = file("x.warc", joined(FIRST, broken, SECOND));
    Results results = Results.of(archive);
    assertThat(results.texts()).containsExactly("First.", "Second.");
    assertThat(results.errors())
        .hasSize(1)
        .first()
        .asString()
        .startsWith(
            archive + "!" + FIRST.length + ": a broken record at byte " + FIRST.length + ": ");
  }

  @Test
  void aBrokenBodyHidesNoOtherPage() throws IOException {
    byte[] packed =
        Warcs.response(
            "https://a.example/",
            "200 OK",
            "Content-Type: text/plain\r\nContent-Encoding: gzip\r\n",
            cut(gzip(bytes("Packed words.")), 20));
    byte[] headless =
        Warcs.record(
            "response", "https://a.example/", "application/http; msgtype=response", bytes("?\0\n"));
    for (byte[] broken : new byte[][] {packed, headless}) {
      Path archive = file("x.warc", joined(FIRST, broken, SECOND));
      Results results = Results.of(archive);
      assertThat(results.texts()).containsExactly("First.", "Second.");
      assertThat(results.errors())
          .hasSize(1)
          .first()
          .asString()
          .contains("a broken record at byte " + FIRST.length);
    }
  }

  @Test
  void aWrongLengthHidesNoOtherThanWhatItCovers() throws IOException {
    String first = new String(FIRST, java.nio.charset.StandardCharsets.ISO_8859_1);
    byte[] shorter = bytes(first.replaceFirst("Content-Length: \\d+", "Content-Length: 20"));
    Path archive = file("x.warc", joined(shorter, SECOND));
    Results results = Results.of(archive);
    assertThat(results.texts()).containsExactly("Second.");
    assertThat(results.errors()).isNotEmpty();
  }

  @Test
  void aRecordThatIsCutOffIsTold() throws IOException {
    byte[] whole = joined(FIRST, SECOND);
    for (int length : new int[] {whole.length - 30, FIRST.length + 40, FIRST.length + 3}) {
      Path archive = file("x.warc", cut(whole, length));
      Results results = Results.of(archive);
      assertThat(results.texts()).as("%d bytes", length).containsExactly("First.");
      assertThat(results.errors()).as("%d bytes", length).hasSize(1);
      assertThat(results.errors().get(0)).contains("byte " + FIRST.length);
    }
    Path packed =
        file("x.warc.gz", cut(joined(gzip(FIRST), gzip(SECOND)), gzip(FIRST).length + 99));
    Results results = Results.of(packed);
    assertThat(results.texts()).containsExactly("First.");
    assertThat(results.errors()).isNotEmpty();
  }

  @Test
  void aPageThatIsTooLargeIsToldAndTheNextIsRead() throws IOException {
    Path archive =
        file(
            "x.warc",
            joined(Warcs.page("https://a.example/", "text/plain", "x".repeat(99)), SECOND));
    Results results = Results.of(new SourceLimits(50, 9, 99, 99, 9), archive);
    assertThat(results.texts()).containsExactly("Second.");
    assertThat(results.errors()).hasSize(1).first().asString().contains("has more than 50 bytes");
  }
}
