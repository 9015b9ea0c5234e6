package org.dragoman.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.lexicon.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model that weighs whose somebody is, and what it makes of sentences. */
class SideModelTest {
  private static final String FILE = "actor/side-weights.tsv";

  private static Lexicon with(String feature, String weight) {
    List<String> columns = List.of("feature", "weight");
    return Lexicon.bundled()
        .withRows(Map.of(FILE, List.of(new Row("own.tsv", 3, columns, List.of(feature, weight)))));
  }

  @Test
  void eachFeatureHasANameOfItsOwn() {
    assertThat(IntStream.range(0, SideModel.SIZE).mapToObj(SideModel::name).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void aWrongRowIsToldWithFileAndLine() {
    Lexicon unknown = with("SIDE:NOWHERE", "1");
    assertThatThrownBy(() -> SideModel.of(unknown))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("own.tsv:3");
    Lexicon noNumber = with(SideModel.name(0), "much");
    assertThatThrownBy(() -> SideModel.of(noNumber))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("own.tsv:3");
  }

  @Test
  void withoutWeightsNobodyIsChosen() {
    Lexicon none = Lexicon.bundled().without(FILE, row -> true);
    Mention mention =
        Reading.of(
                Dragoman.english(none), "General Anna Vik denied that Norwegian troops had fled.")
            .mention("General Anna Vik");
    assertThat(mention.parties()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "General Anna Vik denied that Norwegian troops had fled. | General Anna Vik | NOR",
        "Justice Minister Anna Vik said the Norwegian police would get more. | Justice Minister Anna Vik | NOR",
      })
  void anOfficialIsOfTheSideThatHerSentenceIsAbout(String text, String words, String party) {
    Mention mention = Reading.of(Dragoman.english(), text).mention(words);
    assertThat(mention.parties()).as(text).extracting(Party::code).containsExactly(party);
  }
}
