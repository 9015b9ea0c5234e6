package org.dragoman.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class PrintableTest {
  @Test
  void controlCharactersAreShownNotSent() {
    assertThat(Printable.line("a\u001B[31mred\u001B[0m\u0007\b\u007F"))
        .isEqualTo("a␛[31mred␛[0m␇␈␡");
    assertThat(Printable.line("x\u009B31m")).isEqualTo("x\uFFFD31m");
    assertThat(Printable.line("lone \uD800 half")).isEqualTo("lone \uFFFD half");
  }

  @Test
  void charactersThatReorderTheLineAreNamed() {
    assertThat(Printable.line("to \u202Eriga\u202C")).isEqualTo("to <U+202E>riga<U+202C>");
    assertThat(Printable.line("soft\u00ADhy\u200Bphen")).isEqualTo("softhyphen");
  }

  @Test
  void whiteSpaceIsOneSpace() {
    assertThat(Printable.line(" a \r\n\t b\u00A0c\u2028d ")).isEqualTo("a b c d");
  }

  @Test
  void noControlCharacterOfAnyTextIsLeft() {
    Random random = new Random(3);
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        text.append((char) random.nextInt(random.nextBoolean() ? 0x100 : 0x10000));
      }
      assertThat(Printable.line(text.toString()).codePoints())
          .noneMatch(Character::isISOControl)
          .noneMatch(c -> Character.getType(c) == Character.SURROGATE)
          .noneMatch(c -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069));
    }
  }

  @Test
  void columnsCountWhatATerminalShows() {
    assertThat(Printable.columns('é')).isEqualTo(1);
    assertThat(Printable.columns(0x301)).isZero();
    assertThat(Printable.columns(0x200D)).isZero();
    assertThat(Printable.columns('北')).isEqualTo(2);
    assertThat(Printable.columns(0x1F54A)).isEqualTo(2);
  }

  @Test
  void onlyLongTextLosesItsMiddle() {
    assertThat(Printable.shortened("they met in Riga", 20)).isEqualTo("they met in Riga");
    String text = "the opening words " + "of a long sentence ".repeat(30) + "and its last words";
    String shortened = Printable.shortened(text, 60);
    assertThat(shortened)
        .startsWith("the opening words of")
        .contains(" … ")
        .endsWith("its last words");
    assertThat(shortened.length()).isLessThanOrEqualTo(64);
  }

  @Test
  void aLongWordIsShortenedWithoutSplittingACharacter() {
    String shortened = Printable.shortened("🕊".repeat(300), 99);
    assertThat(shortened.length()).isLessThan(110);
    assertThat(shortened.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
  }
}
