package org.dragoman.lab.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import org.dragoman.grammar.model.ArcHybridParser;
import org.dragoman.grammar.model.FirstLook;
import org.dragoman.grammar.model.GrammarModel;
import org.dragoman.grammar.model.SettledCases;
import org.dragoman.grammar.model.Tagger;
import org.junit.jupiter.api.Test;

class FirstLookTrainerTest {
  private static final String[] SENTENCE =
      "The minister of Oman met the new president in the old capital on Monday .".split(" ");

  @Test
  void learnsWhatTheParserChoosesAndHowSureItMustBe() throws IOException {
    GrammarModel model = ShippedModel.read();
    ArcHybridParser weighing =
        model.parser().withSettled(SettledCases.NONE).withFirstLook(FirstLook.NONE);
    Tagger tagger = new Tagger(model.dictionary(), model.taggerWeights());
    TaggedSentence tagged = new TaggedSentence(SENTENCE, tagger.tag(SENTENCE));
    FirstLook look =
        new FirstLookTrainer(model.dictionary(), weighing, tagger)
            .train(Collections.nCopies(2_000, SENTENCE));
    assertThat(look.toString()).doesNotContain(" 0,").doesNotEndWith(" 0");
    TrainingTree before = new TreeReader(model.dictionary(), weighing).read(tagged);
    TrainingTree after =
        new TreeReader(model.dictionary(), weighing.withFirstLook(look)).read(tagged);
    assertThat(after.heads()).isEqualTo(before.heads());
    assertThat(after.relations()).isEqualTo(before.relations());
  }
}
