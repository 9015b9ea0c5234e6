package org.dragoman.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.lexicon.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The most specific rule codes; an analyst's rows are added; a bad row is named. */
class RuleBookTest {
  private static final String HEADER =
      "predicate\tpos\tframe\tactor\trecipient\ttype\tmode\tcameo\n";

  @TempDir Path folder;

  /** The lexicon with rules of verbs that the bundled rules lack, cells parted by commas. */
  private Lexicon with(String... rows) throws IOException {
    Path file = Files.createDirectories(folder.resolve("event")).resolve("rules.tsv");
    StringBuilder text = new StringBuilder(HEADER);
    for (String row : rows) {
      text.append(row.replace(',', '\t')).append('\n');
    }
    Files.writeString(file, text.toString());
    return Lexicon.bundled().withFolder(folder);
  }

  private List<String> events(String text, String... rows) throws IOException {
    return Reading.of(Dragoman.english(with(rows)), text).events();
  }

  @Test
  void rowOfAnAnalystCodes() throws IOException {
    assertThat(events("Norway repainted Chile.", "repaint,v,obj,-,obj,SUPPORT,-,051"))
        .containsExactly("SUPPORT NOR CHL actual");
  }

  @Test
  void moreSpecificFrameWinsWhateverTheOrder() throws IOException {
    String general = "repaint,v,-,-,obj,SUPPORT,-,051";
    String withObject = "repaint,v,obj,-,obj,ACCUSE,disapprove,111";
    String withWord = "repaint,v,obj=flag,-,obj,REJECT,-,120";
    String sentence = "Norway repainted the flag of Chile.";
    assertThat(events(sentence, general, withObject, withWord))
        .containsExactly("REJECT NOR CHL actual");
    assertThat(events(sentence, withWord, withObject, general))
        .containsExactly("REJECT NOR CHL actual");
    assertThat(events("Norway repainted the car of Chile.", withWord, general, withObject))
        .containsExactly("ACCUSE NOR CHL actual");
  }

  @Test
  void rowThatSaysNoneBlocksTheMoreGeneralOne() throws IOException {
    String general = "repaint,v,obj,-,obj,SUPPORT,-,051";
    String none = "repaint,v,obj=flag,-,-,NONE,-,-";
    assertThat(events("Norway repainted the flag of Chile.", general, none)).isEmpty();
    assertThat(events("Norway repainted the car of Chile.", general, none))
        .containsExactly("SUPPORT NOR CHL actual");
  }

  @Test
  void absenceIsACondition() throws IOException {
    String alone = "repaint,v,!obj with,-,with,SUPPORT,-,051";
    assertThat(events("Norway repainted with Chile.", alone))
        .containsExactly("SUPPORT NOR CHL actual");
    assertThat(events("Norway repainted the flag with Chile.", alone)).isEmpty();
  }

  @Test
  void slotsOfTheRuleSayWhereTheSidesStand() throws IOException {
    assertThat(events("Norway repainted Chile.", "repaint,v,obj,obj,subj,SUPPORT,-,051"))
        .containsExactly("SUPPORT CHL NOR actual");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "repaint,v,obj,-,obj,CHEER,-,051 | CHEER is no EventType",
        "repaint,x,obj,-,obj,SUPPORT,-,051 | x is no PartOfSpeech",
        "repaint,v,obj,-,obj,SUPPORT,-,999 | no CAMEO code 999",
        "repaint,v,obj,-,obj,SUPPORT,-,- | no cameo",
        "repaint,v,obj=@no-such-class,-,obj,SUPPORT,-,051 | no noun class @no-such-class",
        "repaint,v,=flag,-,obj,SUPPORT,-,051 | no slot in constraint =flag",
        "repaint,v,prt,-,obj,SUPPORT,-,051 | prt needs a word",
        "-,v,obj,-,obj,SUPPORT,-,051 | no predicate",
        "repaint,v,wiht=flag,-,obj,SUPPORT,-,051 | no slot or preposition wiht",
        "repaint,v,obj,sbj,obj,SUPPORT,-,051 | no slot or preposition sbj",
        "repaint,v,obj,-,obj,SUPPORT,paint,051 | no PLOVER mode paint",
        "repaint,v,obj=,-,obj,SUPPORT,-,051 | no word in constraint obj=",
        "repaint,v,obj=_flag,-,obj,SUPPORT,-,051 | no phrase for obj: _flag",
        "repaint,v,to_inf=fly_flag,-,obj,SUPPORT,-,051 | no phrase for to_inf: fly_flag",
      })
  void badRuleIsNamedByFileAndLine(String row, String message) throws IOException {
    Lexicon lexicon = with("repaint,v,-,-,obj,SUPPORT,-,051", row);
    assertThatThrownBy(() -> new RuleBook(lexicon))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(folder.resolve("event/rules.tsv") + ":3: ")
        .hasMessageContaining(message);
  }

  @Test
  void ruleThatStandsTwiceIsNamedWithItsTwin() throws IOException {
    Lexicon lexicon =
        with("repaint,v,obj,-,obj,SUPPORT,-,051", "repaint,v,obj,-,subj,ACCUSE,disapprove,111");
    String file = folder.resolve("event/rules.tsv").toString();
    assertThatThrownBy(() -> new RuleBook(lexicon))
        .isInstanceOf(LexiconException.class)
        .hasMessage(file + ":3: same predicate and frame as " + file + ":2");
  }

  @Test
  void everyRuleCounts() throws IOException {
    int bundled = new RuleBook(Lexicon.bundled()).size();
    assertThat(new RuleBook(with("repaint,v,obj,-,obj,SUPPORT,-,051")).size())
        .isEqualTo(bundled + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "obj with | with obj",
        "obj=flag#banner | obj=banner#flag",
        "obj=FLAG | obj=flag",
        "with=flag obj | obj with=flag",
        "obj=flag obj=flag | obj=flag obj=flag",
      })
  void ruleThatOnlyTurnsAnotherRoundStandsTwice(String one, String other) throws IOException {
    Lexicon lexicon =
        with(
            "repaint,v," + one.strip().replace('#', '|') + ",-,obj,SUPPORT,-,051",
            "repaint,v,prt=up,-,obj,SUPPORT,-,051",
            "Repaint,v," + other.strip().replace('#', '|') + ",-,obj,REJECT,-,120");
    String file = folder.resolve("event/rules.tsv").toString();
    assertThatThrownBy(() -> new RuleBook(lexicon))
        .isInstanceOf(LexiconException.class)
        .hasMessage(file + ":4: same predicate and frame as " + file + ":2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "obj=flag | obj=flag#banner",
        "obj=@missile | obj=@missile#@aircraft",
        "obj=blue_flag | obj=blue_flag#red_flag",
        "obj=flag with | with obj=flag#banner",
      })
  void ruleThatALaterOneAlwaysBeatsIsNamedWithIt(String one, String other) throws IOException {
    String narrow = "repaint,v," + one.strip().replace('#', '|') + ",-,obj,SUPPORT,-,051";
    String wide = "repaint,v," + other.strip().replace('#', '|') + ",-,obj,REJECT,-,120";
    String file = folder.resolve("event/rules.tsv").toString();
    Lexicon shadowed = with(narrow, wide);
    assertThatThrownBy(() -> new RuleBook(shadowed))
        .isInstanceOf(LexiconException.class)
        .hasMessage(file + ":2: never counts: " + file + ":3 always wins");
    assertThat(new RuleBook(with(wide, narrow)).size()).isPositive();
  }

  @Test
  void classThatWordsSpellOutNeverCounts() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("event")).resolve("noun-classes.tsv");
    Files.writeString(classes, "class\tlemma\npaint\tred\npaint\tblue\n");
    Lexicon lexicon =
        with(
            "repaint,v,obj=blue|red,-,obj,SUPPORT,-,051",
            "repaint,v,obj=@paint,-,obj,REJECT,-,120");
    String file = folder.resolve("event/rules.tsv").toString();
    assertThatThrownBy(() -> new RuleBook(lexicon))
        .isInstanceOf(LexiconException.class)
        .hasMessage(file + ":3: never counts: " + file + ":2 always wins");
  }

  @Test
  void ruleOfAnAnalystOverridesTheBundledOne() throws IOException {
    int bundled = new RuleBook(Lexicon.bundled()).size();
    assertThat(events("Norway condemned Chile.")).containsExactly("ACCUSE NOR CHL actual");
    String own = "condemn,v,obj,-,obj,SUPPORT,-,051";
    assertThat(new RuleBook(with(own)).size()).isEqualTo(bundled);
    assertThat(events("Norway condemned Chile.", own)).containsExactly("SUPPORT NOR CHL actual");
  }

  @Test
  void ruleOfAnAnalystMayBeatBundledOnesForGood() throws IOException {
    // Asks for more than any bundled rule of this verb, and stands behind them.
    assertThat(events("Norway condemned Chile.", "condemn,v,obj !with,-,obj,REJECT,-,120"))
        .containsExactly("REJECT NOR CHL actual");
  }

  @Test
  void bundledRuleIsRemoved() throws IOException {
    String[] removals =
        Lexicon.bundled()
            .rows(
                "event/rules.tsv",
                "predicate",
                "pos",
                "frame",
                "actor",
                "recipient",
                "type",
                "mode",
                "cameo")
            .stream()
            .filter(row -> row.get("predicate").equals("condemn") && row.get("pos").equals("v"))
            .map(row -> "!remove,condemn,v," + row.get("frame"))
            .toArray(String[]::new);
    assertThat(removals).isNotEmpty();
    assertThat(events("Norway condemned Chile.", removals)).isEmpty();
  }

  @Test
  void phraseAsksForTheWordsBeforeTheHead() throws IOException {
    String phrase = "repaint,v,obj=blue_flag,-,obj,SUPPORT,-,051";
    String word = "repaint,v,obj=flag,-,obj,REJECT,-,120";
    assertThat(events("Norway repainted the blue flag of Chile.", phrase, word))
        .containsExactly("SUPPORT NOR CHL actual");
    assertThat(events("Norway repainted the red flag of Chile.", phrase, word))
        .containsExactly("REJECT NOR CHL actual");
    assertThat(events("Norway repainted the red flag of Chile.", phrase)).isEmpty();
  }

  @Test
  void implicationOfFramesIsAnOrder() {
    Random random = new Random(11);
    NounClasses classes = new NounClasses(Lexicon.bundled());
    Row row = new Row("own", 1, List.of("frame"), List.of(""));
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      List<String> parts = new ArrayList<>();
      for (int k = random.nextInt(4); k > 0; k--) {
        String slot = List.of("obj", "with", "to", "!on").get(random.nextInt(4));
        String words =
            List.of("", "=flag", "=flag|car", "=car|flag|ship", "=blue_flag")
                .get(random.nextInt(5));
        parts.add(slot + words);
      }
      Frame frame = Frame.parse(String.join(" ", parts), classes, row);
      Collections.shuffle(parts, random);
      Frame turned = Frame.parse(String.join(" ", parts), classes, row);
      assertThat(frame.implies(turned) && turned.implies(frame)).as("%s", parts).isTrue();
      assertThat(turned.specificity()).isEqualTo(frame.specificity());
      frames.add(frame);
    }
    Frame anything = Frame.parse("", classes, row);
    for (Frame a : frames) {
      assertThat(a.implies(anything)).isTrue();
      for (Frame b : frames) {
        for (Frame c : frames) {
          assertThat(!a.implies(b) || !b.implies(c) || a.implies(c)).isTrue();
        }
      }
    }
  }
}
