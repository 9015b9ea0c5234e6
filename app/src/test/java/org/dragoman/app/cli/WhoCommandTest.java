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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mentions are listed with the row or rule that told whom they mean; own actors go before all. */
class WhoCommandTest {
  private record Run(int code, String out, String err) {}

  @TempDir private Path folder;

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

  private static Run who(String... arguments) {
    List<String> all = new ArrayList<>(List.of("who", "--width", "200"));
    all.addAll(List.of(arguments));
    return run("", all.toArray(String[]::new));
  }

  private Path write(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  @Test
  void eachMentionIsToldWithItsRowOrRule() {
    Run run =
        who(
            "--date",
            "2024-05-02",
            "The Kremlin said Foreign Minister Sergei Lavrov called his Omani counterpart in Muscat."
                + " Lavrov thanked Norway, ASEAN and the Norwegian envoy. He left.");
    assertThat(run.code).isZero();
    assertThat(run.err).isEmpty();
    assertThat(run.out)
        .containsPattern(
            "s1 Kremlin institution · RUS Russia\n"
                + " +seat that stands for a government \\(actor/state-names.tsv:\\d+\\)")
        .containsPattern(
            "s1 Foreign Minister Sergei Lavrov person · RUS Russia · GOV · foreign minister · .*\n"
                + " +Sergey Lavrov, foreign minister of Russia, 2004 to now \\(actor/people.tsv")
        .containsPattern("s1 Omani counterpart office · OMN Oman .*\n +counterpart, side named")
        .containsPattern(
            "s1 Muscat capital · OMN Oman · place only\n +capital as a place \\(actor/")
        .containsPattern("s2 Lavrov person · RUS .*\n +name of Sergei Lavrov; Sergey Lavrov, ")
        .containsPattern("s2 Norway state · NOR Norway\n +name of a state \\(actor/states.tsv")
        .containsPattern("s2 ASEAN body · ASEAN .*\n +name of a body \\(actor/bodies.tsv")
        .containsPattern("s2 Norwegian envoy .*\n +side named by its own words")
        .containsPattern("s3 He pronoun · RUS .*\n +pronoun for Sergei Lavrov");
  }

  @Test
  void officeHoldersAndGroupsAreThoseOfTheDay() {
    String text = "The Taliban met President Obama.";
    assertThat(who("--date", "2010-01-01", text).out)
        .contains("· AFG Afghanistan · REB\n")
        .contains("group Taliban, 2001-11-13 to 2021-08-14 (actor/groups.tsv:")
        .contains("Barack Obama, president of United States, 2009 to 2017");
    assertThat(who("--date", "2023-01-01", text).out).contains("· AFG Afghanistan · GOV\n");
  }

  @Test
  void textFileAndStandardInputAreReadAlike() throws IOException {
    String text = "Chile thanked Peru.";
    String wanted = who(text).out;
    assertThat(wanted).contains("s1 Chile state");
    assertThat(who(write("report.txt", text).toString()).out).isEqualTo(wanted);
    assertThat(run(text, "who", "--width", "200", "-").out).isEqualTo(wanted);
    assertThat(who("Chile", "thanked", "Peru.").out).isEqualTo(wanted);
    assertThat(who("The rain fell.").out).isEqualTo("nobody is named\n");
  }

  @Test
  void jsonHasALineForEachMentionWithOffsetsOfCodePoints() throws IOException {
    String text = "\uD83D\uDE00 Chile thanked the Security Council in Oslo.";
    List<String> lines = run("", "who", "--json", text).out.lines().toList();
    assertThat(lines).hasSize(3);
    JsonNode council = new ObjectMapper().readTree(lines.get(1));
    assertThat(council.path("quote").asText()).isEqualTo("Security Council");
    int begin = text.offsetByCodePoints(0, council.path("begin").asInt());
    int end = text.offsetByCodePoints(0, council.path("end").asInt());
    assertThat(text.substring(begin, end)).isEqualTo("Security Council");
    assertThat(council.path("parties").path(0).asText()).isEqualTo("UN");
    assertThat(council.path("names").path(0).asText()).isEqualTo("United Nations");
    assertThat(council.path("acts").asBoolean()).isTrue();
    assertThat(council.path("reason").asText()).startsWith("organ of UN (actor/");
    assertThat(council.path("codes")).isEmpty();
    assertThat(new ObjectMapper().readTree(lines.get(0)).path("codes").path(0).toString())
        .isEqualTo(
            "{\"iso3\":\"CHL\",\"iso2\":\"CL\",\"cow\":155,\"cow_abb\":\"CHL\",\"cameo\":\"CHL\","
                + "\"fips\":\"CI\"}");
    JsonNode oslo = new ObjectMapper().readTree(lines.get(2));
    assertThat(oslo.path("acts").asBoolean()).isFalse();
  }

  @Test
  void codesOfAStateAreThoseOfTheReportsDay() throws IOException {
    String text = "German and Chilean envoys met.";
    for (String[] each :
        List.of(new String[] {"1985-03-01", "260"}, new String[] {"1991-03-01", "255"})) {
      String line = run("", "who", "--json", "--date", each[0], text).out.lines().toList().get(0);
      assertThat(new ObjectMapper().readTree(line).at("/codes/0/cow").asText()).isEqualTo(each[1]);
    }
  }

  @Test
  void ownActorsGoBeforeAllNamesOnTheirDays() throws IOException {
    Path own =
        write(
            "own.tsv",
            "party\tname\taliases\tsector\toffice\tfrom\tto",
            "# a comment",
            "NOR\tGrumble Front\tGrumblers|Taliban\tREB",
            "SWE\tIlse Tarnow\t-\t-\tforeign minister\t2015\t2019",
            "PER\tChile");
    String text = "The Grumblers, the Taliban and Ilse Tarnow met Chile.";
    Run run = who("--actors", own.toString(), "--date", "2016-01-01", text);
    assertThat(run.out)
        .contains("Grumblers institution · NOR Norway · REB\n    your own row (" + own + ":3)")
        .contains("Taliban institution · NOR Norway · REB")
        .contains("Ilse Tarnow person · SWE Sweden · GOV · foreign minister")
        .contains("your own row, 2015-01-01 to 2019-12-31 (" + own + ":4)")
        .contains("Chile institution · PER Peru");
    assertThat(who("--actors", own.toString(), "--date", "2021-01-01", text).out)
        .doesNotContain("SWE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"read", "code", "explain", "classify", "evaluate", "who"})
  void everyCommandTakesOwnActorsAndTellsFileAndLineOfAWrongRow(String command) throws IOException {
    Path own = write("own.tsv", "name\tparty", "Grumble Front\tNOWHERE");
    Path report =
        write(
            "report.tsv",
            "marked_sentence\ttype\tstatus",
            "<s>Norway</s> thanked <t>Chile</t>.\tSUPPORT\tactual");
    Run run = run("", command, "--actors", own.toString(), report.toString());
    assertThat(run.code).isEqualTo(2);
    assertThat(run.err).contains(own + ":2: no party NOWHERE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "name,party|;2: no name",
        "name;1: no column party",
        "'name,party,colour';1: unknown column colour",
        "'name,party|Grumble,NOR,x';2: 3 cells",
        "'name,party,sector|Grumble,NOR,XYZ';2: XYZ is no Sector",
        "'name,party,office|Grumble,NOR,juggler';2: juggler is no office",
        "'name,party,from|Grumble,NOR,soon';2: from is no year"
      })
  void wrongFileOfActorsIsToldWithItsLine(String table, String message) throws IOException {
    String text = table.replace("'", "").replace(',', '\t').replace("|", "\n");
    Path own = write("own.tsv", text.endsWith("\n") ? text + "\tNOR" : text);
    Run run = who("--actors", own.toString(), "Chile thanked Peru.");
    assertThat(run.code).isEqualTo(2);
    assertThat(run.err).contains(own + ":" + message);
  }
}
