package org.dragoman.lab.grammar;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.grammar.model.ArcHybridParser;
import org.dragoman.grammar.model.Dictionary;
import org.dragoman.grammar.model.Tagger;

/**
 * What two models think of open text when one reads it forwards and the other backwards. They err
 * in different places, so what they agree on can be learned from; the rest is left unknown.
 * Self-training on whole sentences would favour the short and easy ones: partial trees keep the
 * sure parts of the hard ones. After Sagae and Tsujii (2007) and Li et al. (2014).
 */
final class Agreement {
  private final Dictionary dictionary;
  private final List<String[]> sentences;

  Agreement(Dictionary dictionary, List<String[]> sentences) {
    this.dictionary = dictionary;
    this.sentences = sentences;
  }

  /**
   * @param backward trained on reversed sentences
   */
  List<TaggedSentence> tags(Tagger forward, Tagger backward) {
    List<TaggedSentence> agreed = new ArrayList<>();
    for (String[] forms : sentences) {
      int[] tags = forward.tag(forms);
      int[] others = Reversal.of(backward.tag(Reversal.of(forms)));
      for (int i = 0; i < tags.length; i++) {
        if (tags[i] != others[i]) {
          tags[i] = TaggedSentence.UNKNOWN;
        }
      }
      agreed.add(new TaggedSentence(forms, tags));
    }
    return agreed;
  }

  /**
   * @param backward trained on reversed trees
   */
  List<TrainingTree> trees(Tagger tagger, ArcHybridParser forward, ArcHybridParser backward) {
    TreeReader forwards = new TreeReader(dictionary, forward);
    TreeReader backwards = new TreeReader(dictionary, backward);
    List<TrainingTree> agreed = new ArrayList<>();
    for (String[] forms : sentences) {
      TaggedSentence tagged = new TaggedSentence(forms, tagger.tag(forms));
      TrainingTree tree = forwards.read(tagged);
      TrainingTree other = backwards.read(tagged.reversed()).reversed();
      for (int i = 0; i < tree.size(); i++) {
        if (tree.heads()[i] != other.heads()[i] || tree.relations()[i] != other.relations()[i]) {
          tree.heads()[i] = TrainingTree.UNKNOWN;
          tree.relations()[i] = TrainingTree.UNKNOWN;
        }
      }
      agreed.add(tree);
    }
    return agreed;
  }
}
