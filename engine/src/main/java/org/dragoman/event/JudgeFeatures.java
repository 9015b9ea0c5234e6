package org.dragoman.event;

import java.util.HashMap;
import java.util.Map;

/**
 * What a judge looks at to tell what one side does to another: the words between and around them,
 * the way from one to the other in the tree, what the predicates on that way govern, and how the
 * coding rules vote. Built once; safe for use by many threads.
 */
public final class JudgeFeatures {
  private final RuleBook rules;
  private final StatusReader statuses;

  /** The classes of nouns of each lemma that has any, as pieces of features. */
  private final Map<String, FeatureText[]> classes = new HashMap<>();

  public JudgeFeatures(RuleBook rules, StatusReader statuses) {
    this.rules = rules;
    this.statuses = statuses;
    NounClasses all = rules.nounClasses();
    for (String lemma : all.lemmas()) {
      classes.put(
          lemma, all.classesOf(lemma).stream().map(FeatureText::of).toArray(FeatureText[]::new));
    }
  }

  /** Hands over the features of two sides of a sentence; some may come more than once. */
  void extract(SidePair pair, FeatureSink sink) {
    PairFeatures.extract(sentence(pair), pair, new NamedFeatures(sink));
  }

  /**
   * Rows of the features in a table of weights, each once.
   *
   * @param bits the table has 2 to this power rows
   */
  public int[] rows(SidePair pair, int bits) {
    FeatureRows rows = new FeatureRows(bits);
    PairFeatures.extract(sentence(pair), pair, rows);
    return rows.toArray();
  }

  /** Sets rows to those of the features of two sides of a sentence. */
  void rows(JudgedSentence sentence, SidePair pair, FeatureRows rows) {
    rows.clear();
    PairFeatures.extract(sentence, pair, rows);
  }

  private JudgedSentence sentence(SidePair pair) {
    return sentence(new RuledSentence(pair.parse(), pair.actors(), rules));
  }

  /** What the features of all pairs of a sentence share. */
  JudgedSentence sentence(RuledSentence sentence) {
    return new JudgedSentence(sentence, statuses, classes);
  }
}
