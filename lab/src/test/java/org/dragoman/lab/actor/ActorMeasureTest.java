package org.dragoman.lab.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import org.dragoman.lab.actor.ActorScore.Found;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The measure of actors, and that the rules hold on the sentences that they were written with. */
final class ActorMeasureTest {
  private static final double FLOOR = 90;

  /** Below what share of parties something is broken. */
  private static final double PARTY_FLOOR = 80;

  private static List<ActorSentence> read(String table) throws IOException {
    return ActorSentence.read(new StringReader(table), "own.tsv");
  }

  private static ActorSentence sentence(String marked) throws IOException {
    return read("kind\tsentence\nstate\t" + marked + "\n").get(0);
  }

  private static Found found(ActorSentence sentence, String words, String... parties) {
    int begin = sentence.text().indexOf(words);
    return new Found(new Span(begin, begin + words.length()), Set.of(parties));
  }

  @Test
  void marksAreTakenOutOfTheSentenceAndKeepTheirPlace() throws IOException {
    ActorSentence sentence =
        sentence("{Chile=CHL} told {both envoys=NOR+SWE} and {the P5+1=P5+1}.");
    assertThat(sentence.text()).isEqualTo("Chile told both envoys and the P5+1.");
    assertThat(sentence.marks())
        .extracting(mark -> sentence.text().substring(mark.span().begin(), mark.span().end()))
        .containsExactly("Chile", "both envoys", "the P5+1");
    assertThat(sentence.marks())
        .extracting(ActorSentence.Mark::parties)
        .containsExactly(Set.of("CHL"), Set.of("NOR", "SWE"), Set.of("P5+1"));
  }

  @Test
  void wrongRowIsToldWithItsLine() {
    for (String row : List.of("state", "state\t{Chile}", "state\t{a{b=CHL}", "state\tChile=CHL}")) {
      assertThatThrownBy(() -> read("kind\tsentence\n" + row))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("own.tsv:2: ");
    }
  }

  @Test
  void oddRowsAreTheTuneHalf() throws IOException {
    assertThat(read("kind\tsentence\n# c\na\tb\na\tc\n\na\td\n"))
        .extracting(ActorSentence::half)
        .containsExactly(ActorSentence.Half.TUNE, ActorSentence.Half.TEST, ActorSentence.Half.TUNE);
  }

  @Test
  void drillHoldsOtherSentencesThanTheHalves() throws IOException {
    List<String> drill =
        ActorSentence.read(ActorSentence.Half.DRILL).stream().map(ActorSentence::text).toList();
    assertThat(drill).doesNotHaveDuplicates().hasSizeGreaterThan(400);
    for (ActorSentence.Half half : List.of(ActorSentence.Half.TUNE, ActorSentence.Half.TEST)) {
      assertThat(ActorSentence.read(half))
          .extracting(ActorSentence::text)
          .doesNotContainAnyElementsOf(drill);
    }
  }

  @Test
  void aPartyThatNoReaderCanTellIsBestLeftOpen() throws IOException {
    ActorSentence sentence = sentence("{Rebels=?} freed {nurses=?} in the hills.");
    ActorScore score = new ActorScore();
    score.add(sentence, List.of(found(sentence, "Rebels"), found(sentence, "nurses", "CHL")));
    assertThat(score.table().get(1)).endsWith(" 50.0");
  }

  @Test
  void mentionsAreMatchedOneToOneAndEachFaultIsTold() throws IOException {
    ActorSentence sentence =
        sentence("{Chile=CHL} told {the Norwegian envoy=NOR} and {it=?} of the Security Council.");
    ActorScore score = new ActorScore();
    score.add(
        sentence,
        List.of(
            found(sentence, "Chile", "CHL"),
            found(sentence, "Norwegian", "NOR"),
            found(sentence, "envoy", "SWE"),
            found(sentence, "Security Council", "UN")));
    // Two of three marks are found by two of four mentions; the longer one stands for the envoy.
    assertThat(score.f1()).isEqualTo(200.0 * 2 / 7);
    assertThat(score.partyAccuracy()).isEqualTo(100);
    assertThat(score.wrong())
        .extracting(wrong -> wrong.what() + " " + wrong.words())
        .containsExactlyInAnyOrder("missed it", "none there envoy", "none there Security Council");
  }

  @Test
  void organCountsAsItsBodyAndNameAsCode() throws IOException {
    ActorSentence sentence = sentence("{the Security Council=UNSC} and {the group=Visegrad Group}");
    ActorScore score = new ActorScore();
    score.add(sentence, List.of(found(sentence, "Council", "UN"), found(sentence, "group", "V4")));
    assertThat(score.partyAccuracy()).isEqualTo(100);
  }

  @Test
  void tuneHalfIsReadRightlyAndItsErrorsAreToldWhereAsked() {
    StringWriter out = new StringWriter();
    int code =
        new CommandLine(new ActorMeasure()).setOut(new PrintWriter(out, true)).execute("--show");
    assertThat(code).isZero();
    List<String> lines = out.toString().lines().toList();
    // What is wrong stands before the table that it belongs to.
    int tune = lines.indexOf("tune");
    int test = lines.indexOf("test");
    assertThat(lines.subList(0, tune)).anyMatch(line -> line.startsWith("line "));
    assertThat(lines.subList(tune, test)).noneMatch(line -> line.startsWith("line "));
    assertThat(lines.subList(test, lines.size()))
        .anyMatch(line -> line.startsWith("all "))
        .contains("drill");
    String all = lines.get(lines.indexOf("tune") + 2);
    assertThat(all).startsWith("all ");
    String[] cells = all.split(" +");
    assertThat(Double.parseDouble(cells[5])).isGreaterThanOrEqualTo(FLOOR);
    assertThat(Double.parseDouble(cells[6])).isGreaterThanOrEqualTo(PARTY_FLOOR);
  }
}
