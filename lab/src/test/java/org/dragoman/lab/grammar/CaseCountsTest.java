package org.dragoman.lab.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.dragoman.grammar.model.ArcHybridParser;
import org.dragoman.grammar.model.FirstLook;
import org.dragoman.grammar.model.GrammarModel;
import org.dragoman.grammar.model.SettledCases;
import org.dragoman.grammar.model.Tagger;
import org.junit.jupiter.api.Test;

class CaseCountsTest {
  private static final String[] SENTENCE =
      "The minister of Oman met the new president in the old capital on Monday .".split(" ");

  @Test
  void settlesWhatIsMetOftenEnoughAndParsesAsBefore() throws IOException {
    GrammarModel model = ShippedModel.read();
    ArcHybridParser weighing =
        model.parser().withSettled(SettledCases.NONE).withFirstLook(FirstLook.NONE);
    Tagger tagger = new Tagger(model.dictionary(), model.taggerWeights());
    CaseCounts seldom = new CaseCounts(model.dictionary(), weighing, tagger);
    assertThat(seldom.count(List.<String[]>of(SENTENCE)).settled())
        .hasToString("0 cases of actions, 0 of relations");
    CaseCounts often = new CaseCounts(model.dictionary(), weighing, tagger);
    SettledCases settled = often.count(Collections.nCopies(30, SENTENCE)).settled();
    assertThat(settled.toString()).matches("[1-9]\\d* cases of actions, [1-9]\\d* of relations");
    TaggedSentence tagged = new TaggedSentence(SENTENCE, tagger.tag(SENTENCE));
    TrainingTree before = new TreeReader(model.dictionary(), weighing).read(tagged);
    TrainingTree after =
        new TreeReader(model.dictionary(), weighing.withSettled(settled)).read(tagged);
    assertThat(after.heads()).isEqualTo(before.heads());
    assertThat(after.relations()).isEqualTo(before.relations());
  }
}
