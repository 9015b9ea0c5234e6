package org.dragoman.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextSketchTest {
  private static final String TEXT =
      "The two ministers met in Riga on Monday. They spoke of ferries, of fish and of a bridge that"
          + " nobody wants to pay for. A second meeting is to follow in spring.";

  private static List<String> words(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add("w" + random.nextInt(100_000));
    }
    return words;
  }

  private static Set<String> shingles(List<String> words) {
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + TextSketch.SHINGLE_WORDS <= words.size(); i++) {
      shingles.add(String.join(" ", words.subList(i, i + TextSketch.SHINGLE_WORDS)));
    }
    return shingles;
  }

  @Test
  void bytesOfRandomTextsGiveTheSketchBack() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      String text =
          random
              .ints(random.nextInt(200), 0, 0x2FFFF)
              .mapToObj(c -> Character.isSurrogate((char) c) ? " " : Character.toString(c))
              .collect(Collectors.joining());
      TextSketch sketch = TextSketch.of(text);
      byte[] bytes = sketch.toBytes();
      assertThat(bytes).hasSize(TextSketch.BYTES);
      assertThat(TextSketch.fromBytes(bytes)).isEqualTo(sketch).hasSameHashCodeAs(sketch);
      assertThat(TextSketch.fromBytes(bytes).bands()).isEqualTo(sketch.bands());
    }
  }

  @Test
  void foreignBytesAreRefusedWithTheByteThatIsWrong() {
    byte[] bytes = TextSketch.of(TEXT).toBytes();
    assertThatThrownBy(() -> TextSketch.fromBytes(Arrays.copyOf(bytes, 17)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a sketch has 261 bytes, here are 17");
    byte[] other = bytes.clone();
    other[0] = 9;
    assertThatThrownBy(() -> TextSketch.fromBytes(other))
        .hasMessage("byte 0: sketch of version 9, expected 1");
    byte[] negative = bytes.clone();
    negative[1] = -1;
    assertThatThrownBy(() -> TextSketch.fromBytes(negative)).hasMessageStartingWith("byte 1: ");
  }

  @Test
  void estimatesComeNearTheTrueShareOfShingles() {
    Random random = new Random(12);
    double worst = 0;
    for (int round = 0; round < 200; round++) {
      List<String> first = words(random, 60 + random.nextInt(300));
      List<String> second = new ArrayList<>(first.subList(0, random.nextInt(first.size())));
      second.addAll(words(random, 10 + random.nextInt(100)));
      Set<String> union = new HashSet<>(shingles(first));
      Set<String> shared = new HashSet<>(shingles(first));
      union.addAll(shingles(second));
      shared.retainAll(shingles(second));
      TextSketch a = TextSketch.of(String.join(" ", first));
      TextSketch b = TextSketch.of(String.join(" ", second));
      double truth = (double) shared.size() / union.size();
      worst = Math.max(worst, Math.abs(a.similarity(b) - truth));
      assertThat(a.shingles()).isEqualTo(shingles(first).size());
      assertThat(a.similarity(b)).isEqualTo(b.similarity(a));
      assertThat(a.containment(b))
          .isCloseTo((double) shared.size() / shingles(first).size(), within(0.25));
    }
    // Four standard errors of an estimate of one half from 128 values.
    assertThat(worst).isLessThan(0.18);
  }

  @Test
  void caseMarksAndSpacesDoNotCountButWordsAndTheirOrderDo() {
    TextSketch sketch = TextSketch.of(TEXT);
    assertThat(TextSketch.of(TEXT.toUpperCase(Locale.ROOT).replace(" ", "\n * ")))
        .isEqualTo(sketch);
    List<String> words = Arrays.asList(TEXT.split(" "));
    Collections.reverse(words);
    assertThat(TextSketch.of(String.join(" ", words)).similarity(sketch)).isLessThan(0.1);
  }

  @Test
  void shortTextsHaveOneShingleAndEmptyOnesNone() {
    assertThat(TextSketch.of("").shingles()).isZero();
    assertThat(TextSketch.of("... —").bands()).isEmpty();
    assertThat(TextSketch.of("").similarity(TextSketch.of("?"))).isEqualTo(1);
    assertThat(TextSketch.of("").similarity(TextSketch.of("Truce"))).isZero();
    assertThat(TextSketch.of("Truce").shingles()).isEqualTo(1);
    assertThat(TextSketch.of("truce!").similarity(TextSketch.of("Truce"))).isEqualTo(1);
    assertThat(TextSketch.of("Truce").similarity(TextSketch.of("Truce holds"))).isLessThan(0.1);
    assertThat(TextSketch.of("Truce holds today").shingles()).isEqualTo(1);
    assertThat(TextSketch.of("Truce holds").bands()).hasSize(TextSketch.BANDS);
  }

  @Test
  void nearCopiesShareABandAndOtherTextsDoNot() {
    TextSketch sketch = TextSketch.of(TEXT);
    Set<Long> bands = bands(sketch);
    assertThat(bands).hasSize(TextSketch.BANDS);
    assertThat(bands(TextSketch.of("(Agency) " + TEXT + " Edited by night.")))
        .containsAnyElementsOf(bands);
    Random random = new Random(13);
    for (int round = 0; round < 200; round++) {
      TextSketch other = TextSketch.of(String.join(" ", words(random, 40)));
      assertThat(bands(other)).doesNotContainAnyElementsOf(bands);
    }
  }

  @Test
  void aSketchIsTheSameOnEveryMachineAndInEveryRun() {
    assertThat(Arrays.hashCode(TextSketch.of(TEXT).toBytes())).isEqualTo(1_274_423_421);
  }

  private static Set<Long> bands(TextSketch sketch) {
    return Arrays.stream(sketch.bands()).boxed().collect(Collectors.toSet());
  }

  @Test
  void kindsOfCopiesAreToldAndTurnAbout() {
    String half = TEXT.substring(0, TEXT.indexOf(" A second"));
    String revised =
        TEXT.replace(
            "They spoke of ferries, of fish and of a bridge that",
            "Fish came first, then a bridge");
    assertThat(kind(TEXT, "FOREIGN DESK " + TEXT)).isEqualTo(CopyKind.COPY);
    assertThat(kind(half, TEXT + " Both sides were content with the day."))
        .isEqualTo(CopyKind.GROWN);
    assertThat(kind(TEXT + " Both sides were content with the day.", half))
        .isEqualTo(CopyKind.CONTAINED);
    assertThat(kind(TEXT, revised)).isEqualTo(CopyKind.REVISED);
    assertThat(kind(revised, TEXT)).isEqualTo(CopyKind.REVISED);
    assertThat(kind(TEXT, "A storm closed the port of Riga.")).isEqualTo(CopyKind.DIFFERENT);
    assertThat(kind("", TEXT)).isEqualTo(CopyKind.DIFFERENT);
  }

  private static CopyKind kind(String first, String second) {
    return CopyKind.of(TextSketch.of(first), TextSketch.of(second));
  }
}
