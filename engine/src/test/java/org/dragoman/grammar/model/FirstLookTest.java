package org.dragoman.grammar.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.dragoman.model.BinaryReader;
import org.dragoman.model.BinaryWriter;
import org.junit.jupiter.api.Test;

class FirstLookTest {
  @Test
  void bestAndLeadAreThoseOfThreeScoresOfWhichShiftIsZero() {
    Random random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      int left = random.nextInt(-20, 21);
      int right = random.nextInt(-20, 21);
      int[] scores = {0, left, right};
      int best = FirstLook.best(left, right);
      Arrays.sort(scores);
      assertThat(new int[] {0, left, right}[best]).isEqualTo(scores[2]);
      assertThat(FirstLook.lead(left, right)).isEqualTo(scores[2] - scores[1]);
    }
  }

  @Test
  void fileHoldsAllOfIt() {
    FirstLook look =
        new FirstLook(
            ActionTable.quantised(1, new float[] {12, -4}, new float[] {0, 252}, 1), 10, 20, 30);
    BinaryWriter out = new BinaryWriter();
    look.write(out);
    BinaryReader in = new BinaryReader("look", out.toBytes());
    FirstLook read = FirstLook.read(in);
    in.expectEnd();
    assertThat(read).hasToString("leads of 10, 20, 30");
    BinaryWriter again = new BinaryWriter();
    read.write(again);
    assertThat(again.toBytes()).isEqualTo(out.toBytes());
  }
}
