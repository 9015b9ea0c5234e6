package org.dragoman.lab.grammar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dragoman.grammar.model.Dictionary;
import org.dragoman.grammar.model.TaggerFeatures;
import org.dragoman.grammar.model.WeightTable;
import org.dragoman.grammar.model.Word;

/** Trains the weights of the tagger: an averaged perceptron with a margin. */
final class TaggerTrainer {
  private final Dictionary dictionary;
  private final JointTags jointTags;
  private final TaggerSettings settings;
  private final int tags;
  private final TaggerFeatures features;
  private final RareFeatures rare;
  private final List<Example> examples = new ArrayList<>();

  /**
   * A sentence made ready. Words seen once in training stand in a second form too, as if they had
   * not been seen, so that the tagger learns to deal with new words.
   */
  private record Example(Word[] words, Word[] unseen, int[] gold) {}

  TaggerTrainer(
      Dictionary dictionary,
      JointTags jointTags,
      List<TreebankSentence> sentences,
      TaggerSettings settings) {
    this.dictionary = dictionary;
    this.jointTags = jointTags;
    this.settings = settings;
    this.tags = jointTags.tagSet().size();
    this.features = new TaggerFeatures(RareFeatures.COUNT_BITS, tags);
    this.rare = new RareFeatures(settings.leastCount(), settings.bits());
    prepare(sentences);
  }

  private void prepare(List<TreebankSentence> sentences) {
    Map<String, Integer> counts = new HashMap<>();
    for (TreebankSentence sentence : sentences) {
      for (String form : sentence.forms()) {
        counts.merge(Dictionary.plain(form), 1, Integer::sum);
      }
    }
    Map<String, Word> known = new HashMap<>();
    int[] rows = new int[TaggerFeatures.MOST];
    for (TreebankSentence sentence : sentences) {
      int n = sentence.size();
      Word[] words = new Word[n];
      Word[] unseen = new Word[n];
      for (int i = 0; i < n; i++) {
        String form = sentence.forms()[i];
        words[i] = known.computeIfAbsent(form, dictionary::word);
        boolean once = counts.getOrDefault(Dictionary.plain(form), 0) == 1;
        unseen[i] = once ? dictionary.unseenWord(form) : words[i];
      }
      int[] gold = jointTags.of(sentence);
      examples.add(new Example(words, unseen, gold));
      for (int i = 0; i < n; i++) {
        int tag1 = i > 0 ? gold[i - 1] : tags;
        int tag2 = i > 1 ? gold[i - 2] : tags + 1;
        rare.count(rows, features.extract(words, i, n, tag1, tag2, rows));
      }
    }
  }

  /** The average of the weights of several trainings, each with an order of its own. */
  WeightTable train() {
    float[] sums = new float[tags << settings.bits()];
    for (int seed = 1; seed <= settings.seeds(); seed++) {
      trainOnce(new Random(seed), sums);
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= settings.seeds();
    }
    return WeightTable.quantised(settings.bits(), tags, sums, settings.scale());
  }

  private void trainOnce(Random random, float[] sums) {
    AveragedWeights weights = new AveragedWeights(sums.length);
    List<Example> order = new ArrayList<>(examples);
    float[] scores = new float[tags];
    int[] rows = new int[TaggerFeatures.MOST];
    for (int round = 0; round < settings.rounds(); round++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
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
            tag = learn(weights, words[i].candidates(), example.gold[i], rows, count, scores);
          }
          tag2 = tag1;
          tag1 = tag;
        }
      }
    }
    weights.addAverage(sums);
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
