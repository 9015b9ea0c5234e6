package org.dragoman.grammar.model;

import java.util.BitSet;
import org.dragoman.model.ModelException;
import org.dragoman.model.WeightTable;
import org.jspecify.annotations.Nullable;

/**
 * Greedy left-to-right tagger: a linear model trained as an averaged perceptron (Collins 2002). All
 * features of one word alone are summed once a word and kept. Tags that these leave far behind are
 * not weighed in their context, and where one tag is left, nothing is. Safe for use by several
 * threads.
 */
public final class Tagger {
  /** A lead that no tag has. */
  public static final int NO_LEAD = 1 << 24;

  /** Words not in the dictionary that are kept, a power of two. */
  private static final int KEPT = 1 << 15;

  /** Places that a word may be kept at, a power of two: more cost time, fewer lose words. */
  private static final int PLACES = 4;

  /** Texts longer than this are not kept, so that odd input cannot fill the memory. */
  private static final int LONGEST_KEPT = 64;

  private final Dictionary dictionary;
  private final TaggerFeatures features;
  private final WeightTable weights;
  private final int tags;
  private final int lead;
  private final KnownWord edge;

  /** The tag of a singular proper noun, -1 where the model knows none. */
  private final int name;

  /**
   * Words seen lately, by hash of their text; an entry is immutable or as good as that, so a data
   * race can at worst lose one.
   */
  private final @Nullable KnownWord[] kept = new @Nullable KnownWord[KEPT];

  /** The hash of the word at each place: most words that do not fit are never looked at. */
  private final int[] hashes = new int[KEPT];

  /**
   * A tagger that weighs every tag.
   *
   * @param weights a row for each feature, a column for each tag
   */
  public Tagger(Dictionary dictionary, WeightTable weights) {
    this(dictionary, weights, NO_LEAD);
  }

  /**
   * @param weights a row for each feature, a column for each tag
   * @param lead a tag is not weighed in its context where the words by themselves speak so much
   *     more for another, in the weights' unit
   */
  public Tagger(Dictionary dictionary, WeightTable weights, int lead) {
    this.dictionary = dictionary;
    this.weights = weights;
    this.lead = lead;
    this.tags = dictionary.tags().size();
    if (weights.width() < tags) {
      throw new ModelException("tagger weights are too narrow for " + tags + " tags");
    }
    this.name = dictionary.tags().id("NNP|PROPN");
    this.features = new TaggerFeatures(weights.bits(), tags);
    this.edge = score(Word.EDGE, newScratch().rows);
  }

  /** The dictionary it looks words up in. */
  public Dictionary dictionary() {
    return dictionary;
  }

  /** Scratch for its scores. */
  TaggerScratch newScratch() {
    return new TaggerScratch(tags);
  }

  /** Joint tags of the words of a sentence; for training, where speed matters less. */
  public int[] tag(String[] forms) {
    return tag(forms, TagLog.NONE);
  }

  /** As {@link #tag(String[])}, and tells of each choice. */
  public int[] tag(String[] forms, TagLog log) {
    TaggerScratch scratch = newScratch();
    @Nullable KnownWord[] words = new @Nullable KnownWord[forms.length];
    for (int i = 0; i < forms.length; i++) {
      words[i] = lookUp(forms[i], scratch);
    }
    int[] found = new int[forms.length];
    tag(words, forms.length, found, scratch, new BitSet(), log);
    return found;
  }

  /** The word with its scores, kept from an earlier time where possible. */
  KnownWord lookUp(String text, TaggerScratch scratch) {
    int h = text.hashCode() * 0x9E3779B9;
    int slot = (h ^ (h >>> 15)) & (KEPT - 1);
    for (int k = 0; k < PLACES; k++) {
      if (hashes[slot ^ k] == h) {
        KnownWord found = kept[slot ^ k];
        if (found != null && found.word.text.equals(text)) {
          return found;
        }
      }
    }
    KnownWord made = score(dictionary.word(text), scratch.rows);
    if (text.length() <= LONGEST_KEPT) {
      keep(made, h, slot);
    }
    return made;
  }

  /** Puts a word at its first place; each that stands in the way moves on, the last gives way. */
  private void keep(KnownWord made, int hash, int slot) {
    KnownWord moving = made;
    int itsHash = hash;
    for (int k = 0; k < PLACES && moving != null; k++) {
      KnownWord last = kept[slot ^ k];
      int lastHash = hashes[slot ^ k];
      kept[slot ^ k] = moving;
      hashes[slot ^ k] = itsHash;
      moving = last;
      itsHash = lastHash;
    }
  }

  private KnownWord score(Word word, int[] rows) {
    short[] scores = new short[KnownWord.ROWS * tags];
    if (word != Word.EDGE) {
      sum(rows, features.own(word, rows, 0), scores, KnownWord.OWN);
    }
    sum(rows, features.asPrevious(word, rows, 0), scores, KnownWord.AS_PREVIOUS);
    sum(rows, features.asNext(word, rows, 0), scores, KnownWord.AS_NEXT);
    sum(rows, features.asSecondPrevious(word, rows, 0), scores, KnownWord.AS_SECOND_PREVIOUS);
    sum(rows, features.asSecondNext(word, rows, 0), scores, KnownWord.AS_SECOND_NEXT);
    return new KnownWord(word, scores);
  }

  private void sum(int[] rows, int count, short[] scores, int row) {
    int[] sums = weights.sum(rows, count);
    for (int tag = 0; tag < tags; tag++) {
      scores[row * tags + tag] = (short) sums[tag];
    }
  }

  /**
   * Tags the words {@code [0, n)}.
   *
   * @param out joint tag of each word
   * @param names indices of words that are proper nouns
   */
  void tag(@Nullable KnownWord[] words, int n, int[] out, TaggerScratch scratch, BitSet names) {
    tag(words, n, out, scratch, names, TagLog.NONE);
  }

  private void tag(
      @Nullable KnownWord[] words,
      int n,
      int[] out,
      TaggerScratch scratch,
      BitSet names,
      TagLog log) {
    int tag1 = tags;
    int tag2 = tags + 1;
    KnownWord before2 = edge;
    KnownWord before = edge;
    KnownWord word = at(words, 0, n);
    KnownWord after = at(words, 1, n);
    for (int i = 0; i < n; i++) {
      KnownWord after2 = at(words, i + 2, n);
      int best = names.get(i) && name >= 0 ? name : word.word.only;
      if (best < 0) {
        int most = alone(before2, before, word, after, after2, scratch.scores);
        int left = leaders(word.word.candidates, most - lead, scratch);
        int chosen = 0;
        if (left > 1) {
          int count =
              features.context(
                  before.word, word.word, after.word, after2.word, tag1, tag2, scratch.rows, 0);
          chosen = choose(scratch, left, count);
          log.chosen(most - scratch.scores[chosen]);
        }
        best = scratch.tags[chosen];
      }
      out[i] = best;
      tag2 = tag1;
      tag1 = best;
      before2 = before;
      before = word;
      word = after;
      after = after2;
    }
  }

  private KnownWord at(@Nullable KnownWord[] words, int i, int n) {
    KnownWord word = i < n ? words[i] : null;
    return word == null ? edge : word;
  }

  /** Fills what the words by themselves say for each candidate, and gives the highest. */
  private int alone(
      KnownWord before2,
      KnownWord before,
      KnownWord word,
      KnownWord after,
      KnownWord after2,
      int[] scores) {
    short[] own = word.scores;
    short[] s1 = before.scores;
    short[] s2 = after.scores;
    short[] s3 = before2.scores;
    short[] s4 = after2.scores;
    int from1 = KnownWord.AS_PREVIOUS * tags;
    int from2 = KnownWord.AS_NEXT * tags;
    int from3 = KnownWord.AS_SECOND_PREVIOUS * tags;
    int from4 = KnownWord.AS_SECOND_NEXT * tags;
    int[] candidates = word.word.candidates;
    int most = Integer.MIN_VALUE;
    for (int k = 0; k < candidates.length; k++) {
      int tag = candidates[k];
      int score = own[tag] + s1[from1 + tag] + s2[from2 + tag] + s3[from3 + tag] + s4[from4 + tag];
      scores[k] = score;
      most = Math.max(most, score);
    }
    return most;
  }

  /** Moves the candidates with a score of at least {@code least} to the front, and counts them. */
  private static int leaders(int[] candidates, int least, TaggerScratch scratch) {
    int left = 0;
    for (int k = 0; k < candidates.length; k++) {
      int score = scratch.scores[k];
      if (score >= least) {
        scratch.scores[left] = score;
        scratch.tags[left++] = candidates[k];
      }
    }
    return left;
  }

  /**
   * The place of the best of the first {@code left} tags, once the context speaks too; their scores
   * stay those of the words alone.
   */
  private int choose(TaggerScratch scratch, int left, int count) {
    byte[] table = weights.values();
    int width = weights.width();
    int[] rows = scratch.rows;
    for (int k = 0; k < count; k++) {
      rows[k] *= width;
    }
    int best = -1;
    int most = Integer.MIN_VALUE;
    for (int place = 0; place < left; place++) {
      int tag = scratch.tags[place];
      int score = scratch.scores[place];
      for (int k = 0; k < count; k++) {
        score += table[rows[k] + tag];
      }
      if (score > most) {
        most = score;
        best = place;
      }
    }
    return best;
  }
}
