package org.dragoman.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
  private static Reading reading(String id, int begin, int end) {
    return new Reading(id, "kind", "topic", id, List.of(), false, begin, end, "", null, null);
  }

  private static String text(MarkedText text) {
    return text.pieces().stream().map(MarkedText.Piece::text).collect(Collectors.joining());
  }

  @Test
  void countsCodePointsAndKeepsEveryCharacter() {
    String passage = "a😀bc😀d";
    MarkedText text =
        MarkedText.of(passage, List.of(reading("x", 1, 3)), new MarkedText.Stretch(4, 5));
    assertThat(text(text)).isEqualTo(passage);
    assertThat(text.pieces().get(1).text()).isEqualTo("😀b");
    assertThat(text.pieces().get(1).href()).isEqualTo("#x");
    assertThat(text.pieces().get(3).text()).isEqualTo("😀");
    assertThat(text.pieces().get(3).asked()).isTrue();
    assertThat(text.pieces().get(3).href()).isNull();
  }

  @Test
  void whatLiesOverAnotherLeadsToTheShorter() {
    MarkedText text =
        MarkedText.of("abcdef", List.of(reading("long", 0, 6), reading("short", 2, 4)), null);
    assertThat(text.pieces()).extracting(MarkedText.Piece::text).containsExactly("ab", "cd", "ef");
    assertThat(text.pieces())
        .extracting(MarkedText.Piece::href)
        .containsExactly("#long", "#short", "#long");
    assertThat(text.pieces().get(1).tip()).isEqualTo("kind: short\nkind: long");
  }

  @Test
  void whatIsAskedForBeyondTheTextIsCut() {
    MarkedText text = MarkedText.of("abc", List.of(), new MarkedText.Stretch(2, 900_000_000));
    assertThat(text(text)).isEqualTo("abc");
    assertThat(text.pieces()).filteredOn(MarkedText.Piece::first).hasSize(1);
    assertThat(text(MarkedText.of("abc", List.of(), new MarkedText.Stretch(7, 9))))
        .isEqualTo("abc");
    assertThat(text(MarkedText.of("abc", List.of(), new MarkedText.Stretch(2, 1))))
        .isEqualTo("abc");
  }
}
