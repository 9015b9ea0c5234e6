package org.dragoman.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own: its streams and its exit codes. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class CommandLineTest {
  private static final Path SAMPLES = Path.of("..", "samples");

  @TempDir private Path folder;

  private final ObjectMapper mapper = new ObjectMapper();

  /** What a run gave. */
  private record Run(int code, String out, String err) {}

  private ProcessBuilder command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add("org.dragoman.app.cli.Main");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeAll(List.of("COLUMNS", "JAVA_TOOL_OPTIONS"));
    return builder;
  }

  private Run run(byte[] input, String... arguments) throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "run", ".out");
    Path err = Files.createTempFile(folder, "run", ".err");
    Process process =
        command(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(input);
    }
    int code = process.waitFor();
    return new Run(code, Files.readString(out), Files.readString(err));
  }

  private Run run(String... arguments) throws IOException, InterruptedException {
    return run(new byte[0], arguments);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String sample(String name) {
    return SAMPLES.resolve(name).toAbsolutePath().toString();
  }

  private List<JsonNode> records(String out) throws IOException {
    List<JsonNode> records = new ArrayList<>();
    for (String line : out.split("\n", -1)) {
      if (!line.isEmpty()) {
        records.add(mapper.readTree(line));
      }
    }
    return records;
  }

  @Test
  void helpAndVersionGoToStandardOutput() throws Exception {
    Run help = run("--help");
    assertThat(help.code).isZero();
    assertThat(help.out).startsWith("Usage: dragoman").contains("read");
    assertThat(help.err).isEmpty();
    Run read = run("read", "--help");
    assertThat(read.code).isZero();
    assertThat(read.out).contains("--json", "--date", "Exit codes", "Examples:", "16 MiB");
    assertThat(run("help", "read").out).isEqualTo(read.out);
    Run version = run("--version");
    assertThat(version.code).isZero();
    assertThat(version.out).matches("dragoman \\d+\\.\\d+\\.\\d+\\S*\\R");
  }

  @Test
  void wrongUsageIsTwoAndSaysWhy() throws Exception {
    assertThat(run()).matches(run -> run.code == 2 && run.out.isEmpty(), "usage on stderr");
    for (List<String> wrong :
        List.of(
            List.of("read"),
            List.of("write", "a.txt"),
            List.of("read", "--nonsense", "a.txt"),
            List.of("read", "--date", "yesterday", "a.txt"),
            List.of("read", "--color", "sometimes", "a.txt"),
            List.of("read", "--width", "5", "a.txt"),
            List.of("read", "--rules", "no-such-folder", "a.txt"))) {
      Run run = run(wrong.toArray(String[]::new));
      assertThat(run.code).as("%s", wrong).isEqualTo(2);
      assertThat(run.out).as("%s", wrong).isEmpty();
      assertThat(run.err).as("%s", wrong).isNotBlank();
    }
    assertThat(run("read", "--date", "yesterday", "a.txt").err)
        .contains("'yesterday' is not a day as YYYY-MM-DD");
    assertThat(run("read", "--rules", "no-such-folder", "a.txt").err)
        .contains("no-such-folder is no folder");
  }

  @Test
  void rulesOfTheAnalystCodeAndWhatIsLeftOutIsTold() throws Exception {
    Path report = file("report.txt", "The Grumble Front begarlanded Chile. Norway praised Chile.");
    Files.createDirectories(folder.resolve("rules/event"));
    file("rules/actors.txt", "GRUMBLE_FRONT_ [SWEREB]\nFREE_ROVERS_ [MNC]\n");
    file("rules/verbs.txt", "--- BEGARLAND [057] ---\nBEGARLAND\n");
    file(
        "rules/event/rules.tsv",
        "predicate\tpos\tframe\tactor\trecipient\ttype\tmode\tcameo\n"
            + "praise\tv\tobj\t-\tobj\tREJECT\t-\t120\n");
    Run run = run("read", "--json", "--rules", "rules", report.toString());
    assertThat(run.code).isZero();
    assertThat(run.err.lines())
        .containsExactly(
            "dragoman: rules/actors.txt:2: left out: FREE ROVERS: no state or body in MNC",
            "dragoman: rules/actors.txt: 1 of 2 left out");
    List<String> events = new ArrayList<>();
    for (JsonNode event : records(run.out).get(0).path("events")) {
      events.add(
          event.path("cameo").asText()
              + " "
              + event.path("actor").asText()
              + " "
              + event.path("recipient").asText());
    }
    assertThat(events).containsExactly("057 SWE CHL", "120 NOR CHL");
  }

  @Test
  void wrongFileOfRulesIsTwoAndNamedWithItsLine() throws Exception {
    String report = file("report.txt", "They met.").toString();
    Files.createDirectories(folder.resolve("rules/event"));
    Path rules =
        file(
            "rules/event/rules.tsv",
            "predicate\tpos\tframe\tactor\trecipient\ttype\tmode\tcameo\n"
                + "praise\tv\tobj\t-\tobj\tCHEER\t-\t120\n");
    Run bad = run("read", "--rules", "rules", report);
    assertThat(bad.code).isEqualTo(2);
    assertThat(bad.out).isEmpty();
    assertThat(bad.err.strip())
        .isEqualTo("dragoman: rules/event/rules.tsv:2: CHEER is no EventType");
    Files.writeString(rules, "predicate\tpos\n");
    assertThat(run("read", "--rules", "rules", report).err)
        .startsWith("dragoman: rules/event/rules.tsv:1: no column frame, actor");
    Files.delete(rules);
    file("rules/verbs.txt", "--- BEGARLAND [057] ---\nBEGARLAND {\n");
    Run dictionary = run("read", "--rules", "rules", report);
    assertThat(dictionary.code).isEqualTo(2);
    assertThat(dictionary.err).startsWith("dragoman: rules/verbs.txt:2: no verb, pattern");
    assertThat(run("read", "--rules", report, report))
        .matches(run -> run.code == 2 && run.err.contains("--rules: " + report + " is no folder"));
  }

  @Test
  void everySampleIsRead() throws Exception {
    Run run =
        run(
            "read",
            "--json",
            sample("kuwait-baku.txt"),
            sample("call-readout.md"),
            sample("kremlin-talks.txt"),
            sample("trip-announcement.html"),
            sample("wire.jsonl"),
            sample("desk.csv"));
    assertThat(run.err).isEmpty();
    assertThat(run.code).isZero();
    List<JsonNode> records = records(run.out);
    assertThat(records.stream().map(record -> record.path("id").asText()))
        .containsExactly(
            "kuwait-baku",
            "call-readout",
            "kremlin-talks",
            "trip-announcement",
            "wire-1",
            "wire-2",
            "wire-3",
            "desk-1",
            "desk-2");
    assertThat(records.get(7).path("text").asText()).contains(".\n\n\"We will not wait,\"");
    assertThat(records.get(1).path("published").asText()).isEqualTo("2025-05-14");
    assertThat(records.get(3).path("title").asText()).startsWith("Minister Ekström to travel");
    assertThat(records.get(3).path("text").asText()).doesNotContain("window.visits");
    assertThat(records.get(4).path("publisher").asText()).isEqualTo("Andes Wire");
  }

  @Test
  void badInputsAreNamedAndTheOthersRead() throws Exception {
    Path broken = folder.resolve("broken.txt");
    Files.write(broken, new byte[] {'T', 'a', 'l', 'k', 's', ' ', (byte) 0xE9, '.'});
    Path binary = folder.resolve("binary.txt");
    Files.write(binary, new byte[] {'a', 0});
    Path utf16 = folder.resolve("utf16.txt");
    Files.write(utf16, "\uFEFFRīga talks.".getBytes(StandardCharsets.UTF_16BE));
    Path page =
        file("page.html", "<title><script>x</script></title><p>They met.<script>bad()</script>");
    Path lines =
        file("lines.jsonl", "{\"id\":\"l1\",\"text\":\"a\"}\n{\n{\"id\":\"l3\",\"text\":\"c\"}\n");
    Run run =
        run(
            "read",
            "--json",
            file("first.txt", "They met.").toString(),
            file("empty.txt", "").toString(),
            broken.toString(),
            binary.toString(),
            "missing.txt",
            utf16.toString(),
            page.toString(),
            lines.toString());
    assertThat(run.code).isEqualTo(1);
    assertThat(run.err.lines())
        .hasSize(5)
        .anySatisfy(line -> assertThat(line).endsWith("empty.txt: is empty"))
        .anySatisfy(line -> assertThat(line).endsWith("broken.txt: byte 6 (0xE9) is not UTF-8"))
        .anySatisfy(
            line -> assertThat(line).endsWith("binary.txt: byte 1 is NUL: binary, not text"))
        .contains("dragoman: missing.txt: no such file")
        .anySatisfy(line -> assertThat(line).contains("lines.jsonl:2: not a JSON object"));
    List<JsonNode> records = records(run.out);
    assertThat(records.stream().map(record -> record.path("id").asText()))
        .containsExactly("first", "utf16", "page", "l1", "l3");
    assertThat(records.get(1).path("text").asText()).isEqualTo("Rīga talks.");
    assertThat(records.get(2).path("title").asText()).isEqualTo("<script>x</script>");
    assertThat(records.get(2).path("text").asText()).isEqualTo("They met.");
  }

  @Test
  void standardInputAndOptionsAreRead() throws Exception {
    Run run =
        run(
            "They met in Rīga 🕊.".getBytes(StandardCharsets.UTF_8),
            "read",
            "--json",
            "--date",
            "2025-09-16",
            "--publisher",
            "Gazette",
            "--title",
            "Talks",
            "-");
    assertThat(run.code).isZero();
    JsonNode record = records(run.out).get(0);
    assertThat(record.path("id").asText()).isEqualTo("stdin");
    assertThat(record.path("text").asText()).isEqualTo("They met in Rīga 🕊.");
    assertThat(record.path("published").asText()).isEqualTo("2025-09-16");
    assertThat(record.path("publisher").asText()).isEqualTo("Gazette");
    assertThat(record.path("title").asText()).isEqualTo("Talks");
  }

  @Test
  void outputIsUtf8InAnyLocale() throws Exception {
    ProcessBuilder builder = command("read", "--title", "x", sample("trip-announcement.html"));
    builder.environment().put("LC_ALL", "C");
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(out).contains(" · ").doesNotContain("?");
  }

  @Test
  void aPageForPeopleIsPlainInAPipeAndColouredOnDemand() throws Exception {
    String file = file("a.txt", "They met.").toString();
    Run plain = run("read", file);
    assertThat(plain.code).isZero();
    assertThat(plain.out).startsWith("a\n").doesNotContain("\u001B");
    assertThat(run("read", "--color", "always", file).out).contains("\u001B[1m");
    assertThat(run("read", "--color", "never", file).out).isEqualTo(plain.out);
  }

  @Test
  void theWidthIsThatOfTheOption() throws Exception {
    String title = "A long headline that goes on and on, past every edge that a screen may have";
    String out =
        run("read", "--width", "30", "--title", title, file("a.txt", "x y").toString()).out;
    assertThat(out.lines()).allMatch(line -> line.length() <= 30);
    assertThat(out.lines().limit(3)).hasSize(3);
  }

  @Test
  void escapesOfADocumentAreShownNotSent() throws Exception {
    Path hostile =
        file("evil.jsonl", "{\"id\":\"\\u001b[31mred\",\"text\":\"They met.\"}\n{\u001B\n");
    Run run = run("read", hostile.toString());
    assertThat(run.code).isEqualTo(1);
    assertThat(run.out + run.err).doesNotContain("\u001B");
    assertThat(run.out).startsWith("␛[31mred");
  }

  @Test
  void fiveMegabytesOnOneLineAreRead() throws Exception {
    String text = "The ministers met in Riga and spoke of trade. ".repeat(110_000);
    Run run = run("read", "--json", file("long.txt", text).toString());
    assertThat(run.err).isEmpty();
    assertThat(run.code).isZero();
    assertThat(records(run.out).get(0).path("text").asText()).isEqualTo(text);
  }

  @Test
  void aClosedPipeEndsQuietly() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      lines.append("{\"id\":\"").append(i).append("\",\"text\":\"They met in Riga.\"}\n");
    }
    Path file = file("many.jsonl", lines.toString());
    Path err = folder.resolve("pipe.err");
    Process process =
        command("read", "--json", file.toString()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    assertThat(process.getInputStream().read()).isEqualTo('{');
    process.getInputStream().close();
    assertThat(process.waitFor()).isZero();
    assertThat(Files.readString(err)).isEmpty();
  }

  @Test
  void eachRecordComesAsSoonAsItIsRead() throws Exception {
    Process process =
        command("read", "--json", "-").redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (OutputStream in = process.getOutputStream();
        var out = process.inputReader(StandardCharsets.UTF_8)) {
      for (int i = 0; i < 3; i++) {
        in.write(
            ("{\"id\":\"" + i + "\",\"text\":\"They met.\"}\n").getBytes(StandardCharsets.UTF_8));
        in.flush();
        // Standard input is still open: the record must not wait for its end.
        assertThat(mapper.readTree(out.readLine()).path("id").asText()).isEqualTo(i + "");
      }
    }
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void foldersAndArchivesAreReadAndUrlsOnlyWhenAskedFor() throws Exception {
    Path reports = Files.createDirectories(folder.resolve("reports").resolve("in"));
    Files.writeString(reports.resolve("a.txt"), "Norway's minister met her Latvian counterpart.");
    Path zip = folder.resolve("more.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("b.txt"));
      out.write("Oman thanked Kenya.".getBytes(StandardCharsets.UTF_8));
      out.putNextEntry(new ZipEntry("../c.txt"));
      out.write("Oman thanked Kenya.".getBytes(StandardCharsets.UTF_8));
    }
    Run run =
        run(
            "read",
            "--json",
            folder.resolve("reports").toString(),
            "more.zip",
            "https://a.example");
    assertThat(run.code).isEqualTo(1);
    assertThat(records(run.out))
        .extracting(r -> r.path("id").asText())
        .containsExactly("in/a", "b");
    assertThat(run.err.lines())
        .containsExactly(
            "dragoman: more.zip!../c.txt: an entry whose path leads out of the archive is refused",
            "dragoman: https://a.example: nothing is fetched unless fetching is turned on (--fetch)");
  }

  @Test
  void helpLoadsNoEngine() throws Exception {
    for (String name : List.of("Read", "Code")) {
      ProcessBuilder builder = command(name.toLowerCase(Locale.ROOT), "--help");
      builder.command().add(1, "-Xlog:class+load:stdout");
      builder.redirectErrorStream(true);
      Process process = builder.start();
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).isZero();
      assertThat(out)
          .contains("org.dragoman.app.cli." + name + "Command")
          .doesNotContain(
              "org.dragoman.Dragoman ",
              "org.dragoman.app.source.",
              "org.dragoman.app.export.Codebook",
              "org.jsoup.");
    }
  }
}
