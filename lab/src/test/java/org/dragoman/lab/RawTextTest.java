package org.dragoman.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A treebank's raw text has its paragraphs, and its sentences and words where they stand. */
class RawTextTest {
  private static final String TREEBANK =
      """
      # newdoc id = one
      # newpar
      # text = He can't.
      1\tHe\t_
      2-3\tcan't\t_
      2\tca\t_
      3\tn't\t_
      4\t.\t_

      # text = No.
      1\tNo\t_
      2\t.\t_

      # newpar
      # text = Yes
      1\tYes\t_

      # newdoc id = two
      # text = End
      1\tEnd\t_

      """;

  @Test
  void isRebuiltWithItsParagraphs(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("x.conllu"), TREEBANK);

    List<RawText> documents = RawText.read(file);

    assertThat(documents).hasSize(2);
    RawText first = documents.get(0);
    assertThat(first.text()).isEqualTo("He can't. No.\n\nYes");
    assertThat(first.sentences())
        .containsExactly(new Span(0, 9), new Span(10, 13), new Span(15, 18));
    assertThat(first.tokens().stream().map(s -> first.text().substring(s.begin(), s.end())))
        .containsExactly("He", "ca", "n't", ".", "No", ".", "Yes");
  }

  @Test
  void aWordThatIsNotInItsTextIsAnErrorWithItsLine(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(folder.resolve("x.conllu"), "# newdoc\n# text = Yes\n1\tNo\t_\n\n");

    assertThatThrownBy(() -> RawText.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("x.conllu:3")
        .hasMessageContaining("No");
  }

  @Test
  void aSpanIsRightOnlyWhereBothEndsAre() {
    SpanScore score = new SpanScore();

    score.add(
        List.of(new Span(0, 2), new Span(2, 5), new Span(5, 6)),
        List.of(new Span(0, 2), new Span(2, 6)));

    assertThat(score.precision()).isEqualTo(100.0 / 3);
    assertThat(score.recall()).isEqualTo(50.0);
    assertThat(score.f1()).isEqualTo(40.0);
  }

  @Test
  void aModelLearnsWhichFeatureTellsTheAnswer() {
    LogisticRegression regression = new LogisticRegression();
    for (int i = 0; i < 100; i++) {
      regression.add(List.of("always", i % 2 == 0 ? "even" : "odd"), i % 2 == 0);
    }
    regression.add(List.of("rare"), true);

    assertThat(regression.train(2, 0.1))
        .hasEntrySatisfying("even", weight -> assertThat(weight).isGreaterThan(1))
        .hasEntrySatisfying("odd", weight -> assertThat(weight).isLessThan(-1))
        .doesNotContainKey("rare");
  }
}
