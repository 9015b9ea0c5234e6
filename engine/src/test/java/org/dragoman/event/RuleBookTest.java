package org.dragoman.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
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
}
