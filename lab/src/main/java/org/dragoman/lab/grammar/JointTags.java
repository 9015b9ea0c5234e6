package org.dragoman.lab.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.grammar.model.TagSet;

/** The joint tags of a treebank; rare ones are replaced by the commonest with their Penn tag. */
final class JointTags {
  /** Joint tags seen less often are not told apart. */
  private static final int LEAST = 15;

  private final TagSet tagSet;
  private final Map<String, Integer> commonest = new HashMap<>();
  private final int overall;

  JointTags(List<TreebankSentence> sentences) {
    Map<String, Integer> counts = new TreeMap<>();
    for (TreebankSentence sentence : sentences) {
      for (int i = 0; i < sentence.size(); i++) {
        counts.merge(sentence.jointTag(i), 1, Integer::sum);
      }
    }
    List<String> names = new ArrayList<>();
    counts.forEach(
        (name, count) -> {
          if (count >= LEAST) {
            names.add(name);
          }
        });
    tagSet = new TagSet(names);
    int most = 0;
    for (int id = 0; id < names.size(); id++) {
      String penn = tagSet.xpos(id);
      Integer best = commonest.get(penn);
      int count = counts.getOrDefault(names.get(id), 0);
      if (best == null || counts.getOrDefault(names.get(best), 0) < count) {
        commonest.put(penn, id);
      }
      if (count > counts.getOrDefault(names.get(most), 0)) {
        most = id;
      }
    }
    overall = most;
  }

  TagSet tagSet() {
    return tagSet;
  }

  /** The joint tag of word {@code i}. */
  int of(TreebankSentence sentence, int i) {
    int exact = tagSet.id(sentence.jointTag(i));
    return exact >= 0 ? exact : commonest.getOrDefault(sentence.xpos()[i], overall);
  }

  /** The joint tags of all words. */
  int[] of(TreebankSentence sentence) {
    int[] tags = new int[sentence.size()];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = of(sentence, i);
    }
    return tags;
  }
}
