package org.dragoman.lab.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.dragoman.grammar.model.ArcHybridParser;
import org.dragoman.grammar.model.Dictionary;
import org.dragoman.grammar.model.FirstLook;
import org.dragoman.grammar.model.GrammarModel;
import org.dragoman.grammar.model.LabelChoices;
import org.dragoman.grammar.model.Lemmatizer;
import org.dragoman.grammar.model.Tagger;
import org.dragoman.model.WeightTable;

/**
 * Trains all models one after the other. Tagger and parser learn from the treebank and from what a
 * forward and a backward model of the treebank agree on in open text. The parser learns on tags of
 * taggers that have not seen the sentence (jackknifing), so that it learns to live with the
 * tagger's errors. The same input and settings give the same models, bit for bit.
 */
final class GrammarTrainer {
  /** The treebank is cut into as many parts, each tagged by a tagger trained on the others. */
  private static final int FOLDS = 5;

  /** Sentences that stay together when the treebank is cut, so that few texts are torn. */
  private static final int BLOCK = 20;

  /** Trainings averaged for each of the two parsers that read open text. */
  private static final int READER_SEEDS = 4;

  /** Shorter sentences of open text teach little, longer ones are often lists. */
  private static final int SHORTEST = 4;

  private static final int LONGEST = 80;

  private final JointTags jointTags;
  private final List<TreebankSentence> sentences;
  private final List<TaggedSentence> tagged;
  private final WordClasses clusters;
  private final List<String[]> open;
  private final Map<String, Integer> openCounts = new HashMap<>();
  private final TaggerSettings taggerSettings;
  private final ParserSettings parserSettings;
  private final Consumer<String> log;

  /**
   * @param sentences the treebank
   * @param open sentences without annotation, may be none
   */
  GrammarTrainer(
      List<TreebankSentence> sentences,
      List<String[]> open,
      WordClasses clusters,
      TaggerSettings taggerSettings,
      ParserSettings parserSettings,
      Consumer<String> log) {
    this.jointTags = new JointTags(sentences);
    this.sentences = sentences;
    this.tagged = tagged(sentences);
    this.clusters = clusters;
    this.open = open.stream().filter(s -> s.length >= SHORTEST && s.length <= LONGEST).toList();
    for (String[] forms : open) {
      for (String form : forms) {
        openCounts.merge(Dictionary.lower(form), 1, Integer::sum);
      }
    }
    this.taggerSettings = taggerSettings;
    this.parserSettings = parserSettings;
    this.log = log;
  }

  private List<TaggedSentence> tagged(List<TreebankSentence> part) {
    return part.stream().map(s -> new TaggedSentence(s.forms(), jointTags.of(s))).toList();
  }

  GrammarModel train(Map<String, String> header) {
    Dictionary dictionary = dictionary(sentences);
    Agreement agreement = new Agreement(dictionary, open);
    WeightTable taggerWeights = taggerWeights(dictionary, agreement);
    Tagger tagger = new Tagger(dictionary, taggerWeights);
    Lemmatizer lemmatizer = LemmaTrainer.train(jointTags, sentences);
    ArcHybridParser parser = parser(dictionary, agreement, tagger);
    parser = parser.withSettled(new CaseCounts(dictionary, parser, tagger).count(open).settled());
    log.accept("settled: " + parser.settled());
    List<String[]> all = new ArrayList<>(open);
    sentences.forEach(sentence -> all.add(sentence.forms()));
    FirstLook firstLook = new FirstLookTrainer(dictionary, parser, tagger).train(all);
    log.accept("first look: " + firstLook);
    parser = parser.withFirstLook(firstLook);
    int lead = TaggerLead.of(tagger, all);
    log.accept("lead of tags: " + lead);
    return new GrammarModel(header, dictionary, taggerWeights, lead, lemmatizer, parser);
  }

  private Dictionary dictionary(List<TreebankSentence> part) {
    return DictionaryTrainer.train(jointTags, part, clusters, openCounts);
  }

  private WeightTable taggerWeights(Dictionary dictionary, Agreement agreement) {
    List<TaggedSentence> reversed = tagged.stream().map(TaggedSentence::reversed).toList();
    Tagger forward = new Tagger(dictionary, treebankTagger(dictionary, tagged, taggerSettings));
    Tagger backward = new Tagger(dictionary, treebankTagger(dictionary, reversed, taggerSettings));
    log.accept("taggers trained on the treebank, forwards and backwards");
    List<TaggedSentence> agreed = agreement.tags(forward, backward);
    log.accept(known("tags", agreed.stream().map(TaggedSentence::tags).toList()));
    WeightTable weights = new TaggerTrainer(dictionary, tagged, agreed, taggerSettings).train();
    log.accept("tagger trained");
    return weights;
  }

  private static WeightTable treebankTagger(
      Dictionary dictionary, List<TaggedSentence> part, TaggerSettings settings) {
    return new TaggerTrainer(dictionary, part, List.of(), settings).train();
  }

  private ArcHybridParser parser(Dictionary dictionary, Agreement agreement, Tagger tagger) {
    List<int[]> tags = jackknifed();
    List<TrainingTree> gold = new ArrayList<>();
    List<TrainingTree> trees = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      gold.add(TrainingTree.of(sentences.get(i), jointTags.of(sentences.get(i))));
      trees.add(TrainingTree.of(sentences.get(i), tags.get(i)));
    }
    ArcHybridParser forward = treebankParser(dictionary, gold, trees);
    ArcHybridParser backward = treebankParser(dictionary, reversed(gold), reversed(trees));
    log.accept("parsers trained on the treebank, forwards and backwards");
    List<TrainingTree> agreed = agreement.trees(tagger, forward, backward);
    log.accept(known("heads", agreed.stream().map(TrainingTree::heads).toList()));
    LabelChoices choices = ParserTrainer.choices(jointTags.tagSet(), gold);
    ArcHybridParser parser =
        new ParserTrainer(dictionary, choices, trees, agreed, parserSettings).train();
    log.accept("parser trained");
    return parser;
  }

  private ArcHybridParser treebankParser(
      Dictionary dictionary, List<TrainingTree> gold, List<TrainingTree> trees) {
    LabelChoices choices = ParserTrainer.choices(jointTags.tagSet(), gold);
    ParserSettings settings = parserSettings.withSeeds(READER_SEEDS);
    return new ParserTrainer(dictionary, choices, trees, List.of(), settings).train();
  }

  private static List<TrainingTree> reversed(List<TrainingTree> trees) {
    return trees.stream().map(TrainingTree::reversed).toList();
  }

  private static String known(String what, List<int[]> values) {
    long all = values.stream().mapToLong(v -> v.length).sum();
    long known =
        values.stream()
            .mapToLong(v -> java.util.Arrays.stream(v).filter(x -> x >= 0).count())
            .sum();
    return String.format(
        Locale.ROOT,
        "agreed %s in %d sentences of open text: %d of %d",
        what,
        values.size(),
        known,
        all);
  }

  private List<int[]> jackknifed() {
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
          new Tagger(
              dictionary, treebankTagger(dictionary, tagged(others), taggerSettings.withSeeds(1)));
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
    }
    log.accept(
        String.format(
            Locale.ROOT, "joint tags right in cross-tagging: %.2f %%", 100.0 * right / total));
    return tags;
  }
}
