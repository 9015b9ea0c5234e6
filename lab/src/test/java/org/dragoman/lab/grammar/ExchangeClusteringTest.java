package org.dragoman.lab.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExchangeClusteringTest {
  private static List<List<String>> text() {
    List<String> cities = List.of("strelsau", "zenda", "hofbau", "belgard");
    List<String> verbs = List.of("visited", "praised", "left", "toured");
    List<String> people = List.of("rudolf", "flavia", "michael", "fritz");
    Random random = new Random(1);
    List<List<String>> text = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      text.add(
          List.of(
              people.get(random.nextInt(4)),
              verbs.get(random.nextInt(4)),
              cities.get(random.nextInt(4)),
              "."));
    }
    return text;
  }

  @Test
  void putsWordsOfOneKindTogether() {
    WordClasses classes = ExchangeClustering.induce(text(), 3, new int[] {4, 4, 2}, 20);
    assertThat(classes.fine().get("zenda"))
        .isEqualTo(classes.fine().get("strelsau"))
        .isEqualTo(classes.fine().get("hofbau"))
        .isNotEqualTo(classes.fine().get("flavia"))
        .isNotEqualTo(classes.fine().get("left"));
    assertThat(classes.fine().get("rudolf")).isEqualTo(classes.fine().get("michael"));
    assertThat(classes.coarseOf()).hasSize(4);
    assertThat(java.util.Arrays.stream(classes.coarseOf()).distinct().count()).isEqualTo(2);
  }

  @Test
  void givesTheSameClassesAgain() {
    WordClasses once = ExchangeClustering.induce(text(), 3, new int[] {5, 3, 2}, 10);
    WordClasses again = ExchangeClustering.induce(text(), 3, new int[] {5, 3, 2}, 10);
    assertThat(once.fine()).isEqualTo(again.fine());
    assertThat(once.middleOf()).isEqualTo(again.middleOf());
  }
}
