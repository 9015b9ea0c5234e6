package org.dragoman.lab.grammar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dragoman.grammar.model.Dictionary;
import org.dragoman.grammar.model.TaggerFeatures;
import org.dragoman.grammar.model.Word;
import org.dragoman.model.WeightTable;

/**
 * Trains the weights of the tagger: an averaged perceptron with a margin. Words whose tag is not
 * known are tagged on the way, and nothing is learned from them.
 */
final class TaggerTrainer {
  private final TaggerSettings settings;
  private final int tags;
  private final TaggerFeatures features;
  private final RareFeatures rare;
  private final List<Example> examples = new ArrayList<>();

  /**
   * A sentence made ready. Words seen once in the treebank stand in a second form too, as if they
   * had not been seen, so that the tagger learns to deal with new words.
   */
  private record Example(Word[] words, Word[] unseen, int[] tags, boolean open) {}

  /**
   * @param treebank sentences of the treebank
   * @param open sentences of open text, their tags known in part; a share of them is taken in each
   *     round
   */
  TaggerTrainer(
      Dictionary dictionary,
      List<TaggedSentence> treebank,
      List<TaggedSentence> open,
      TaggerSettings settings) {
    this.settings = settings;
    this.tags = dictionary.tags().size();
    this.features = new TaggerFeatures(RareFeatures.COUNT_BITS, tags);
    this.rare = new RareFeatures(settings.leastCount(), settings.bits());
    Map<String, Integer> counts = new HashMap<>();
    for (TaggedSentence sentence : treebank) {
      for (String form : sentence.forms()) {
        counts.merge(Dictionary.plain(form), 1, Integer::sum);
      }
    }
    Map<String, Word> known = new HashMap<>();
    for (TaggedSentence sentence : treebank) {
      Example example = example(dictionary, known, sentence, false);
      for (int i = 0; i < sentence.size(); i++) {
        if (counts.getOrDefault(Dictionary.plain(sentence.forms()[i]), 0) == 1) {
          example.unseen[i] = dictionary.unseenWord(sentence.forms()[i]);
        }
      }
      examples.add(example);
    }
    for (TaggedSentence sentence : open) {
      examples.add(example(dictionary, known, sentence, true));
    }
    countFeatures();
  }

  private static Example example(
      Dictionary dictionary, Map<String, Word> known, TaggedSentence sentence, boolean open) {
    Word[] words = new Word[sentence.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = known.computeIfAbsent(sentence.forms()[i], dictionary::word);
    }
    return new Example(words, words.clone(), sentence.tags(), open);
  }

  private void countFeatures() {
    int[] rows = new int[TaggerFeatures.MOST];
    for (Example example : examples) {
      int n = example.words.length;
      for (int i = 0; i < n; i++) {
        int tag1 = i > 0 ? Math.max(0, example.tags[i - 1]) : tags;
        int tag2 = i > 1 ? Math.max(0, example.tags[i - 2]) : tags + 1;
        rare.count(rows, features.extract(example.words, i, n, tag1, tag2, rows));
      }
    }
  }

  /** The average of the weights of several trainings, each with an order of its own. */
  WeightTable train() {
    float[] sums = new float[tags << settings.bits()];
    Seeds.train(settings.seeds(), this::trainOnce, average -> AveragedWeights.add(sums, average));
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= settings.seeds();
    }
    return WeightTable.quantised(settings.bits(), tags, sums, settings.scale());
  }

  private float[] trainOnce(Random random) {
    AveragedWeights weights = new AveragedWeights(tags << settings.bits());
    List<Example> order = new ArrayList<>(examples);
    float[] scores = new float[tags];
    int[] rows = new int[TaggerFeatures.MOST];
    for (int round = 0; round < settings.rounds(); round++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        if (example.open && random.nextDouble() >= settings.openShare()) {
          continue;
        }
        int n = example.words.length;
        Word[] words = example.words.clone();
        for (int i = 0; i < n; i++) {
          if (example.unseen[i] != words[i] && random.nextDouble() < settings.unseenShare()) {
            words[i] = example.unseen[i];
          }
        }
        int tag1 = tags;
        int tag2 = tags + 1;
        for (int i = 0; i < n; i++) {
          int tag = words[i].only();
          if (tag < 0) {
            int count = rare.keep(rows, features.extract(words, i, n, tag1, tag2, rows));
            tag = learn(weights, words[i].candidates(), example.tags[i], rows, count, scores);
          }
          tag2 = tag1;
          tag1 = tag;
        }
      }
    }
    return weights.average();
  }

  /** Predicts a tag and corrects the weights where the right one is not ahead by the margin. */
  private int learn(
      AveragedWeights weights, int[] candidates, int gold, int[] rows, int count, float[] scores) {
    float[] now = weights.now();
    java.util.Arrays.fill(scores, 0);
    for (int k = 0; k < count; k++) {
      int at = rows[k] * tags;
      for (int tag = 0; tag < tags; tag++) {
        scores[tag] += now[at + tag];
      }
    }
    int best = candidates[0];
    int rival = -1;
    for (int tag : candidates) {
      if (scores[tag] > scores[best]) {
        best = tag;
      }
      if (tag != gold && (rival < 0 || scores[tag] > scores[rival])) {
        rival = tag;
      }
    }
    if (gold == TaggedSentence.UNKNOWN) {
      return best;
    }
    weights.step();
    if (rival >= 0 && (best != gold || scores[gold] - scores[rival] <= settings.margin())) {
      for (int k = 0; k < count; k++) {
        int at = rows[k] * tags;
        weights.add(at + gold, 1);
        weights.add(at + rival, -1);
      }
    }
    return best;
  }
}
