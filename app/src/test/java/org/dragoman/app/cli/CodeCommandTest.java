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
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line of {@code dragoman code}: inputs, forms, files and exit codes. */
final class CodeCommandTest {
  private static final Path SAMPLES = Path.of("..", "samples");
  private static final String TEXT =
      "Norway condemned Belarus on Monday. Norway will host talks with Latvia.";

  @TempDir private Path folder;

  /** What a run gave. */
  private record Run(int code, String out, String err) {}

  private static Run run(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new Console(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintWriter(err, true)),
            arguments);
    return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString());
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static String sample(String name) {
    return SAMPLES.resolve(name).toString();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> folder.relativize(path).toString()).sorted().toList();
    }
  }

  private static List<JsonNode> json(String out) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : out.lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }

  @Test
  void everyFormWritesEveryEventOfTheSamples() throws IOException {
    List<String> samples =
        List.of(
            sample("kuwait-baku.txt"),
            sample("call-readout.md"),
            sample("trip-announcement.html"),
            sample("wire.jsonl"),
            sample("desk.csv"));
    List<JsonNode> events = new ArrayList<>();
    for (CodeFormat format : CodeFormat.values()) {
      List<String> arguments =
          new ArrayList<>(
              List.of(
                  "code",
                  "--format",
                  format.name(),
                  "--status",
                  "actual,future,hypothetical,negated,historical"));
      arguments.addAll(samples);
      Run run = run("", arguments.toArray(String[]::new));
      assertThat(run.err).as(format.name()).isEmpty();
      assertThat(run.code).as(format.name()).isZero();
      long lines = run.out.lines().count();
      switch (format) {
        case jsonl -> {
          events = json(run.out);
          assertThat(events).hasSizeGreaterThan(15);
          assertThat(events.stream().map(e -> e.path("document").asText()).distinct())
              .containsExactly(
                  "kuwait-baku",
                  "call-readout",
                  "trip-announcement",
                  "wire-1",
                  "wire-2",
                  "wire-3",
                  "desk-1",
                  "desk-2");
        }
        // No cell of the samples has a line break.
        case csv, polecat, icews -> assertThat(lines).isEqualTo(events.size() + 1);
        case gdelt, petrarch2, plover -> assertThat(lines).isEqualTo(events.size());
        // The name of each document, the columns' names, and a line between.
        case table -> assertThat(lines).isEqualTo(events.size() + 8 * 3 - 1);
      }
    }
  }

  @Test
  void actsOfAnybodyAreCodedWhetherOrNotACountryIsKnown() throws IOException {
    JsonNode event = json(run("The farmers sued a mining firm.", "code", "-").out).get(0);
    assertThat(event.path("type").asText()).isEqualTo("ACCUSE");
    assertThat(event.path("actor").isNull() && event.path("recipient").isNull()).isTrue();
    assertThat(event.at("/actors/0/text").asText()).isEqualTo("The farmers");
    assertThat(event.at("/recipients/0/text").asText()).isEqualTo("a mining firm");
  }

  @Test
  void whatDidNotHappenIsLeftOutWhereTheFormCannotTellIt() throws IOException {
    String file = file("a.txt", "Norway condemned Belarus. Norway will sue Latvia.");
    assertThat(json(run("", "code", file).out).stream().map(e -> e.path("status").asText()))
        .containsExactly("actual", "future");
    Run gdelt = run("", "code", "--format", "gdelt", file);
    assertThat(gdelt.code).isZero();
    assertThat(gdelt.out.lines()).hasSize(1);
    assertThat(gdelt.err).startsWith("dragoman: 1 event is left out: gdelt cannot tell");
    Run future = run("", "code", "--format", "gdelt", "--status", "future", file);
    assertThat(future.out.lines()).hasSize(1);
    assertThat(future.out).isNotEqualTo(gdelt.out);
    assertThat(future.err).isEmpty();
  }

  @Test
  void csvComesInWithItsBadRowsNamedAndGoesOutAgain() throws IOException {
    String reports =
        file(
            "reports.csv",
            "\uFEFFid,title,text,date\r\n"
                + "r1,One,\"Norway condemned Belarus on Monday.\r\nThat is all.\",2025-09-17\r\n"
                + "r2,Two,too few\r\n"
                + "r3,Three,\"Latvia \"welcomed\" it.\",2025-09-17\r\n"
                + "r4,Four,Latvia thanked Norway.,soon\r\n"
                + "r5,Five,Latvia thanked Norway.,\r\n");
    Run run = run("", "code", reports);
    assertThat(run.code).isEqualTo(1);
    assertThat(run.err.lines())
        .containsExactly(
            "dragoman: " + reports + ":4: 3 cells, where the first row names 4 columns",
            "dragoman: "
                + reports
                + ":5: not CSV: Unexpected character after closing quote: 'w' (0x77)",
            "dragoman: " + reports + ":6: \"date\" \"soon\" is not YYYY-MM-DD");
    List<JsonNode> events = json(run.out);
    assertThat(events.stream().map(event -> event.path("document").asText()).distinct())
        .containsExactly("r1", "r5");
    assertThat(events.get(0).path("date").asText()).isEqualTo("2025-09-15");
    assertThat(run("", "read", "--json", reports).out.lines()).hasSize(2);
  }

  @Test
  void standardInputAndADateAreRead() throws IOException {
    Run run = run(TEXT, "code", "--date", "2025-09-17", "-");
    assertThat(run.code).isZero();
    JsonNode event = json(run.out).get(0);
    assertThat(event.path("document").asText()).isEqualTo("stdin");
    assertThat(event.path("date").asText()).isEqualTo("2025-09-15");
    Run csv = run("id,text\n7,\"" + TEXT + "\"\n", "code", "-");
    assertThat(json(csv.out).get(0).path("document").asText()).isEqualTo("7");
  }

  @Test
  void wrongUsageIsTwoAndWritesNothing() throws IOException {
    String input = file("a.txt", TEXT);
    for (List<String> wrong :
        List.of(
            List.of("code"),
            List.of("code", "--format", "xml", input),
            List.of("code", "--status", "maybe", input),
            List.of("code", "--date", "monday", input),
            List.of("code", "--width", "3", input),
            List.of("code", "--rules", "no-such-folder", input),
            List.of("code", "--output", folder.toString(), input),
            List.of("code", "--output", folder.resolve("no/such/out").toString(), input))) {
      Run run = run("", wrong.toArray(String[]::new));
      assertThat(run.code).as("%s", wrong).isEqualTo(2);
      assertThat(run.out).as("%s", wrong).isEmpty();
      assertThat(run.err).as("%s", wrong).isNotBlank();
    }
    assertThat(files()).containsExactly("a.txt");
  }

  @Test
  void aFileIsReplacedOnceItIsComplete() throws IOException {
    String input = file("a.txt", TEXT);
    Path out = Files.writeString(folder.resolve("events.csv"), "old");
    Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rw-------"));
    Run run = run("", "code", "--format", "csv", "--output", out.toString(), input, "missing.txt");
    assertThat(run.code).isEqualTo(1);
    assertThat(run.err).contains("missing.txt: no such file");
    assertThat(run.out).isEmpty();
    assertThat(Files.readString(out)).startsWith("\uFEFFid,").contains("Norway condemned");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
        .isEqualTo("rw-------");
    assertThat(files()).containsExactly("a.txt", "events.csv");
  }

  @Test
  void rulesOfTheAnalystAmendTheCodesOfOthersToo() throws IOException {
    String input = file("a.txt", "Norway condemned Chile.");
    String[] arguments = {"code", "--format", "gdelt", "--rules", folder + "/own", input};
    Path tables = Files.createDirectories(folder.resolve("own/app/export"));
    Path codes = Files.createDirectories(folder.resolve("own/actor")).resolve("state-codes.tsv");
    assertThat(run("", arguments).out).contains("\tNOR\t").contains("\tCHL\t");
    String header = "party\tiso3\tiso2\tcow\tcow_abb\tcameo\tfips\tfrom\tto\n";
    Files.writeString(codes, header + "NOR\tNOR\tNO\t385\tNOR\tFJD\tNO\t-\t-\n");
    Run amended = run("", arguments);
    assertThat(amended.err).isEmpty();
    assertThat(amended.out).contains("\tFJD\t").contains("\tCHL\t").doesNotContain("\tNOR\t");
    Path old = tables.resolve("cameo-parties.tsv");
    Files.writeString(old, "party\tcountry\tgroup\nNOR\tFJD\t-\n");
    Run ofState = run("", arguments);
    assertThat(ofState.code).isEqualTo(2);
    assertThat(ofState.err).contains(old + ":2: ").contains("actor/state-codes.tsv");
    Files.delete(old);
    Path stray = Files.writeString(tables.resolve("cameo-party.tsv"), "party\n");
    Run wrong = run("", arguments);
    assertThat(wrong.code).isEqualTo(2);
    assertThat(wrong.out).isEmpty();
    assertThat(wrong.err)
        .contains(stray + ": matches no lexicon; there is app/export/cameo-names.tsv, ");
  }

  @Test
  void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
    Path lexicon = Files.createDirectories(folder.resolve("own").resolve("event"));
    Files.writeString(lexicon.resolve("rules.tsv"), "not\tthe\tcolumns\n");
    Path out = Files.writeString(folder.resolve("events.csv"), "old");
    Run run =
        run(
            "",
            "code",
            "--rules",
            folder.resolve("own").toString(),
            "--output",
            out.toString(),
            file("a.txt", TEXT));
    assertThat(run.code).isEqualTo(2);
    assertThat(run.err).contains("rules.tsv:1: no column predicate");
    assertThat(Files.readString(out)).isEqualTo("old");
    assertThat(files()).containsExactly("a.txt", "events.csv", "own");
  }

  @Test
  void theFileOfALinkIsReplacedAndTheLinkStays() throws IOException {
    Path real = Files.writeString(folder.resolve("real.jsonl"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), real.getFileName());
    assertThat(run(TEXT, "code", "--output", link.toString(), "-").code).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(real)).isEqualTo(run(TEXT, "code", "-").out).isNotEmpty();
  }

  @Test
  void colourIsForTerminals() throws IOException {
    String input = file("a.txt", TEXT);
    Run plain = run("", "code", "--format", "table", input);
    assertThat(plain.out).startsWith("a\nWHERE").doesNotContain("\u001B");
    assertThat(run("", "code", "--format", "table", "--color", "always", input).out)
        .contains("\u001B[1m");
  }

  @Test
  void helpNamesEveryForm() {
    Run help = run("", "code", "--help");
    assertThat(help.code).isZero();
    for (CodeFormat format : CodeFormat.values()) {
      assertThat(help.out).contains("  " + format.name() + " ");
    }
    assertThat(help.out).contains("Exit codes", "Examples:", "--output", "--date");
  }
}
