package org.dragoman.app.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.dragoman.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files, good and bad; a bad one never hides the next. */
final class SourcesTest {
  private static final String SENTENCE = "Norway’s minister met her Latvian counterpart in Riga.";

  @TempDir private Path folder;

  private final AtomicLong bytesRead = new AtomicLong();

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path file(String name, String text) throws IOException {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private List<SourceResult> read(InputStream in, Overrides overrides, List<String> names) {
    List<SourceResult> results = new ArrayList<>();
    new Sources(in, overrides, bytesRead::addAndGet).read(names, results::add);
    return results;
  }

  private List<SourceResult> read(Path... paths) {
    return read(
        InputStream.nullInputStream(),
        Overrides.NONE,
        List.of(paths).stream().map(Path::toString).toList());
  }

  /** The only result, a document. */
  private Document document(Path path) {
    List<SourceResult> results = read(path);
    assertThat(results).hasSize(1);
    return found(results.get(0));
  }

  /** The only result, an error. */
  private String problem(Path path) {
    List<SourceResult> results = read(path);
    assertThat(results).hasSize(1).first().isInstanceOf(SourceError.class);
    SourceError error = (SourceError) results.get(0);
    assertThat(error.where()).isEqualTo(path.toString());
    return error.problem();
  }

  private static Document found(SourceResult result) {
    assertThat(result).isInstanceOf(SourceResult.Found.class);
    return ((SourceResult.Found) result).document();
  }

  private static byte[] withMark(Charset charset, int... mark) {
    byte[] body = SENTENCE.getBytes(charset);
    byte[] all = new byte[mark.length + body.length];
    for (int i = 0; i < mark.length; i++) {
      all[i] = (byte) mark[i];
    }
    System.arraycopy(body, 0, all, mark.length, body.length);
    return all;
  }

  @Test
  void plainTextIsKeptToTheCharacter() throws IOException {
    String text = "  First line\r\n\tsecond\u00A0line **not markup**\n\n";
    Document document = document(file("a.report.txt", text));
    assertThat(document.text()).isEqualTo(text);
    assertThat(document.id()).isEqualTo("a.report");
    assertThat(document.title()).isNull();
    assertThat(bytesRead.get()).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void byteOrderMarksTellTheCharset() throws IOException {
    assertThat(document(file("a.txt", withMark(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF))).text())
        .isEqualTo(SENTENCE);
    assertThat(document(file("b.txt", withMark(StandardCharsets.UTF_16LE, 0xFF, 0xFE))).text())
        .isEqualTo(SENTENCE);
    assertThat(document(file("c.txt", withMark(StandardCharsets.UTF_16BE, 0xFE, 0xFF))).text())
        .isEqualTo(SENTENCE);
  }

  @Test
  void jsonLinesInUtf16AreRead() throws IOException {
    byte[] lines =
        "\uFEFF{\"id\":\"1\",\"text\":\"Rīga\"}\n{\"id\":\"2\",\"text\":\"Oslo\"}\n"
            .getBytes(StandardCharsets.UTF_16LE);
    List<SourceResult> results = read(file("a.jsonl", lines));
    assertThat(results).hasSize(2);
    assertThat(found(results.get(0)).text()).isEqualTo("Rīga");
  }

  @Test
  void brokenUtf8NamesTheByte() throws IOException {
    byte[] bytes = "The talks were cordial.".getBytes(StandardCharsets.UTF_8);
    bytes[10] = (byte) 0xE9;
    assertThat(problem(file("a.txt", bytes))).isEqualTo("byte 10 (0xE9) is not UTF-8");
    byte[] marked = withMark(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF);
    marked[7] = (byte) 0xFF;
    assertThat(problem(file("b.txt", marked))).isEqualTo("byte 7 (0xFF) is not UTF-8");
  }

  @Test
  void aCutOffCharacterAtTheEndNamesTheByte() throws IOException {
    byte[] bytes = "café".getBytes(StandardCharsets.UTF_8);
    byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);
    assertThat(problem(file("a.txt", cut))).isEqualTo("byte 3 (0xC3) is not UTF-8");
  }

  @Test
  void aLoneSurrogateInUtf16NamesTheByte() throws IOException {
    assertThat(
            problem(file("a.txt", new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, 0, (byte) 0xDC})))
        .isEqualTo("byte 4 (0x00) is not UTF-16LE");
  }

  @Test
  void binaryFilesNameTheFirstNul() throws IOException {
    assertThat(problem(file("a.txt", new byte[] {'G', 'I', 'F', 0, 1, 2})))
        .isEqualTo("byte 3 is NUL: binary, not text");
    assertThat(problem(file("b.html", new byte[] {'<', 'p', '>', 0})))
        .isEqualTo("byte 3 is NUL: binary, not text");
    assertThat(problem(file("c.txt", new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, 0, 0})))
        .isEqualTo("byte 4 is NUL: binary, not text");
    assertThat(problem(file("d.pdf", "%PDF-1.7\n"))).startsWith("a PDF, not text");
  }

  @Test
  void emptyFilesAndMissingFilesAreErrors() throws IOException {
    assertThat(problem(file("a.txt", ""))).isEqualTo("is empty");
    assertThat(problem(file("b.jsonl", ""))).isEqualTo("is empty");
    assertThat(problem(file("c.jsonl", "\n \n"))).isEqualTo("is empty");
    assertThat(problem(file("d.txt", " \n"))).isEqualTo("holds no text");
    assertThat(problem(file("e.html", "<script>1</script>"))).isEqualTo("holds no text");
    assertThat(problem(folder.resolve("none.txt"))).isEqualTo("no such file");
  }

  @Test
  void aBadFileHidesNoOther() throws IOException {
    List<SourceResult> results =
        read(
            file("a.txt", SENTENCE),
            file("b.txt", new byte[] {0}),
            folder.resolve("none"),
            file("c.txt", ""),
            file("d.txt", SENTENCE));
    assertThat(results).hasSize(5);
    assertThat(found(results.get(0)).id()).isEqualTo("a");
    assertThat(results.subList(1, 4)).allMatch(SourceError.class::isInstance);
    assertThat(found(results.get(4)).id()).isEqualTo("d");
  }

  @Test
  void aBadLineHidesNoOther() throws IOException {
    Path lines =
        file(
            "a.jsonl",
            """
            {"id": "one", "text": "First."}
            {"id": "two", "text": "Second."

            {"id": 4, "text": "Fourth.", "title": "T", "publisher": "P", "date": "2025-03-04", \
            "url": "https://p.example/4", "extra": [1]}
            ["a list"]
            {"id": "six"}
            {"id": "seven", "text": " "}
            {"id": "eight", "text": 8}
            {"id": "nine", "text": "Ninth.", "date": "some day"}
            {"text": "Tenth.", "date": "2025-03"} trailing
            {"text": "Eleventh.", "published": "2025-03-05T23:59:00Z", "date": null}
            {"id": "twelve", "text": "Twelfth.", "date": "2025-03"}\
            """);
    List<SourceResult> results = read(lines);
    List<String> errors =
        results.stream()
            .filter(SourceError.class::isInstance)
            .map(result -> ((SourceError) result).message())
            .toList();
    assertThat(errors).hasSize(7).allMatch(message -> message.startsWith(lines + ":"));
    assertThat(errors.get(0)).startsWith(lines + ":2: not a JSON object on one line");
    assertThat(errors.get(1)).isEqualTo(lines + ":5: not a JSON object");
    assertThat(errors.get(2)).isEqualTo(lines + ":6: no \"text\"");
    assertThat(errors.get(3)).isEqualTo(lines + ":7: \"text\" is empty");
    assertThat(errors.get(4)).isEqualTo(lines + ":8: \"text\" is not a string");
    assertThat(errors.get(5)).isEqualTo(lines + ":9: \"date\" \"some day\" is not YYYY-MM-DD");
    assertThat(errors.get(6)).startsWith(lines + ":10: not a JSON object on one line");
    List<Document> documents =
        results.stream()
            .filter(SourceResult.Found.class::isInstance)
            .map(SourcesTest::found)
            .toList();
    assertThat(documents)
        .containsExactly(
            Document.of("one", "First."),
            new Document("4", "Fourth.", "T", "P", LocalDate.of(2025, 3, 4), "https://p.example/4"),
            Document.of("a:11", "Eleventh.").withPublished(LocalDate.of(2025, 3, 5)),
            Document.of("twelve", "Twelfth."));
  }

  @Test
  void aBrokenByteInOneLineHidesNoOtherLine() throws IOException {
    byte[] bytes =
        "{\"text\":\"a\"}\n{\"text\":\"?\"}\n{\"text\":\"c\"}\n".getBytes(StandardCharsets.UTF_8);
    bytes[22] = (byte) 0xFF;
    Path lines = file("a.jsonl", bytes);
    List<SourceResult> results = read(lines);
    assertThat(results).hasSize(3);
    assertThat(results.get(1))
        .isEqualTo(new SourceError(lines + ":2", "byte 22 (0xFF) is not UTF-8"));
    assertThat(found(results.get(2)).text()).isEqualTo("c");
  }

  @Test
  void aLineThatIsTooLongHidesNoOther() throws IOException {
    List<SourceResult> results = new ArrayList<>();
    byte[] lines =
        ("{\"text\":\"a\"}\n{\"text\":\"" + "x".repeat(500) + "\"}\n{\"text\":\"c\"}")
            .getBytes(StandardCharsets.UTF_8);
    new JsonLines(100)
        .read("l", "l", new ByteArrayInputStream(lines), Overrides.NONE, results::add);
    assertThat(results).hasSize(3);
    assertThat(((SourceError) results.get(1)).message()).startsWith("l:2: has more than 100 bytes");
    assertThat(found(results.get(2)).text()).isEqualTo("c");
  }

  @Test
  void aDocumentThatIsTooLargeIsRefusedWithTheLimit() throws IOException {
    Path large = folder.resolve("large.html");
    try (var channel =
        Files.newByteChannel(
            large,
            java.nio.file.StandardOpenOption.CREATE,
            java.nio.file.StandardOpenOption.WRITE,
            java.nio.file.StandardOpenOption.SPARSE)) {
      channel.position(Sources.MOST_MARKUP_BYTES);
      channel.write(java.nio.ByteBuffer.wrap(new byte[] {'x'}));
    }
    assertThat(problem(large))
        .isEqualTo("has more than 16,777,216 bytes (16 MiB), the largest document that is read");
  }

  @Test
  void fiveMegabytesOnOneLineAreRead() throws IOException {
    String text = (SENTENCE + " ").repeat(5_000_000 / SENTENCE.length());
    assertThat(document(file("a.txt", text)).text()).isEqualTo(text);
    assertThat(document(file("b.jsonl", "{\"id\":\"b\",\"text\":\"" + text + "\"}")).text())
        .isEqualTo(text);
  }

  @Test
  void contentTellsTheFormWhereTheNameDoesNot() throws IOException {
    assertThat(document(file("a.txt", "<!-- x -->\n<!DOCTYPE html><p>Talks were held.</p>")).text())
        .isEqualTo("Talks were held.");
    assertThat(document(file("b", "{\"id\": \"b1\", \"text\": \"Talks.\"}\n")).id())
        .isEqualTo("b1");
    assertThat(document(file("c.txt", "---\ntitle: Talks\n---\nThey *met*.\n")).text())
        .isEqualTo("They met.");
    assertThat(document(file("d.txt", "---\nThey *met*.\n---\n")).text())
        .isEqualTo("---\nThey *met*.\n---\n");
    assertThat(document(file("e.txt", "{not JSON}")).text()).isEqualTo("{not JSON}");
  }

  @Test
  void standardInputIsReadAsEveryOtherInput() {
    byte[] text = SENTENCE.getBytes(StandardCharsets.UTF_8);
    List<SourceResult> results =
        read(new ByteArrayInputStream(text), Overrides.NONE, List.of("-", "-"));
    assertThat(found(results.get(0))).isEqualTo(Document.of("stdin", SENTENCE));
    assertThat(results.get(1)).isEqualTo(new SourceError("standard input", "is empty"));
  }

  @Test
  void overridesStandBeforeWhatDocumentsSay() throws IOException {
    Path lines =
        file(
            "a.jsonl",
            "{\"id\":\"1\",\"text\":\"Talks.\",\"publisher\":\"A\",\"date\":\"2020-01-01\"}");
    List<SourceResult> results =
        read(
            InputStream.nullInputStream(),
            new Overrides("T", "B", LocalDate.of(2025, 1, 2)),
            List.of(lines.toString()));
    assertThat(found(results.get(0)))
        .isEqualTo(new Document("1", "Talks.", "T", "B", LocalDate.of(2025, 1, 2), null));
  }

  @Test
  void nothingIsReadOnceTheSinkHasEnough() throws IOException {
    Path lines = file("a.jsonl", "{\"text\":\"1\"}\n{\"text\":\"2\"}\n{\"text\":\"3\"}\n");
    List<SourceResult> results = new ArrayList<>();
    new Sources(InputStream.nullInputStream(), Overrides.NONE, count -> {})
        .read(
            List.of(lines.toString(), lines.toString()),
            result -> {
              results.add(result);
              return results.size() < 2;
            });
    assertThat(results).hasSize(2);
  }
}
