package org.dragoman.lab.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dragoman.grammar.model.ArcHybridParser;
import org.dragoman.grammar.model.GrammarModel;
import org.dragoman.grammar.model.Tagger;
import org.junit.jupiter.api.Test;

class LeadsTest {
  private static final List<String> SENTENCES =
      List.of(
          "What the two told reporters in the hall that night was read as a warning .",
          "She gave her guest , a former envoy , the key to the city the day he left .",
          "Asked whether talks would go on , he said that nothing stood in their way , he hoped .",
          "The more they met , the less they agreed , and the bank , too , lost what trust it had .",
          "It is said to have been the army 's own men who let them in , paid or not .",
          "Her plans to visit the left bank left many that met her there in doubt .");

  private static final String[] SENTENCE =
      "Her plans to visit the left bank left many that met her there in doubt .".split(" ");

  @Test
  void losesNoTagOfTheTextThatItWasMeasuredIn() throws IOException {
    GrammarModel model = ShippedModel.read();
    Tagger weighing = new Tagger(model.dictionary(), model.taggerWeights());
    int lead = Leads.ofTags(weighing, Collections.nCopies(3, SENTENCE));
    assertThat(lead).isBetween(1, Tagger.NO_LEAD - 1);
    Tagger leaving = new Tagger(model.dictionary(), model.taggerWeights(), lead);
    assertThat(leaving.tag(SENTENCE)).isEqualTo(weighing.tag(SENTENCE));
    Tagger rash = new Tagger(model.dictionary(), model.taggerWeights(), 0);
    assertThat(rash.tag(SENTENCE)).isNotEqualTo(weighing.tag(SENTENCE));
  }

  @Test
  void losesNoRelationOfTheTextThatItWasMeasuredIn() throws IOException {
    GrammarModel model = ShippedModel.read();
    ArcHybridParser weighing = model.parser().withLabelLead(ArcHybridParser.NO_LEAD);
    List<String[]> text = new ArrayList<>();
    for (String sentence : SENTENCES) {
      text.add(sentence.split(" "));
    }
    int lead = Leads.ofRelations(model.dictionary(), weighing, model.tagger(), text);
    assertThat(lead).isBetween(1, ArcHybridParser.NO_LEAD - 1);
    List<int[]> before = relations(model, weighing, text);
    assertThat(relations(model, weighing.withLabelLead(lead), text))
        .usingRecursiveComparison()
        .isEqualTo(before);
    assertThat(relations(model, weighing.withLabelLead(0), text))
        .usingRecursiveComparison()
        .isNotEqualTo(before);
  }

  private static List<int[]> relations(
      GrammarModel model, ArcHybridParser parser, List<String[]> text) {
    TreeReader reader = new TreeReader(model.dictionary(), parser);
    return text.stream()
        .map(forms -> reader.read(new TaggedSentence(forms, model.tagger().tag(forms))).relations())
        .toList();
  }

  @Test
  void withoutTextNoTagIsLeftOut() throws IOException {
    GrammarModel model = ShippedModel.read();
    assertThat(Leads.ofTags(model.tagger(), List.of())).isEqualTo(Tagger.NO_LEAD);
  }
}
