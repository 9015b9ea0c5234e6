package org.dragoman.lab.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Groups words so that the class of one tells as much as can be of the class of the next: the
 * exchange algorithm of Kneser and Ney (1993) on a two-sided class bigram model, then merging of
 * classes after Brown et al. (1992) for the coarser groupings.
 */
final class ExchangeClustering {
  private static final int TABLE = 1 << 20;

  private final int words;
  private final int classes;

  /** For each word, its neighbours on one side and how often, as pairs in one array. */
  private final int[][] before;

  private final int[][] after;
  private final int[] self;
  private final int[] wordCount;
  private final int[] classOf;

  /** Class bigrams, row for the first; one class more, never changed, for rare words and edges. */
  private final int[][] bigrams;

  private final int[] classCount;
  private final double[] logs = new double[TABLE];
  private final List<String> names;

  private ExchangeClustering(
      List<String> names, int classes, int[] text, int words, int[] wordCount) {
    this.names = names;
    this.words = words;
    this.classes = classes;
    this.wordCount = wordCount;
    for (int i = 1; i < TABLE; i++) {
      logs[i] = i * Math.log(i);
    }
    List<Map<Integer, Integer>> left = maps(words + 1);
    List<Map<Integer, Integer>> right = maps(words + 1);
    self = new int[words + 1];
    for (int i = 1; i < text.length; i++) {
      if (text[i - 1] == text[i]) {
        self[text[i]]++;
      } else {
        right.get(text[i - 1]).merge(text[i], 1, Integer::sum);
        left.get(text[i]).merge(text[i - 1], 1, Integer::sum);
      }
    }
    before = pairs(left);
    after = pairs(right);
    classOf = new int[words + 1];
    bigrams = new int[classes + 1][classes + 1];
    classCount = new int[classes + 1];
    for (int w = 0; w < words; w++) {
      classOf[w] = w < classes - 1 ? w : w % classes;
    }
    classOf[words] = classes;
    for (int i = 0; i < text.length; i++) {
      classCount[classOf[text[i]]]++;
      if (i > 0) {
        bigrams[classOf[text[i - 1]]][classOf[text[i]]]++;
      }
    }
  }

  /**
   * Groups the words of a text.
   *
   * @param sentences lower-case forms
   * @param least how often a word must occur to be grouped
   * @param sizes number of fine, middle and coarse classes
   * @param rounds how often each word is tried in every class
   */
  static WordClasses induce(List<List<String>> sentences, int least, int[] sizes, int rounds) {
    Map<String, Integer> counts = new TreeMap<>();
    for (List<String> sentence : sentences) {
      for (String word : sentence) {
        counts.merge(word, 1, Integer::sum);
      }
    }
    List<String> names = new ArrayList<>(counts.keySet());
    names.removeIf(word -> counts.getOrDefault(word, 0) < least);
    names.sort((a, b) -> Integer.compare(counts.getOrDefault(b, 0), counts.getOrDefault(a, 0)));
    Map<String, Integer> ids = new HashMap<>();
    int[] wordCount = new int[names.size() + 1];
    for (int i = 0; i < names.size(); i++) {
      ids.put(names.get(i), i);
      wordCount[i] = counts.getOrDefault(names.get(i), 0);
    }
    int rare = names.size();
    int length = 0;
    for (List<String> sentence : sentences) {
      length += sentence.size() + 1;
    }
    int[] text = new int[length];
    int at = 0;
    for (List<String> sentence : sentences) {
      text[at++] = rare;
      for (String word : sentence) {
        text[at++] = ids.getOrDefault(word, rare);
      }
    }
    int fine = Math.min(sizes[0], names.size());
    ExchangeClustering clustering =
        new ExchangeClustering(names, fine, text, names.size(), wordCount);
    clustering.exchange(rounds);
    return clustering.merged(sizes[1], sizes[2]);
  }

  private static List<Map<Integer, Integer>> maps(int n) {
    List<Map<Integer, Integer>> maps = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      maps.add(new HashMap<>());
    }
    return maps;
  }

  private static int[][] pairs(List<Map<Integer, Integer>> maps) {
    int[][] all = new int[maps.size()][];
    for (int w = 0; w < all.length; w++) {
      int[] pairs = new int[maps.get(w).size() * 2];
      int k = 0;
      for (Map.Entry<Integer, Integer> e : new TreeMap<>(maps.get(w)).entrySet()) {
        pairs[k++] = e.getKey();
        pairs[k++] = e.getValue();
      }
      all[w] = pairs;
    }
    return all;
  }

  private void exchange(int rounds) {
    int[] left = new int[classes + 1];
    int[] right = new int[classes + 1];
    int[] leftUsed = new int[classes + 1];
    int[] rightUsed = new int[classes + 1];
    for (int round = 0; round < rounds; round++) {
      int moved = 0;
      for (int w = 0; w < words; w++) {
        int lefts = collect(before[w], left, leftUsed);
        int rights = collect(after[w], right, rightUsed);
        int old = classOf[w];
        change(w, old, -1, left, leftUsed, lefts, right, rightUsed, rights);
        int best = old;
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < classes; c++) {
          double gain = gain(w, c, left, leftUsed, lefts, right, rightUsed, rights);
          if (gain > most) {
            most = gain;
            best = c;
          }
        }
        change(w, best, 1, left, leftUsed, lefts, right, rightUsed, rights);
        classOf[w] = best;
        moved += best != old ? 1 : 0;
        clear(left, leftUsed, lefts);
        clear(right, rightUsed, rights);
      }
      if (moved * 500 < words) {
        break;
      }
    }
  }

  private int collect(int[] pairs, int[] sums, int[] used) {
    int n = 0;
    for (int k = 0; k < pairs.length; k += 2) {
      int c = classOf[pairs[k]];
      if (sums[c] == 0) {
        used[n++] = c;
      }
      sums[c] += pairs[k + 1];
    }
    return n;
  }

  private static void clear(int[] sums, int[] used, int n) {
    for (int k = 0; k < n; k++) {
      sums[used[k]] = 0;
    }
  }

  private void change(
      int w,
      int c,
      int sign,
      int[] left,
      int[] leftUsed,
      int lefts,
      int[] right,
      int[] rightUsed,
      int rights) {
    for (int k = 0; k < lefts; k++) {
      bigrams[leftUsed[k]][c] += sign * left[leftUsed[k]];
    }
    for (int k = 0; k < rights; k++) {
      bigrams[c][rightUsed[k]] += sign * right[rightUsed[k]];
    }
    bigrams[c][c] += sign * self[w];
    classCount[c] += sign * wordCount[w];
  }

  /** What is gained by putting a word that is in no class into class {@code c}. */
  private double gain(
      int w,
      int c,
      int[] left,
      int[] leftUsed,
      int lefts,
      int[] right,
      int[] rightUsed,
      int rights) {
    double gain = -2 * (log(classCount[c] + wordCount[w]) - log(classCount[c]));
    for (int k = 0; k < lefts; k++) {
      int g = leftUsed[k];
      if (g != c) {
        gain += log(bigrams[g][c] + left[g]) - log(bigrams[g][c]);
      }
    }
    int[] row = bigrams[c];
    for (int k = 0; k < rights; k++) {
      int g = rightUsed[k];
      if (g != c) {
        gain += log(row[g] + right[g]) - log(row[g]);
      }
    }
    return gain + log(row[c] + left[c] + right[c] + self[w]) - log(row[c]);
  }

  private double log(int n) {
    return n < TABLE ? logs[n] : n * Math.log(n);
  }

  /** Merges the two classes whose union costs least, again and again. */
  private WordClasses merged(int middle, int coarse) {
    int[] into = new int[classes];
    List<Integer> live = new ArrayList<>();
    for (int c = 0; c < classes; c++) {
      into[c] = c;
      live.add(c);
    }
    int[] middleOf = into.clone();
    while (live.size() > coarse) {
      if (live.size() == middle) {
        middleOf = into.clone();
      }
      int bestA = live.get(0);
      int bestB = live.get(1);
      double least = Double.POSITIVE_INFINITY;
      for (int i = 0; i < live.size(); i++) {
        for (int j = i + 1; j < live.size(); j++) {
          double loss = loss(live.get(i), live.get(j), live);
          if (loss < least) {
            least = loss;
            bestA = live.get(i);
            bestB = live.get(j);
          }
        }
      }
      merge(bestA, bestB, live);
      for (int c = 0; c < classes; c++) {
        if (into[c] == bestB) {
          into[c] = bestA;
        }
      }
    }
    Map<String, Integer> fine = new TreeMap<>();
    for (int w = 0; w < words; w++) {
      fine.put(names.get(w), classOf[w]);
    }
    return new WordClasses(fine, middleOf, into);
  }

  private double loss(int a, int b, List<Integer> live) {
    double loss =
        2 * (log(classCount[a] + classCount[b]) - log(classCount[a]) - log(classCount[b]));
    int[] rowA = bigrams[a];
    int[] rowB = bigrams[b];
    for (int g : live) {
      if (g != a && g != b) {
        loss += log(rowA[g]) + log(rowB[g]) - log(rowA[g] + rowB[g]);
        int[] row = bigrams[g];
        loss += log(row[a]) + log(row[b]) - log(row[a] + row[b]);
      }
    }
    loss += log(rowA[classes]) + log(rowB[classes]) - log(rowA[classes] + rowB[classes]);
    int[] row = bigrams[classes];
    loss += log(row[a]) + log(row[b]) - log(row[a] + row[b]);
    loss += log(rowA[a]) + log(rowA[b]) + log(rowB[a]) + log(rowB[b]);
    return loss - log(rowA[a] + rowA[b] + rowB[a] + rowB[b]);
  }

  private void merge(int a, int b, List<Integer> live) {
    for (int g = 0; g <= classes; g++) {
      bigrams[a][g] += bigrams[b][g];
      bigrams[b][g] = 0;
    }
    for (int g = 0; g <= classes; g++) {
      bigrams[g][a] += bigrams[g][b];
      bigrams[g][b] = 0;
    }
    classCount[a] += classCount[b];
    live.remove((Integer) b);
  }
}
