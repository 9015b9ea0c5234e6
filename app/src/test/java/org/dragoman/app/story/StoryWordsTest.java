package org.dragoman.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryWordsTest {
  private final StoryWords words = new StoryWords(Lexicon.bundled());

  @Test
  void countsOfDeadAndWoundedAreFoundBeforeAndBehindTheirWord() {
    assertThat(words.figures("Jets hit the town, killing at least four people and wounding nine."))
        .containsExactly(new Figure("killed", 4), new Figure("wounded", 9));
    assertThat(words.figures("Fourteen traders were killed and 1,120 hurt."))
        .containsExactly(new Figure("killed", 14), new Figure("wounded", 1120));
    assertThat(words.figures("The toll has risen to 21."))
        .containsExactly(new Figure("killed", 21));
  }

  @Test
  void otherNumbersCountTheNounBehindThemAndYearsCountNothing() {
    assertThat(words.figures("It gave 2.5 tonnes of flour and 18 howitzers in 2025."))
        .containsExactly(new Figure("tonn", 2.5), new Figure("howitz", 18));
  }

  @Test
  void analystsRowsCountAndWrongOnesAreNamedWithTheirLine(@TempDir Path folder) throws IOException {
    Path table = Files.createDirectories(folder.resolve("app/story")).resolve("words.tsv");
    Files.writeString(table, "word\tkind\tvalue\nmaimed\tmeasure\twounded\n");
    StoryWords amended = new StoryWords(Lexicon.bundled().withFolder(folder));
    assertThat(amended.figures("Five men were maimed.")).containsExactly(new Figure("wounded", 5));
    Files.writeString(table, "word\tkind\tvalue\nmaimed\tmesure\twounded\n");
    assertThatThrownBy(() -> new StoryWords(Lexicon.bundled().withFolder(folder)))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("words.tsv:2: mesure is no kind of word");
  }

  @Test
  void stemsLeaveOutNumbersDaysAndWordsThatTellNothing() {
    assertThat(words.stems("On Monday the ministers discussed seven bridges and a bridge again."))
        .containsExactly("bridg");
    assertThat(words.stems("Médecins soignés")).containsExactly("medecin", "soign");
  }
}
