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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An annotated file is evaluated for people and for programs. */
class EvaluateCommandTest {
  private static final String GOLD =
      """
      marked_sentence\ttype\tstatus
      <s>Norway</s> thanked <t>Chile</t>.\tSUPPORT\tactual
      <s>Chile</s> thanked <t>Norway</t>.\tSUPPORT\tfuture
      <s>Kenya</s> attacked <t>Ghana</t>.\tCOERCE\tactual
      <s>Ghana</s> slept, and Kenya attacked <t>Togo</t>.\tNONE
      <t>Ghana</t> was attacked by <s>Togo</s>.\tASSAULT\tactual
      """;

  private record Run(int code, String out, String err) {}

  private static Run run(String input, String... arguments) {
    List<String> all = new ArrayList<>(List.of("evaluate"));
    all.addAll(List.of(arguments));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new Console(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintWriter(err, true)),
            all.toArray(String[]::new));
    return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString());
  }

  @Test
  void figuresTableAndErrorsArePrinted() {
    Run run = run(GOLD, "--errors", "-");
    assertThat(run.err).isEmpty();
    assertThat(run.code).isZero();
    assertThat(run.out)
        .startsWith("standard input: 5 rows, 4 right (80.0%)\n")
        .contains("SUPPORT          2      2      2  100.0  100.0  100.0\n")
        .contains("COERCE           1      0      0    0.0    0.0    0.0\n")
        .contains("ASSAULT          1      2      1   50.0  100.0   66.7\n")
        .contains("micro            4      4      3   75.0   75.0   75.0\n")
        .contains("macro                              50.0   66.7   55.6\n")
        .contains("Status right in 2 of 3 rows")
        .contains("COERCE         .    .    1    .\n")
        .contains("line 4 COERCE, found ASSAULT 190 Kenya → Ghana by “attacked”\n")
        .contains("    Kenya attacked Ghana.\n");
    assertThat(run(GOLD, "-").out).doesNotContain("line 4");
    assertThat(run(GOLD, "--errors", "--limit", "0", "-").out).doesNotContain("line 4");
  }

  @Test
  void jsonHoldsTheSame() throws Exception {
    JsonNode json = new ObjectMapper().readTree(run(GOLD, "--json", "--errors", "-").out);
    assertThat(json.get("rows").intValue()).isEqualTo(5);
    assertThat(json.get("right").intValue()).isEqualTo(4);
    assertThat(json.get("types").get("ASSAULT").get("precision").doubleValue()).isEqualTo(0.5);
    assertThat(json.get("micro").get("f1").doubleValue()).isEqualTo(0.75);
    assertThat(json.get("macro").get("f1").doubleValue()).isEqualTo(0.556);
    assertThat(json.get("confusion").get("COERCE").get("ASSAULT").intValue()).isEqualTo(1);
    assertThat(json.get("status").get("given").intValue()).isEqualTo(3);
    assertThat(json.get("errors")).hasSize(1);
    JsonNode error = json.get("errors").get(0);
    assertThat(error.get("line").intValue()).isEqualTo(4);
    assertThat(error.get("event").get("trigger").get("text").textValue()).isEqualTo("attacked");
  }

  @Test
  void badRowsAreNamedAndTheRestCounts() {
    Run run = run(GOLD + "<s>Norway thanked Chile.\tSUPPORT\n", "-");
    assertThat(run.code).isEqualTo(1);
    assertThat(run.err).isEqualTo("dragoman: standard input:7: <s> is not closed\n");
    assertThat(run.out).startsWith("standard input: 5 rows, 4 right");
    Run missing = run("", "no-such-file.tsv");
    assertThat(missing.code).isEqualTo(1);
    assertThat(missing.err).isEqualTo("dragoman: no-such-file.tsv: no such file\n");
    assertThat(run("", "--limit", "-1", "-").code).isEqualTo(2);
    assertThat(run("").code).isEqualTo(2);
  }

  @Test
  void rulesOfTheAnalystCountAndWrongOnesAreTwo(@TempDir Path folder) throws IOException {
    String gold = "marked_sentence\ttype\n<s>Norway</s> begarlanded <t>Chile</t>.\tSUPPORT\n";
    assertThat(run(gold, "-").out).startsWith("standard input: 1 row, 0 right");
    Path actors = Files.writeString(folder.resolve("actors.txt"), "FREE_ROVERS_ [MNC]\n");
    Path verbs = folder.resolve("verbs.txt");
    Files.writeString(verbs, "--- BEGARLAND [051] ---\nBEGARLAND\n");
    Run own = run(gold, "--rules", folder.toString(), "-");
    assertThat(own.code).isZero();
    assertThat(own.out).startsWith("standard input: 1 row, 1 right");
    assertThat(own.err).startsWith("dragoman: " + actors + ":1: left out: FREE ROVERS");
    Files.writeString(verbs, "--- BEGARLAND [051] ---\nBEGARLAND {\n");
    Run wrong = run(gold, "--rules", folder.toString(), "-");
    assertThat(wrong.code).isEqualTo(2);
    assertThat(wrong.out).isEmpty();
    assertThat(wrong.err).startsWith("dragoman: " + verbs + ":2: ");
    assertThat(run(gold, "--rules", verbs.toString(), "-").code).isEqualTo(2);
  }

  @Test
  void tablesFitTheWidth() {
    String sample = "../samples/gold.tsv";
    for (int width : List.of(20, 40, 80)) {
      Run run = run("", "--errors", "--width", String.valueOf(width), sample);
      assertThat(run.code).isZero();
      assertThat(run.out.lines()).allMatch(line -> Printable.width(line) <= width);
      assertThat(run.out).contains("AGREE").contains("NONE");
    }
  }
}
