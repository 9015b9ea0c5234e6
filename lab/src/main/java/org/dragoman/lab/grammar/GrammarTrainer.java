package org.dragoman.lab.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dragoman.grammar.model.ArcHybridParser;
import org.dragoman.grammar.model.Dictionary;
import org.dragoman.grammar.model.GrammarModel;
import org.dragoman.grammar.model.Lemmatizer;
import org.dragoman.grammar.model.Tagger;
import org.dragoman.grammar.model.WeightTable;

/**
 * Trains all models one after the other. The parser learns on tags of taggers that have not seen
 * the sentence (jackknifing), so that it learns to live with the tagger's errors. The same input
 * and settings give the same models, bit for bit.
 */
final class GrammarTrainer {
  /** The treebank is cut into as many parts, each tagged by a tagger trained on the others. */
  private static final int FOLDS = 5;

  /** Sentences that stay together when the treebank is cut, so that few texts are torn. */
  private static final int BLOCK = 20;

  private final JointTags jointTags;
  private final List<TreebankSentence> sentences;
  private final WordClasses clusters;
  private final TaggerSettings taggerSettings;
  private final ParserSettings parserSettings;
  private final Consumer<String> log;

  GrammarTrainer(
      List<TreebankSentence> sentences,
      WordClasses clusters,
      TaggerSettings taggerSettings,
      ParserSettings parserSettings,
      Consumer<String> log) {
    this.jointTags = new JointTags(sentences);
    this.sentences = sentences;
    this.clusters = clusters;
    this.taggerSettings = taggerSettings;
    this.parserSettings = parserSettings;
    this.log = log;
  }

  GrammarModel train(Map<String, String> header) {
    Dictionary dictionary = dictionary(sentences);
    WeightTable taggerWeights = taggerWeights(dictionary, sentences, taggerSettings);
    log.accept("tagger trained");
    Lemmatizer lemmatizer = LemmaTrainer.train(jointTags, sentences);
    List<int[]> tags = jackknifed();
    ArcHybridParser parser =
        new ParserTrainer(dictionary, jointTags, sentences, tags, parserSettings).train();
    log.accept("parser trained");
    return new GrammarModel(header, dictionary, taggerWeights, lemmatizer, parser);
  }

  Dictionary dictionary(List<TreebankSentence> part) {
    return DictionaryTrainer.train(jointTags, part, clusters);
  }

  WeightTable taggerWeights(
      Dictionary dictionary, List<TreebankSentence> part, TaggerSettings settings) {
    return new TaggerTrainer(dictionary, jointTags, part, settings).train();
  }

  List<int[]> jackknifed() {
    List<int[]> tags = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      tags.add(new int[0]);
    }
    int right = 0;
    int total = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      List<TreebankSentence> others = new ArrayList<>();
      for (int i = 0; i < sentences.size(); i++) {
        if (i / BLOCK % FOLDS != fold) {
          others.add(sentences.get(i));
        }
      }
      Dictionary dictionary = dictionary(others);
      Tagger tagger =
          new Tagger(dictionary, taggerWeights(dictionary, others, taggerSettings.withSeeds(1)));
      for (int i = 0; i < sentences.size(); i++) {
        if (i / BLOCK % FOLDS == fold) {
          int[] given = tagger.tag(sentences.get(i).forms());
          tags.set(i, given);
          int[] gold = jointTags.of(sentences.get(i));
          for (int k = 0; k < gold.length; k++) {
            right += given[k] == gold[k] ? 1 : 0;
            total++;
          }
        }
      }
      log.accept("tagged part " + (fold + 1) + " of " + FOLDS);
    }
    log.accept(
        String.format(
            java.util.Locale.ROOT,
            "joint tags right in cross-tagging: %.2f %%",
            100.0 * right / total));
    return tags;
  }
}
