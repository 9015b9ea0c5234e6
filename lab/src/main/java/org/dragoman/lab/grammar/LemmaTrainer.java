package org.dragoman.lab.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.grammar.model.Lemmatizer;
import org.dragoman.grammar.model.TagSet;

/** Learns rules on endings from the lemmas of a treebank, and the forms that break them. */
final class LemmaTrainer {
  /** A rule must hold for so many different forms; the empty ending's rule holds for any number. */
  private static final int LEAST_FORMS = 2;

  private final TagSet tagSet;
  private final int[] groupOfTag;
  private final boolean[] keepsCase;

  /** Lemmas of a form, by key of group and form, and how often each was seen. */
  private final Map<String, Map<String, Integer>> lemmas = new TreeMap<>();

  private LemmaTrainer(TagSet tagSet) {
    this.tagSet = tagSet;
    this.groupOfTag = new int[tagSet.size()];
    Map<String, Integer> groups = new HashMap<>();
    for (int tag = 0; tag < groupOfTag.length; tag++) {
      groupOfTag[tag] = groups.computeIfAbsent(tagSet.xpos(tag), penn -> groups.size());
    }
    this.keepsCase = new boolean[groups.size()];
  }

  static Lemmatizer train(JointTags jointTags, List<TreebankSentence> sentences) {
    LemmaTrainer trainer = new LemmaTrainer(jointTags.tagSet());
    trainer.learnCase(jointTags, sentences);
    for (TreebankSentence sentence : sentences) {
      for (int i = 0; i < sentence.size(); i++) {
        trainer.count(sentence.forms()[i], sentence.lemmas()[i], jointTags.of(sentence, i));
      }
    }
    return trainer.build();
  }

  /** A group keeps its capitals where most lemmas of its capitalised words do. */
  private void learnCase(JointTags jointTags, List<TreebankSentence> sentences) {
    int[] kept = new int[keepsCase.length];
    for (TreebankSentence sentence : sentences) {
      for (int i = 0; i < sentence.size(); i++) {
        if (Character.isUpperCase(sentence.forms()[i].charAt(0))) {
          boolean keeps = Character.isUpperCase(sentence.lemmas()[i].charAt(0));
          kept[groupOfTag[jointTags.of(sentence, i)]] += keeps ? 1 : -1;
        }
      }
    }
    for (int g = 0; g < kept.length; g++) {
      keepsCase[g] = kept[g] > 0;
    }
  }

  private void count(String form, String lemma, int tag) {
    int group = groupOfTag[tag];
    String key = Lemmatizer.key(group, Lemmatizer.base(form, keepsCase[group]));
    lemmas
        .computeIfAbsent(key, k -> new TreeMap<>())
        .merge(Lemmatizer.base(lemma, true), 1, Integer::sum);
  }

  private Lemmatizer build() {
    Map<String, String> best = new TreeMap<>();
    lemmas.forEach((key, counts) -> best.put(key, commonest(counts)));
    Map<String, Lemmatizer.Rule> rules = rules(best);
    Lemmatizer byRules = new Lemmatizer(groupOfTag, keepsCase, rules, Map.of());
    int[] tagOfGroup = new int[keepsCase.length];
    for (int tag = 0; tag < groupOfTag.length; tag++) {
      tagOfGroup[groupOfTag[tag]] = tag;
    }
    Map<String, String> exceptions = new TreeMap<>();
    best.forEach(
        (key, lemma) -> {
          if (!byRules.lemma(key.substring(1), tagOfGroup[key.charAt(0) - 'A']).equals(lemma)) {
            exceptions.put(key, lemma);
          }
        });
    return new Lemmatizer(groupOfTag, keepsCase, rules, exceptions);
  }

  private static String commonest(Map<String, Integer> counts) {
    String best = "";
    int most = 0;
    for (Map.Entry<String, Integer> e : counts.entrySet()) {
      if (e.getValue() > most) {
        most = e.getValue();
        best = e.getKey();
      }
    }
    return best;
  }

  /** The commonest rule for each ending, where it differs from that of the next shorter ending. */
  private static Map<String, Lemmatizer.Rule> rules(Map<String, String> best) {
    Map<String, Map<Lemmatizer.Rule, Integer>> votes = new HashMap<>();
    best.forEach(
        (key, lemma) -> {
          String form = key.substring(1);
          Lemmatizer.Rule rule = rule(form, lemma);
          for (int k = 0; k <= Math.min(Lemmatizer.LONGEST_ENDING, form.length()); k++) {
            if (rule.cut() <= k) {
              votes
                  .computeIfAbsent(
                      key.charAt(0) + form.substring(form.length() - k), e -> new HashMap<>())
                  .merge(rule, 1, Integer::sum);
            }
          }
        });
    Map<String, Lemmatizer.Rule> winners = new TreeMap<>();
    votes.forEach(
        (ending, counts) -> {
          Lemmatizer.Rule winner = winner(counts);
          if (winner != null) {
            winners.put(ending, winner);
          }
        });
    Map<String, Lemmatizer.Rule> needed = new TreeMap<>();
    List<String> endings = new ArrayList<>(winners.keySet());
    endings.sort((a, b) -> Integer.compare(a.length(), b.length()));
    for (String ending : endings) {
      Lemmatizer.Rule rule = winners.get(ending);
      if (rule != null && !rule.equals(shorter(needed, ending))) {
        needed.put(ending, rule);
      }
    }
    return needed;
  }

  private static Lemmatizer.@org.jspecify.annotations.Nullable Rule winner(
      Map<Lemmatizer.Rule, Integer> counts) {
    Lemmatizer.Rule best = null;
    int most = LEAST_FORMS - 1;
    for (Map.Entry<Lemmatizer.Rule, Integer> e : counts.entrySet()) {
      int count = e.getValue();
      boolean wins = count > most || (count == most && best != null && before(e.getKey(), best));
      if (wins) {
        best = e.getKey();
        most = count;
      }
    }
    return best;
  }

  private static boolean before(Lemmatizer.Rule a, Lemmatizer.Rule b) {
    return a.cut() != b.cut() ? a.cut() < b.cut() : a.ending().compareTo(b.ending()) < 0;
  }

  private static Lemmatizer.@org.jspecify.annotations.Nullable Rule shorter(
      Map<String, Lemmatizer.Rule> rules, String ending) {
    for (int k = 2; k <= ending.length(); k++) {
      Lemmatizer.Rule rule = rules.get(ending.charAt(0) + ending.substring(k));
      if (rule != null) {
        return rule;
      }
    }
    return null;
  }

  private static Lemmatizer.Rule rule(String form, String lemma) {
    int shared = 0;
    while (shared < Math.min(form.length(), lemma.length())
        && form.charAt(shared) == lemma.charAt(shared)) {
      shared++;
    }
    return new Lemmatizer.Rule(form.length() - shared, lemma.substring(shared));
  }
}
