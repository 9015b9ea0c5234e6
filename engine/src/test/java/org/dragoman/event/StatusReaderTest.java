package org.dragoman.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.dragoman.Dragoman;
import org.dragoman.grammar.Parse;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.record.Analysis;
import org.dragoman.text.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an act stands to the facts by what stands around it. */
class StatusReaderTest {
  private static Dragoman dragoman;
  private static StatusReader statuses;

  @BeforeAll
  static void load() {
    dragoman = Dragoman.english();
    statuses = new StatusReader(Lexicon.bundled());
  }

  private static String status(Document document, String word) {
    Analysis analysis = dragoman.analyse(document);
    for (Parse parse : analysis.parses()) {
      for (int i = 0; i < parse.size(); i++) {
        if (parse.text(i).equals(word)) {
          return statuses
              .status(analysis.context(parse), new Arguments(parse, Set.of()), i)
              .label();
        }
      }
    }
    throw new AssertionError(word + " is no word of: " + document.text());
  }

  private static void check(String text, String word, String status) {
    assertThat(status(Document.of("test", text), word)).as(text).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Chile did not sign the treaty. | sign | negated",
        "Chile failed to sign the treaty. | sign | negated",
        "Chile did not fail to sign the treaty. | sign | actual",
        "Chile ruled out talks with Peru. | talks | negated",
        "Chile has not ruled out talks with Peru. | talks | hypothetical",
        "Chile signed the treaty without informing Peru. | informing | negated",
        "Chile signed the treaty without informing Peru. | signed | actual",
        "Chile has yet to sign the treaty. | sign | negated",
        "Chile no longer recognises the treaty. | recognises | negated",
        "Not only did Chile sign the treaty, it also thanked Peru. | sign | actual",
        "Neither Chile nor Peru signed the treaty. | signed | negated",
        "Chile and Peru reached no agreement. | agreement | negated",
        "Chile cannot sign the treaty. | sign | negated",
        "Chile abandoned plans to invade Peru. | invade | negated",
      })
  void negationReachesAsFarAsItsScope(String text, String word, String status) {
    check(text, word, status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Chile will sign the treaty. | sign | future",
        "Chile said it would sign the treaty. | sign | future",
        "The bill would ban exports to Peru. | ban | hypothetical",
        "Chile would have signed the treaty. | signed | hypothetical",
        "Chile would sign the treaty if Peru did. | sign | hypothetical",
        "Should Peru attack Chile, the treaty ends. | attack | hypothetical",
        "Chile is to sign the treaty on Monday. | sign | future",
        "Chile signs the treaty next week. | signs | future",
        "Chile and Peru prepared for next month's summit. | summit | future",
        "Chile wants Peru to sign the treaty. | sign | hypothetical",
        "Chile called for the release of the sailors. | release | hypothetical",
        "Chile was able to free the sailors. | free | actual",
        "Chile condemned the attack. | attack | actual",
        "Chile will condemn the attack. | attack | actual",
      })
  void whatIsToComeIsToldFromWhatIsOnlyPossible(String text, String word, String status) {
    check(text, word, status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Chile had signed the treaty. | signed | historical",
        "Chile said that Peru had signed the treaty. | signed | actual",
        "Chile once supported the rebels. | supported | historical",
        "Chile once more supported the rebels. | supported | actual",
        "Chile used to support the rebels. | support | historical",
        "Chile attacked Peru decades ago. | attacked | historical",
        "Chile marked the anniversary of the invasion. | invasion | historical",
        "The ministers spoke of the 1986 massacre. | massacre | historical",
        "In 1969, Chile attacked Peru. | attacked | historical",
        "The general, who led the 1972 revolt, died on Sunday. | led | historical",
      })
  void whatIsLookedBackOnIsHistory(String text, String word, String status) {
    check(text, word, status);
  }

  @Test
  void yearOfTheReportIsNoHistory() {
    Document report = Document.of("test", "The ministers spoke of the 2019 elections in Peru.");
    assertThat(status(report.withPublished(LocalDate.of(2019, 6, 1)), "elections"))
        .isEqualTo("actual");
    assertThat(status(report.withPublished(LocalDate.of(2023, 6, 1)), "elections"))
        .isEqualTo("historical");
  }
}
