package org.dragoman.lab.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.dragoman.grammar.EnglishGrammar;
import org.dragoman.grammar.model.GrammarModel;
import org.dragoman.grammar.model.Tagger;
import org.dragoman.model.ModelFile;
import org.junit.jupiter.api.Test;

class TaggerLeadTest {
  private static final String[] SENTENCE =
      "Her plans to visit the left bank left many that met her there in doubt .".split(" ");

  @Test
  void losesNoTagOfTheTextThatItWasMeasuredIn() throws IOException {
    GrammarModel model;
    try (InputStream in =
        Objects.requireNonNull(EnglishGrammar.class.getResourceAsStream("english.model"))) {
      model = GrammarModel.of(ModelFile.read("english.model", in));
    }
    Tagger weighing = new Tagger(model.dictionary(), model.taggerWeights());
    int lead = TaggerLead.of(weighing, Collections.nCopies(3, SENTENCE));
    assertThat(lead).isBetween(1, Tagger.NO_LEAD - 1);
    Tagger leaving = new Tagger(model.dictionary(), model.taggerWeights(), lead);
    assertThat(leaving.tag(SENTENCE)).isEqualTo(weighing.tag(SENTENCE));
    Tagger rash = new Tagger(model.dictionary(), model.taggerWeights(), 0);
    assertThat(rash.tag(SENTENCE)).isNotEqualTo(weighing.tag(SENTENCE));
  }

  @Test
  void withoutTextNoTagIsLeftOut() throws IOException {
    GrammarModel model;
    try (InputStream in =
        Objects.requireNonNull(EnglishGrammar.class.getResourceAsStream("english.model"))) {
      model = GrammarModel.of(ModelFile.read("english.model", in));
    }
    assertThat(TaggerLead.of(model.tagger(), List.of())).isEqualTo(Tagger.NO_LEAD);
  }
}
