package org.dragoman.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dragoman.event.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one side does to another is told line by line, and what is wrong with a line. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class ClassifyCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private record Run(int code, String out, String err) {
    List<JsonNode> json() throws IOException {
      List<JsonNode> lines = new ArrayList<>();
      for (String line : out.lines().toList()) {
        lines.add(JSON.readTree(line));
      }
      return lines;
    }
  }

  private static Run run(String input, String... arguments) {
    List<String> all = new ArrayList<>(List.of("classify"));
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

  /** A line whose sides are the first such words of the text; an empty side is not marked. */
  private static String pair(String id, String text, String actor, String recipient) {
    ObjectNode line = JSON.createObjectNode().put("id", id).put("text", text);
    mark(line.putArray("actors"), text, actor);
    mark(line.putArray("recipients"), text, recipient);
    return line + "\n";
  }

  private static void mark(ArrayNode list, String text, String words) {
    if (!words.isEmpty()) {
      int begin = text.codePointCount(0, text.indexOf(words));
      list.addObject()
          .put("begin", begin)
          .put("end", begin + words.codePointCount(0, words.length()));
    }
  }

  private static List<String> types(Run run) throws IOException {
    return run.json().stream().map(line -> line.path("type").asText()).toList();
  }

  @Test
  void typeCodeModeAndStatusAreTold() throws IOException {
    Run run =
        run(
            pair("a", "Norway condemned Belarus.", "Norway", "Belarus")
                + pair("b", "Rebels will attack the garrison.", "Rebels", "the garrison"));
    assertThat(run.err).isEmpty();
    assertThat(run.code).isZero();
    JsonNode first = run.json().get(0);
    assertThat(first.fieldNames())
        .toIterable()
        .containsExactly("id", "type", "cameo", "mode", "status", "confidence", "scores");
    assertThat(first.path("id").asText()).isEqualTo("a");
    assertThat(first.path("type").asText()).isEqualTo("ACCUSE");
    assertThat(first.path("cameo").asText()).isEqualTo("111");
    assertThat(first.path("mode").asText()).isEqualTo("disapprove");
    assertThat(first.path("status").asText()).isEqualTo("actual");
    JsonNode second = run.json().get(1);
    assertThat(second.path("type").asText()).isEqualTo("ASSAULT");
    assertThat(second.path("mode").isNull()).isTrue();
    assertThat(second.path("status").asText()).isEqualTo("future");
  }

  @Test
  void scoresAreThoseOfAllTypesAndAddUpToOne() throws IOException {
    Run run =
        run(
            pair("1", "Kenya will send police to Haiti.", "Kenya", "Haiti")
                + pair("2", "Norway lies north of Denmark.", "Norway", "Denmark")
                + pair("3", "Norway thanked Chile.", "Norway", "Chile"));
    for (JsonNode line : run.json()) {
      JsonNode scores = line.path("scores");
      List<String> names = new ArrayList<>();
      scores.fieldNames().forEachRemaining(names::add);
      List<String> expected = new ArrayList<>();
      double best = 0;
      double sum = scores.path("NONE").doubleValue();
      for (EventType type : EventType.values()) {
        expected.add(type.name());
        double score = scores.path(type.name()).doubleValue();
        assertThat(score).isBetween(0.0, 1.0);
        best = Math.max(best, score);
        sum += score;
      }
      expected.add("NONE");
      assertThat(names).isEqualTo(expected);
      // Seventeen numbers, each to three places.
      assertThat(sum).isCloseTo(1, within(17 * 0.0005));
      assertThat(line.path("confidence").doubleValue()).isEqualTo(best);
      assertThat(scores.path(line.path("type").asText()).doubleValue()).isEqualTo(best);
    }
    JsonNode none = run.json().get(1).path("scores");
    assertThat(none.path("NONE").doubleValue()).isGreaterThan(0.5);
  }

  @Test
  void rulesOfTheAnalystAreReadAndWrongOnesAreTwo() throws IOException {
    Path actors = Files.writeString(folder.resolve("actors.txt"), "FREE_ROVERS_ [MNC]\n");
    String line = pair("1", "Norway thanked Chile.", "Norway", "Chile");
    Run own = run(line, "--rules", folder.toString());
    assertThat(own.code).isZero();
    assertThat(own.json()).hasSize(1);
    assertThat(own.err).startsWith("dragoman: " + actors + ":1: left out: FREE ROVERS");
    Path verbs =
        Files.writeString(folder.resolve("verbs.txt"), "--- BEGARLAND [051] ---\nBEGARLAND {\n");
    Run wrong = run(line, "--rules", folder.toString());
    assertThat(wrong.code).isEqualTo(2);
    assertThat(wrong.out).isEmpty();
    assertThat(wrong.err).startsWith("dragoman: " + verbs + ":2: ");
    assertThat(run(line, "--rules", verbs.toString()))
        .matches(run -> run.code == 2 && run.err.contains("--rules: " + verbs + " is no folder"));
  }

  @Test
  void manyLinesKeepTheirOrder() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      String padding = "The weather was fine that day. ".repeat(i % 7);
      lines.append(
          i % 2 == 0
              ? pair("n" + i, padding + "Norway thanked Chile.", "Norway", "Chile")
              : pair("n" + i, padding + "Kenya attacked Ghana.", "Kenya", "Ghana"));
    }
    Run run = run(lines.toString(), "-");
    assertThat(run.json().stream().map(line -> line.path("id").asText()))
        .isEqualTo(IntStream.range(0, 300).mapToObj(i -> "n" + i).toList());
    List<String> types = types(run);
    for (int i = 0; i < 300; i++) {
      assertThat(types.get(i)).isEqualTo(i % 2 == 0 ? "SUPPORT" : "ASSAULT");
    }
  }

  @Test
  void offsetsCountCodePoints() throws IOException {
    // Counted in UTF-16 units the same numbers would mark other words, and run over the end.
    String before = "🕊🕊🕊🕊🕊🕊🕊🕊 ";
    String text = before + "Norway thanked Chile, and Kenya attacked 𝐆hana🕊";
    Run run =
        run(
            pair("1", text, "Norway", "Chile")
                + pair("2", text, "Kenya", "𝐆hana🕊")
                + pair("3", text, "", "Chile"));
    assertThat(run.code).isZero();
    assertThat(types(run)).startsWith("SUPPORT", "ASSAULT");
    int end = text.codePointCount(0, text.length());
    String past =
        JSON.createObjectNode()
            .put("id", "4")
            .put("text", text)
            .set("actors", JSON.readTree("[{\"begin\":9,\"end\":" + (end + 1) + "}]"))
            .toString();
    Run wrong = run(past.replaceFirst("}$", ",\"recipients\":[]}"));
    assertThat(wrong.err)
        .isEqualTo(
            "dragoman: standard input:1: \"actors\" 9 to "
                + (end + 1)
                + " is no stretch of the text\n");
  }

  @Test
  void oneSideIsEnough() throws IOException {
    Run run =
        run(
            pair("1", "Norway condemned Belarus.", "Norway", "")
                + pair("2", "Norway condemned Belarus.", "", "Belarus"));
    assertThat(run.err).isEmpty();
    assertThat(run.code).isZero();
    assertThat(run.json()).hasSize(2);
    assertThat(types(run)).startsWith("ACCUSE");
  }

  @Test
  void anIdStaysAStringOrANumber() throws IOException {
    String line = pair("7", "Norway thanked Chile.", "Norway", "Chile");
    Run run =
        run(
            line
                + line.replace("\"7\"", "7")
                + line.replace("\"7\"", "12345678901234567890")
                + line.replace("\"7\"", "\"\\ud83d\""));
    assertThat(run.out.lines().map(json -> json.substring(0, json.indexOf(','))))
        .containsExactly(
            "{\"id\":\"7\"", "{\"id\":7", "{\"id\":12345678901234567890", "{\"id\":\"�\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"id\":\"1\" | not a JSON object on one line: Unexpected end-of-input",
        "{} {} | not a JSON object on one line: Trailing token",
        "[1] | not a JSON object",
        "{\"text\":\"x\",\"actors\":[],\"recipients\":[]} | no \"id\"",
        "{\"id\":[1],\"text\":\"x\",\"actors\":[],\"recipients\":[]} | \"id\" is neither",
        "{\"id\":\"1\",\"actors\":[],\"recipients\":[]} | no \"text\"",
        "{\"id\":\"1\",\"text\":7,\"actors\":[],\"recipients\":[]} | \"text\" is not a string",
        "{\"id\":\"1\",\"text\":\" \",\"actors\":[],\"recipients\":[]} | \"text\" is empty",
        "{\"id\":\"1\",\"text\":\"x\",\"recipients\":[]} | no \"actors\"",
        "{\"id\":\"1\",\"text\":\"x\",\"actors\":[],\"recipients\":null} | no \"recipients\"",
        "{\"id\":\"1\",\"text\":\"x\",\"actors\":7,\"recipients\":[]} | \"actors\" is not a list",
        "{\"id\":\"1\",\"text\":\"x\",\"actors\":[],\"recipients\":[]} | \"actors\" and"
            + " \"recipients\" are both empty",
        "{\"id\":\"1\",\"text\":\"x\",\"actors\":[{\"begin\":0}],\"recipients\":[]} | \"actors\" needs"
            + " \"begin\" and \"end\"",
        "{\"id\":\"1\",\"text\":\"x\",\"actors\":[{\"begin\":0,\"end\":0.9}],\"recipients\":[]} |"
            + " \"actors\" needs",
        "{\"id\":\"1\",\"text\":\"xy\",\"actors\":[],\"recipients\":[{\"begin\":1,\"end\":1}]} |"
            + " \"recipients\" 1 to 1 is no stretch of the text",
        "{\"id\":\"1\",\"text\":\"xy\",\"actors\":[],\"recipients\":[{\"begin\":2,\"end\":1}]} |"
            + " \"recipients\" 2 to 1 is no stretch of the text",
        "{\"id\":\"1\",\"text\":\"xy\",\"actors\":[{\"begin\":-1,\"end\":1}],\"recipients\":[]} |"
            + " \"actors\" -1 to 1 is no stretch of the text",
        "{\"id\":\"1\",\"text\":\"xy\",\"actors\":[{\"begin\":0,\"end\":9999999999}],\"recipients\":[]}"
            + " | \"actors\" 0 to 9999999999 is no stretch of the text",
        "{\"id\":\"1\",\"text\":\"x y\",\"actors\":[{\"begin\":1,\"end\":2}],\"recipients\":[]} |"
            + " \"actors\" marks white space",
      })
  void aLineThatIsWrongIsNamedAndTheOthersAreRead(String line, String problem) throws IOException {
    String good = pair("g", "Norway thanked Chile.", "Norway", "Chile");
    Path file =
        Files.writeString(folder.resolve("pairs.jsonl"), good + "\n" + line.strip() + "\n" + good);
    Run run = run("", file.toString());
    assertThat(run.code).isEqualTo(1);
    assertThat(run.err).startsWith("dragoman: " + file + ":3: " + problem);
    assertThat(run.err.lines()).hasSize(1);
    assertThat(types(run)).containsExactly("SUPPORT", "SUPPORT");
  }

  @Test
  void filesAreReadInOrderAndMissingOnesAreNamed() throws IOException {
    Path one =
        Files.writeString(
            folder.resolve("one"), pair("1", "Norway thanked Chile.", "Norway", "Chile"));
    Path empty = Files.writeString(folder.resolve("empty"), "");
    Run run =
        run(
            pair("2", "Kenya attacked Ghana.", "Kenya", "Ghana"),
            one.toString(),
            "missing.jsonl",
            empty.toString(),
            folder.toString(),
            "-");
    assertThat(run.code).isEqualTo(1);
    assertThat(run.err.lines())
        .containsExactly(
            "dragoman: missing.jsonl: no such file",
            "dragoman: " + empty + ": is empty",
            "dragoman: " + folder + ": is a folder; name the files in it");
    assertThat(types(run)).containsExactly("SUPPORT", "ASSAULT");
  }

  @Test
  void aLineIsAnsweredBeforeTheNextIsGiven() throws Exception {
    PipedOutputStream questions = new PipedOutputStream();
    PipedOutputStream answers = new PipedOutputStream();
    PipedInputStream in = new PipedInputStream(questions, 1 << 16);
    PipedInputStream out = new PipedInputStream(answers, 1 << 16);
    Thread thread =
        new Thread(
            () ->
                Main.run(
                    new Console(in, answers, new PrintWriter(new StringWriter())), "classify"));
    thread.setDaemon(true);
    thread.start();
    for (String id : List.of("1", "2")) {
      questions.write(
          pair(id, "Norway thanked Chile.", "Norway", "Chile").getBytes(StandardCharsets.UTF_8));
      questions.flush();
      StringBuilder answer = new StringBuilder();
      for (int c = out.read(); c != '\n'; c = out.read()) {
        answer.append((char) c);
      }
      assertThat(JSON.readTree(answer.toString()).path("id").asText()).isEqualTo(id);
    }
    questions.close();
    thread.join();
  }

  @Test
  void peopleGetALineOfText() {
    Run run =
        run(
            pair("a\u001B[1m", "Norway condemned Belarus.", "Norway", "Belarus")
                + pair("b", "Norway lies north of Denmark.", "Norway", "Denmark"),
            "--text");
    assertThat(run.code).isZero();
    List<String> lines = run.out.lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).startsWith("a␛[1m  ACCUSE disapprove 111 actual 0.");
    assertThat(lines.get(1)).matches("b  [A-Z]+ .* \\d\\.\\d\\d · NONE 0\\.\\d\\d( · .*)?");
  }

  @Test
  void wrongUsageIsTwoAndHelpShowsAnExample() throws Exception {
    assertThat(run("", "--no-such-option").code).isEqualTo(2);
    Run help = run("", "--help");
    assertThat(help.code).isZero();
    assertThat(help.out).contains("Exit codes", "--text", "dragoman classify pairs.jsonl");
    String example = help.out.substring(help.out.indexOf("{\"id\""));
    example = example.substring(0, example.indexOf("}]}") + 3).replaceAll("\\s*\n\\s*", " ");
    Run run = run(example);
    assertThat(run.err).isEmpty();
    assertThat(types(run)).containsExactly("SUPPORT");
  }
}
