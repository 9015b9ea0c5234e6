package org.dragoman.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class CodePointsTest {
  private static final int[] ALPHABET = {'a', ' ', 'é', 0x4E2D, 0x1F54A, 0x10FFFF, 0xFE0F};

  @Test
  void agreesWithTheLibraryOnRandomTexts() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      StringBuilder builder = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        builder.appendCodePoint(ALPHABET[random.nextInt(ALPHABET.length)]);
      }
      String text = builder.toString();
      CodePoints points = CodePoints.of(text);
      for (int at = 0; at <= text.length(); at++) {
        boolean withinPair =
            at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        int expected = text.codePointCount(0, withinPair ? at - 1 : at);
        assertThat(points.at(at)).as("offset %d of %s", at, text).isEqualTo(expected);
      }
    }
  }

  @Test
  void refusesOffsetsOutsideTheText() {
    CodePoints points = CodePoints.of("ab");
    assertThatThrownBy(() -> points.at(3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> points.at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void replacesLoneSurrogatesOneForOne() {
    String text = "a\uD83Db\uDC00\uD83D\uDD4Ac\uD83D";
    String repaired = CodePoints.wellFormed(text);
    assertThat(repaired).isEqualTo("a\uFFFDb\uFFFD\uD83D\uDD4Ac\uFFFD");
    assertThat(repaired.codePointCount(0, repaired.length()))
        .isEqualTo(text.codePointCount(0, text.length()));
  }

  @Test
  void keepsWellFormedTextAsItIs() {
    String text = "plain 🕊 text";
    assertThat(CodePoints.wellFormed(text)).isSameAs(text);
  }
}
