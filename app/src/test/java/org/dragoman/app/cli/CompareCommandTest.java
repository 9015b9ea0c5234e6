package org.dragoman.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompareCommandTest {
  private static final Path PAIR = Path.of("..", "samples", "pairs", "oman-kenya");
  private static final String A = PAIR.resolve("a-oman.txt").toString();
  private static final String B = PAIR.resolve("b-kenya.txt").toString();

  @TempDir private Path folder;

  /** What a run gave. */
  private record Run(int code, String out, String err) {}

  private static Run run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    Console console =
        new Console(new ByteArrayInputStream(new byte[0]), out, new PrintWriter(err, true));
    int code = Main.run(console, arguments);
    return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString());
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void noLineIsWiderThanAskedInOneColumnOrInTwo() {
    for (int width : new int[] {20, 60, 89, 90, 110, 160}) {
      Run run = run("compare", "--color", "never", "--width", "" + width, A, B);
      assertThat(run.code).isZero();
      assertThat(run.out).contains("agreed", "discussed", "Only in A");
      assertThat(run.out.lines()).allMatch(line -> Printable.width(line) <= width);
    }
  }

  @Test
  void wideLinesHaveBothSidesNarrowOnesOneUnderTheOther() {
    String wide = run("compare", "--width", "120", A, B).out;
    assertThat(wide.lines()).anyMatch(l -> l.contains("Only in A") && l.contains("Only in B"));
    String narrow = run("compare", "--width", "80", A, B).out;
    assertThat(narrow.lines()).noneMatch(l -> l.contains("Only in A") && l.contains("Only in B"));
    assertThat(narrow).containsSubsequence("Only in A", "Only in B", "In both");
  }

  @Test
  void colourMovesNoColumn() {
    String plain = run("compare", "--width", "120", "--color", "never", A, B).out;
    String coloured = run("compare", "--width", "120", "--color", "always", A, B).out;
    assertThat(coloured).isNotEqualTo(plain);
    assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain);
  }

  @Test
  void jsonQuotesTheTextsAtTheirCodePoints() throws IOException {
    String a = Files.readString(Path.of(A));
    String emoji = file("emoji.txt", "\uD83D\uDEA2 " + a);
    JsonNode json = new ObjectMapper().readTree(run("compare", "--json", emoji, B).out);
    assertThat(json.path("same_engagement").asBoolean()).isTrue();
    assertThat(json.path("reasons")).isNotEmpty();
    int quotes = 0;
    for (JsonNode finding : json.path("findings")) {
      assertThat(finding.path("where").asText()).isIn("both", "different", "a", "b");
      for (String side : new String[] {"a", "b"}) {
        JsonNode quote = finding.path(side);
        if (!quote.isNull()) {
          quotes++;
          int[] points = json.path(side).path("text").asText().codePoints().toArray();
          int begin = quote.path("begin").asInt();
          assertThat(new String(points, begin, quote.path("end").asInt() - begin))
              .isEqualTo(quote.path("quote").asText());
        }
      }
    }
    assertThat(quotes).isGreaterThan(20);
  }

  @Test
  void thePageIsOneFileWithoutScriptsAndEscapesTheTexts() throws IOException {
    String hostile =
        Files.readString(Path.of(A))
            .replace("Mombasa", "<img src=x onerror=alert(1)> \"Mombasa\" & 'x'\u0001");
    Run run = run("compare", "--html", file("<b>a.txt", hostile), B);
    assertThat(run.code).isZero();
    org.jsoup.nodes.Document page = Jsoup.parse(run.out);
    assertThat(page.select("script, img, link, iframe, object, b, [src], [href]")).isEmpty();
    for (Element element : page.getAllElements()) {
      assertThat(element.attributes().asList()).noneMatch(a -> a.getKey().startsWith("on"));
    }
    assertThat(page.text()).contains("<img src=x onerror=alert(1)>", "A: <b>a", "Said differently");
    assertThat(run.out).doesNotContain("url(", "@import", "\u0001");
  }

  @Test
  void oneFileMayHoldBothAndOutputGoesToAFile() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    StringBuilder lines = new StringBuilder();
    for (String text : new String[] {Files.readString(Path.of(A)), Files.readString(Path.of(B))}) {
      lines.append(
          mapper.writeValueAsString(mapper.createObjectNode().put("id", "x").put("text", text)));
      lines.append('\n');
    }
    Path out = folder.resolve("out.json");
    Run run = run("compare", "--json", "-o", out.toString(), file("two.jsonl", lines.toString()));
    assertThat(run).isEqualTo(new Run(0, "", ""));
    JsonNode both = mapper.readTree(run("compare", "--json", A, B).out);
    assertThat(mapper.readTree(Files.readString(out)).path("findings"))
        .isEqualTo(both.path("findings"));
  }

  @Test
  void wrongInputIsNamed() throws IOException {
    String one = file("one.jsonl", "{\"id\":\"1\",\"text\":\"They met.\"}\n");
    String three = file("three.jsonl", "{\"text\":\"They met.\"}\n".repeat(3));
    assertThat(run("compare", A, "no-such.txt"))
        .isEqualTo(new Run(1, "", "dragoman: no-such.txt: no such file\n"));
    assertThat(run("compare", A).err).contains(A + ": holds one document; name two files");
    assertThat(run("compare", one).err).contains(one + ": holds one document");
    assertThat(run("compare", three).err).contains(three + ": holds more than 2 documents");
    assertThat(run("compare", A, three).err).contains(three + ": holds more than 1 document;");
    assertThat(run("compare", three).code).isEqualTo(1);
    assertThat(run("compare").code).isEqualTo(2);
    assertThat(run("compare", A, B, A).code).isEqualTo(2);
    assertThat(run("compare", "--json", "--html", A, B).code).isEqualTo(2);
    Path missing = folder.resolve("no/such/folder/out.txt");
    assertThat(run("compare", "-o", missing.toString(), A, B))
        .matches(run -> run.code == 2 && run.err.contains("no such folder"));
  }
}
