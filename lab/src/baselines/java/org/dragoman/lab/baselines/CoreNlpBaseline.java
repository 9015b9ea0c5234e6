package org.dragoman.lab.baselines;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.TypedDependency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dragoman.lab.grammar.GrammarBaseline;

/** Stanford CoreNLP's default English tagger and neural dependency parser (pos, depparse). */
public final class CoreNlpBaseline implements GrammarBaseline {
  private final MaxentTagger tagger = new MaxentTagger(MaxentTagger.DEFAULT_JAR_PATH);
  private final DependencyParser parser =
      DependencyParser.loadFromModelFile(DependencyParser.DEFAULT_MODEL);

  @Override
  public String name() {
    return "Stanford CoreNLP 4.5.10, pos and depparse";
  }

  @Override
  public Analysis analyse(List<String> words) {
    List<CoreLabel> labels = new ArrayList<>();
    for (String word : words) {
      CoreLabel label = new CoreLabel();
      label.setWord(word);
      label.setValue(word);
      label.setIndex(labels.size() + 1);
      labels.add(label);
    }
    tagger.tagCoreLabels(labels);
    String[] xpos = labels.stream().map(CoreLabel::tag).toArray(String[]::new);
    int[] heads = new int[xpos.length];
    String[] relations = new String[xpos.length];
    Arrays.fill(heads, -1);
    Arrays.fill(relations, "root");
    for (TypedDependency arc : parser.predict(labels).typedDependencies()) {
      int dependent = arc.dep().index() - 1;
      heads[dependent] = arc.gov().index() - 1;
      relations[dependent] = arc.reln().getShortName();
    }
    return new Analysis(xpos, heads, relations);
  }
}
