package org.dragoman.lab.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AgreementTest {
  @Test
  void aTreeReversedTwiceIsTheTree() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      int n = 1 + random.nextInt(12);
      String[] forms = new String[n];
      int[] tags = new int[n];
      int[] heads = new int[n];
      int[] relations = new int[n];
      for (int i = 0; i < n; i++) {
        forms[i] = "w" + random.nextInt(50);
        tags[i] = random.nextInt(40) - 1;
        heads[i] = random.nextInt(n + 2) - 1;
        relations[i] = random.nextInt(30) - 1;
      }
      TrainingTree tree = new TrainingTree(forms, tags, heads, relations);
      TrainingTree there = tree.reversed();
      TrainingTree back = there.reversed();
      assertThat(back.forms()).isEqualTo(forms);
      assertThat(back.tags()).isEqualTo(tags);
      assertThat(back.heads()).isEqualTo(heads);
      assertThat(back.relations()).isEqualTo(relations);
      for (int i = 0; i < n; i++) {
        int mirrored = there.heads()[n - 1 - i];
        assertThat(mirrored).isEqualTo(heads[i] >= 0 && heads[i] < n ? n - 1 - heads[i] : heads[i]);
      }
    }
  }

  @Test
  void theSumOfSeedsComesInTheOrderOfTheSeeds() {
    java.util.List<Long> drawn = new java.util.ArrayList<>();
    Seeds.train(
        6,
        random -> {
          pause(random.nextInt(20));
          return random.nextLong();
        },
        drawn::add);
    java.util.List<Long> alone = new java.util.ArrayList<>();
    for (int seed = 1; seed <= 6; seed++) {
      Random random = new Random(seed);
      random.nextInt(20);
      alone.add(random.nextLong());
    }
    assertThat(drawn).isEqualTo(alone);
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
