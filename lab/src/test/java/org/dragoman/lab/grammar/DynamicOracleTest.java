package org.dragoman.lab.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.model.Dictionary;
import org.dragoman.grammar.model.ParserState;
import org.dragoman.grammar.model.Word;
import org.junit.jupiter.api.Test;

class DynamicOracleTest {
  private static final TreebankSentence SENTENCE =
      new TreebankSentence(
          new String[] {"Talks", "resumed"},
          new String[] {"talk", "resume"},
          new String[] {"NOUN", "VERB"},
          new String[] {"NNS", "VBD"},
          new int[] {1, 2},
          new Relation[] {Relation.NSUBJ, Relation.ROOT});

  private static final JointTags TAGS = new JointTags(java.util.Collections.nCopies(20, SENTENCE));
  private static final Dictionary DICTIONARY =
      DictionaryTrainer.train(
          TAGS,
          java.util.Collections.nCopies(20, SENTENCE),
          new WordClasses(Map.of(), new int[0], new int[0]),
          Map.of());

  private static ParserState state(int n) {
    ParserState state = new ParserState(TAGS.tagSet());
    Word word = DICTIONARY.word("talks");
    state.begin(n);
    for (int i = 0; i < n; i++) {
      state.set(i, word, 0);
    }
    state.ready();
    return state;
  }

  /**
   * Gives the words {@code [from, to)} heads so that they hang from {@code head} without crossing.
   */
  private static void hang(int from, int to, int head, int[] heads, Random random) {
    if (from >= to) {
      return;
    }
    int top = from + random.nextInt(to - from);
    heads[top] = head;
    int split = from + random.nextInt(top - from + 1);
    hang(from, split, top, heads, random);
    hang(split, top, top, heads, random);
    split = top + 1 + random.nextInt(to - top);
    hang(top + 1, split, top, heads, random);
    hang(split, to, top, heads, random);
  }

  private static void take(ParserState state, int action) {
    if (action == ParserState.SHIFT) {
      state.shift();
    } else {
      state.attach(action, Relation.DEP.ordinal());
    }
  }

  private static int wrongHeads(ParserState state, int[] heads) {
    int wrong = 0;
    for (int i = 0; i < heads.length; i++) {
      wrong += state.head(i) == heads[i] ? 0 : 1;
    }
    return wrong;
  }

  private static List<Integer> cheapest(int[] costs) {
    int least = Arrays.stream(costs).min().orElseThrow();
    return java.util.stream.IntStream.range(0, costs.length)
        .filter(action -> costs[action] == least)
        .boxed()
        .toList();
  }

  @Test
  void everyFreeChoiceLeadsToTheTree() {
    Random random = new Random(5);
    int[] costs = new int[3];
    for (int round = 0; round < 500; round++) {
      int n = 1 + random.nextInt(25);
      int[] heads = new int[n];
      hang(0, n, n, heads, random);
      DynamicOracle oracle = new DynamicOracle(heads);
      ParserState state = state(n);
      while (!state.done()) {
        oracle.costs(state, costs);
        List<Integer> best = cheapest(costs);
        assertThat(costs[best.get(0)]).isZero();
        take(state, best.get(random.nextInt(best.size())));
      }
      assertThat(wrongHeads(state, heads)).as(Arrays.toString(heads)).isZero();
    }
  }

  @Test
  void costsOfAWrongWayAreTheArcsItLoses() {
    Random random = new Random(9);
    int[] costs = new int[3];
    for (int round = 0; round < 500; round++) {
      int n = 2 + random.nextInt(20);
      int[] heads = new int[n];
      hang(0, n, n, heads, random);
      DynamicOracle oracle = new DynamicOracle(heads);
      ParserState state = state(n);
      int spent = 0;
      while (!state.done()) {
        oracle.costs(state, costs);
        int action = random.nextInt(3);
        while (costs[action] == DynamicOracle.FORBIDDEN) {
          action = random.nextInt(3);
        }
        spent += costs[action];
        take(state, action);
      }
      assertThat(spent).isEqualTo(wrongHeads(state, heads));
    }
  }

  @Test
  void freeChoicesKeepEveryKnownArcOfATreeKnownInPart() {
    Random random = new Random(13);
    int[] costs = new int[3];
    for (int round = 0; round < 500; round++) {
      int n = 1 + random.nextInt(25);
      int[] heads = new int[n];
      hang(0, n, n, heads, random);
      int unknown = 0;
      for (int i = 0; i < n; i++) {
        if (random.nextInt(3) == 0) {
          heads[i] = TrainingTree.UNKNOWN;
          unknown++;
        }
      }
      DynamicOracle oracle = new DynamicOracle(heads);
      ParserState state = state(n);
      while (!state.done()) {
        oracle.costs(state, costs);
        List<Integer> best = cheapest(costs);
        assertThat(costs[best.get(0)]).isZero();
        take(state, best.get(random.nextInt(best.size())));
      }
      assertThat(wrongHeads(state, heads)).as(Arrays.toString(heads)).isEqualTo(unknown);
    }
  }
}
