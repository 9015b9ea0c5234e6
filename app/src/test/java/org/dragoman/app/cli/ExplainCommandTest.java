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
import org.junit.jupiter.params.provider.ValueSource;

/** A sentence is explained for people and for programs. */
class ExplainCommandTest {
  private static final String SENTENCE =
      "Norway's foreign minister Jonas Berg condemned the attack on Peru and will not meet his"
          + " Chilean counterpart on Monday.";

  private record Run(int code, String out, String err) {}

  private static Run run(String input, String... arguments) {
    List<String> all = new ArrayList<>(List.of("explain"));
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
  void dayIsCountedFromTheReports() {
    String sentence = "Norway met Chile on Monday.";
    assertThat(run("", "--date", "2031-05-14", sentence).out)
        .contains("date 2031-05-12 by “Monday”");
    assertThat(run("", sentence).out).contains("date no certain day by “Monday”");
  }

  @Test
  void everyStepIsShown() {
    Run run = run("", SENTENCE);
    assertThat(run.code).isZero();
    assertThat(run.err).isEmpty();
    assertThat(run.out)
        .contains("s1 Norway's foreign minister")
        .containsPattern("6 +├─+╴condemned +root +VERB +VBD +condemn\n")
        .contains("Norway's foreign minister Jonas Berg 0–5 person · Norway (NOR) · GOV")
        .contains("Chilean counterpart 16–17 office · Chile (CHL)")
        .contains("= ACCUSE disapprove 111 Norway (Jonas Berg) → Peru")
        .contains("✓ event/rules.tsv:")
        .containsPattern("✗ event/rules.tsv:\\d+ obj as → ACCUSE disapprove 111 · no as")
        .contains("rules more")
        .contains("actor subj “Norway's foreign minister Jonas Berg” 0–5 (Norway)")
        .contains("no event: only what another act is about: “condemned” 6")
        .contains("status negated by “not” 13 (negated), “will” 12 (future)")
        .contains("date no certain day by “Monday”");
    Run all = run("", "--all-rules", SENTENCE);
    assertThat(all.out).contains("obj=@requirement → NONE · obj is “counterpart” 17");
    assertThat(all.out.lines().count()).isGreaterThan(run.out.lines().count());
  }

  @Test
  void judgeIsShownForEachPairOfSides() {
    Run run =
        run("", "--width", "120", "Norwegian police said that soldiers had fired on protesters.");
    String judge = run.out.substring(run.out.indexOf("\nJudge\n"));
    assertThat(judge)
        .contains("  said 2 “Norwegian police” 0–1 → “soldiers” 4 and “protesters” 8\n")
        .contains("  fired 6 “soldiers” 4 → “protesters” 8\n    = ASSAULT ")
        .containsPattern("says Norwegian police\n    status [a-z]+ at “fired” 6\n")
        .containsPattern(
            "judged ASSAULT [01]\\.\\d\\d, [A-Z]+ 0\\.\\d\\d, [A-Z]+ 0\\.\\d\\d, none 0\\.\\d\\d\n")
        .containsPattern("\n    [+-]\\d\\.\\d\\d [a-z ]+: ");
    int fired = judge.indexOf("  fired 6");
    assertThat(judge.substring(fired).lines().filter(l -> l.matches(" {4}[+-]\\d.*"))).hasSize(8);

    assertThat(run("", "Norway held talks with Chile.").out)
        .contains("no event of its own: the same sides as at “held” 1");
    assertThat(run("", "Hm.").out).contains("no word of this sentence offers two sides");
  }

  @Test
  void jsonHoldsWhatTheJudgeMadeOfThePairs() throws Exception {
    Run run = run("", "--json", "Soldiers fired on protesters after aid for the refugees ended.");
    JsonNode pairs = new ObjectMapper().readTree(run.out).get("sentences").get(0).get("judge");
    JsonNode fired = pairs.get(0);
    assertThat(fired.get("predicate").intValue()).isEqualTo(1);
    assertThat(fired.get("actors").get(0).get("text").textValue()).isEqualTo("Soldiers");
    assertThat(fired.get("recipients").get(0).get("first").intValue()).isEqualTo(3);
    assertThat(fired.get("type").textValue()).isEqualTo("ASSAULT");
    double sum = 0;
    for (JsonNode probability : fired.get("probabilities")) {
      sum += probability.doubleValue();
    }
    assertThat(fired.get("probabilities")).hasSize(17);
    assertThat(sum).isBetween(0.99, 1.01);
    assertThat(fired.get("reasons")).hasSize(8);
    JsonNode reason = fired.get("reasons").get(0);
    assertThat(reason.get("name").textValue()).isNotEqualTo(reason.get("feature").textValue());
    assertThat(reason.get("weight").doubleValue()).isNotZero();
    assertThat(fired.get("event").get("type").textValue()).isEqualTo("ASSAULT");
    assertThat(fired.get("event").get("said_by").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 33, 60, 80, 140})
  void noLineIsWiderThanAskedFor(int width) {
    Run run = run("", "--width", String.valueOf(width), "--all-rules", SENTENCE);
    assertThat(run.out.lines()).allMatch(line -> Printable.width(line) <= width);
    assertThat(run.out).doesNotContain("\u001B");
  }

  @Test
  void coloursChangeNothingElse() {
    String plain = run("", "--width", "70", SENTENCE).out;
    String coloured = run("", "--width", "70", "--color", "always", SENTENCE).out;
    assertThat(coloured).contains("\u001B[1;36mcondemned");
    assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain);
  }

  @Test
  void jsonHoldsTheSame() throws Exception {
    Run run = run("", "--json", "Norway condemned 🕊 Peru.", "Chile may meet Peru.");
    assertThat(run.code).isZero();
    assertThat(run.out).hasLineCount(1);
    JsonNode json = new ObjectMapper().readTree(run.out);
    String text = json.get("text").textValue();
    assertThat(text).isEqualTo("Norway condemned 🕊 Peru. Chile may meet Peru.");
    assertThat(json.get("sentences")).hasSize(2);
    for (JsonNode sentence : json.get("sentences")) {
      int roots = 0;
      for (JsonNode token : sentence.get("tokens")) {
        int begin = text.offsetByCodePoints(0, token.get("begin").intValue());
        int end = text.offsetByCodePoints(0, token.get("end").intValue());
        assertThat(text.substring(begin, end)).isEqualTo(token.get("text").textValue());
        roots += token.get("head").intValue() < 0 ? 1 : 0;
      }
      assertThat(roots).isEqualTo(1);
    }
    JsonNode second = json.get("sentences").get(1);
    assertThat(second.get("mentions"))
        .extracting(m -> m.get("text").textValue())
        .containsExactly("Chile", "Peru");
    JsonNode meet = second.get("predicates").get(0);
    assertThat(meet.get("outcome").textValue()).isEqualTo("coded");
    assertThat(meet.get("rules").get(0).get("chosen").booleanValue()).isTrue();
    assertThat(meet.get("rules").size()).isGreaterThan(10);
    assertThat(meet.get("status_cues").get(0).get("token").intValue()).isEqualTo(1);
    assertThat(meet.get("events").get(0).get("recipient").textValue()).isEqualTo("PER");
  }

  @Test
  void standardInputIsReadAndWhatIsWrongIsSaid() {
    assertThat(run("Kenya met Ghana.\nTogo attacked Benin.\n", "-").out)
        .contains("s1 Kenya met Ghana.")
        .contains("s2 Togo attacked Benin.");
    Run empty = run("", "-");
    assertThat(empty.code).isEqualTo(1);
    assertThat(empty.err).contains("standard input: is empty");
    assertThat(run("", " ").code).isEqualTo(1);
    assertThat(run("").code).isEqualTo(2);
    assertThat(run("", "--width", "3", "Kenya met Ghana.").code).isEqualTo(2);
    assertThat(run("", "--rules", "no-such-folder", "Kenya met Ghana."))
        .matches(run -> run.code == 2 && run.err.contains("--rules: no-such-folder is no folder"));
  }

  @Test
  void rulesOfTheAnalystAreTriedWithPhrases(@TempDir Path folder) throws IOException {
    Path dictionary =
        Files.writeString(folder.resolve("verbs.txt"), "--- BEGARLAND [057] ---\nBEGARLAND\n");
    Path rules =
        Files.writeString(
            Files.createDirectories(folder.resolve("event")).resolve("rules.tsv"),
            "predicate\tpos\tframe\tactor\trecipient\ttype\tmode\tcameo\n"
                + "begarland\tv\tobj=steel_pact\t-\twith\tREJECT\t-\t120\n");
    String[] arguments = {
      "--all-rules",
      "--rules",
      folder.toString(),
      "Norway begarlanded the steel pact with Chile.",
      "Kenya begarlanded the pact with Ghana."
    };
    Run run = run("", arguments);
    assertThat(run.code).isZero();
    assertThat(run.out.replaceAll("\\s+", " "))
        .contains("✓ " + rules + ":2 obj=steel_pact")
        .contains("= REJECT 120 Norway → Chile")
        .contains("✗ " + rules + ":2 obj=steel_pact");
    Files.writeString(dictionary, "--- BEGARLAND [057] ---\nBEGARLAND {\n");
    Run wrong = run("", arguments);
    assertThat(wrong.code).isEqualTo(2);
    assertThat(wrong.out).isEmpty();
    assertThat(wrong.err).startsWith("dragoman: " + dictionary + ":2: ");
  }

  @Test
  void sentenceThatTellsNothingIsExplainedToo() {
    assertThat(run("", "Hm.").out)
        .contains("nobody is named")
        .contains("no word of this sentence has coding rules");
  }
}
