package org.dragoman.lab.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.grammar.model.Dictionary;
import org.dragoman.grammar.model.LowerForms;
import org.dragoman.grammar.model.TagClass;
import org.dragoman.grammar.model.TagSet;

/** Learns the tags of words, and which tags new words may have. */
final class DictionaryTrainer {
  /** Forms seen as often as this have no tag but those seen. */
  private static final int FREQUENT = 5;

  /** From this count on, a form with one tag in this share of its places has that tag only. */
  private static final int SURE_COUNT = 10;

  private static final double SURE_SHARE = 0.995;

  /** A tag is open where so many different rare forms have it. */
  private static final int OPEN_FORMS = 8;

  /** The parser takes a word as itself where it was seen as often as this. */
  private static final int LEXICAL = 2;

  /** The same for open text. */
  private static final int LEXICAL_IN_OPEN_TEXT = 5;

  private final TagSet tagSet;
  private final Map<String, int[]> byForm = new TreeMap<>();
  private final Map<String, int[]> byLower = new TreeMap<>();
  private final Map<TagClass, Integer> classes = new LinkedHashMap<>();

  private DictionaryTrainer(TagSet tagSet) {
    this.tagSet = tagSet;
  }

  /**
   * @param openCounts how often each lower-case form stands in open text
   */
  static Dictionary train(
      JointTags jointTags,
      List<TreebankSentence> sentences,
      WordClasses clusters,
      Map<String, Integer> openCounts) {
    DictionaryTrainer trainer = new DictionaryTrainer(jointTags.tagSet());
    for (TreebankSentence sentence : sentences) {
      for (int i = 0; i < sentence.size(); i++) {
        int tag = jointTags.of(sentence, i);
        String form = sentence.forms()[i];
        trainer.count(trainer.byForm, Dictionary.plain(form), tag);
        trainer.count(trainer.byLower, Dictionary.lower(form), tag);
      }
    }
    return trainer.build(clusters, openCounts);
  }

  private void count(Map<String, int[]> counts, String form, int tag) {
    counts.computeIfAbsent(form, f -> new int[tagSet.size()])[tag]++;
  }

  private Dictionary build(WordClasses clusters, Map<String, Integer> openCounts) {
    int[] open = openTags();
    List<String> forms = new ArrayList<>(byForm.keySet());
    int[] formClass = new int[forms.size()];
    for (int i = 0; i < formClass.length; i++) {
      int[] counts = byForm.getOrDefault(forms.get(i), new int[0]);
      int[] lower = byLower.getOrDefault(Dictionary.lower(forms.get(i)), new int[0]);
      formClass[i] = id(tagClass(counts, lower));
    }
    TreeSet<String> lowers = new TreeSet<>(byLower.keySet());
    lowers.addAll(clusters.fine().keySet());
    openCounts.forEach(
        (form, count) -> {
          if (count >= LEXICAL_IN_OPEN_TEXT) {
            lowers.add(form);
          }
        });
    int[] tagClass = new int[lowers.size()];
    int[] cluster = new int[lowers.size()];
    boolean[] lexical = new boolean[lowers.size()];
    int at = 0;
    for (String lower : lowers) {
      int[] counts = byLower.getOrDefault(lower, new int[0]);
      tagClass[at] = counts.length == 0 ? -1 : id(tagClass(counts, counts));
      lexical[at] =
          sum(counts) >= LEXICAL || openCounts.getOrDefault(lower, 0) >= LEXICAL_IN_OPEN_TEXT;
      cluster[at] = clusters.fine().getOrDefault(lower, -1);
      at++;
    }
    LowerForms lowerForms =
        new LowerForms(
            List.copyOf(lowers),
            tagClass,
            lexical,
            cluster,
            clusters.middleOf(),
            clusters.coarseOf());
    return new Dictionary(
        tagSet, open, List.copyOf(classes.keySet()), forms, formClass, lowerForms);
  }

  private int id(TagClass tagClass) {
    Integer known = classes.get(tagClass);
    if (known != null) {
      return known;
    }
    int id = classes.size();
    classes.put(tagClass, id);
    return id;
  }

  /** The class of a form; a rare one may have the tags of its other spellings too. */
  private static TagClass tagClass(int[] counts, int[] lowerCounts) {
    int total = sum(counts);
    boolean frequent = total >= FREQUENT;
    BitSet seen = new BitSet();
    BitSet usual = new BitSet();
    int best = 0;
    for (int tag = 0; tag < counts.length; tag++) {
      if (counts[tag] > 0 || (!frequent && lowerCounts[tag] > 0)) {
        seen.set(tag);
      }
      if (counts[tag] > 0 && counts[tag] * 10 >= total) {
        usual.set(tag);
      }
      if (counts[tag] > counts[best]) {
        best = tag;
      }
    }
    boolean sure = total >= SURE_COUNT && counts[best] >= SURE_SHARE * total;
    return new TagClass(
        frequent, seen.stream().toArray(), usual.stream().toArray(), sure ? best : -1);
  }

  private int[] openTags() {
    int[] rareForms = new int[tagSet.size()];
    for (int[] counts : byForm.values()) {
      if (sum(counts) <= 2) {
        for (int tag = 0; tag < counts.length; tag++) {
          rareForms[tag] += counts[tag] > 0 ? 1 : 0;
        }
      }
    }
    BitSet open = new BitSet();
    for (int tag = 0; tag < rareForms.length; tag++) {
      if (rareForms[tag] >= OPEN_FORMS) {
        open.set(tag);
      }
    }
    return open.stream().toArray();
  }

  private static int sum(int[] counts) {
    int sum = 0;
    for (int count : counts) {
      sum += count;
    }
    return sum;
  }
}
