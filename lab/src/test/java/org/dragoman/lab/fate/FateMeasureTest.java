package org.dragoman.lab.fate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.Dragoman;
import org.dragoman.lab.Half;
import org.dragoman.lab.fate.FatePair.Fated;
import org.junit.jupiter.api.Test;

final class FateMeasureTest {
  @Test
  void eachHalfHasPairsOfEveryFateAndNoPromiseIsInBoth() throws IOException {
    List<FatePair> pairs = FatePair.own();
    assertThat(pairs).hasSizeGreaterThanOrEqualTo(120);
    for (Half half : Half.values()) {
      List<FatePair> own = pairs.stream().filter(pair -> pair.half() == half).toList();
      assertThat(own).hasSize(pairs.size() / 2);
      assertThat(own).extracting(FatePair::fate).contains(Fated.values()).containsNull();
      assertThat(own)
          .allSatisfy(
              pair -> assertThat(pair.later().published()).isAfter(pair.promise().published()));
    }
    Set<String> tune = new HashSet<>();
    Set<String> test = new HashSet<>();
    pairs.forEach(pair -> (pair.half() == Half.TUNE ? tune : test).add(pair.promise().text()));
    assertThat(tune).doesNotContainAnyElementsOf(test);
  }

  @Test
  void aScoreCountsTheFatesItIsFor() {
    FateScore score = new FateScore(EnumSet.of(Fated.FULFILLED, Fated.POSTPONED));
    score.add(Fated.FULFILLED, Set.of(Fated.FULFILLED));
    score.add(Fated.POSTPONED, Set.of(Fated.FULFILLED));
    score.add(null, Set.of(Fated.POSTPONED));
    score.add(Fated.CANCELLED, Set.of());
    assertThat(score.counts().right()).isEqualTo(1);
    assertThat(score.counts().wrong()).isEqualTo(2);
    assertThat(score.counts().missed()).isEqualTo(1);
    assertThat(score.counts().precision()).isEqualTo(100.0 / 3);
    assertThat(score.counts().recall()).isEqualTo(50.0);
  }

  @Test
  void aMalformedRowIsToldByItsLine() {
    assertThatThrownBy(() -> FatePair.read("f", "a\ttune\t2026-01-01\tfulfilled\tThey met.\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("f:1:");
  }

  @Test
  void laterReportsOfOnePromiseDoNotMeet() throws IOException, InterruptedException {
    String promise =
        "Oman and Kenya agreed to convene the third session of the Oman-Kenya Joint Commission"
            + " in Nairobi in October 2026.";
    String later = "The third session of the Oman-Kenya Joint Commission was ";
    List<FatePair> pairs =
        FatePair.read(
            "f",
            String.join(
                "\n",
                "a\ttune\t2026-01-15\tpromised\t" + promise,
                "a\ttune\t2026-09-28\tcancelled\t" + later + "called off on Monday.",
                "a\ttune\t2026-10-14\tfulfilled\t" + later + "held in Nairobi on Wednesday."));
    ToldFates told = ToldFates.of(Dragoman.english(), pairs);
    assertThat(told.promising()).contains("a/promised");
    assertThat(told.of(pairs.get(0))).containsExactly(Fated.CANCELLED);
    assertThat(told.of(pairs.get(1))).containsExactly(Fated.FULFILLED);
  }
}
