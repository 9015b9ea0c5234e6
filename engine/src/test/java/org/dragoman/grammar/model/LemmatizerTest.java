package org.dragoman.grammar.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LemmatizerTest {
  private static final int PLURAL = 0;
  private static final int NAME = 1;

  private final Lemmatizer lemmatizer =
      new Lemmatizer(
          new int[] {0, 1},
          new boolean[] {false, true},
          Map.of(
              Lemmatizer.key(0, "s"), new Lemmatizer.Rule(1, ""),
              Lemmatizer.key(0, "ies"), new Lemmatizer.Rule(3, "y")),
          Map.of(Lemmatizer.key(0, "geese"), "goose"));

  @Test
  void takesTheRuleOfTheLongestEnding() {
    assertThat(lemmatizer.lemma("Envoys", PLURAL)).isEqualTo("envoy");
    assertThat(lemmatizer.lemma("treaties", PLURAL)).isEqualTo("treaty");
  }

  @Test
  void putsExceptionsBeforeRules() {
    assertThat(lemmatizer.lemma("GEESE", PLURAL)).isEqualTo("goose");
  }

  @Test
  void keepsCapitalsAndFormsWithoutARule() {
    assertThat(lemmatizer.lemma("Envoys", NAME)).isEqualTo("Envoys");
    assertThat(lemmatizer.lemma("sheep", PLURAL)).isEqualTo("sheep");
  }

  @Test
  void neverTakesAwayTheWholeWord() {
    assertThat(lemmatizer.lemma("s", PLURAL)).isEqualTo("s");
    assertThat(lemmatizer.lemma("ies", PLURAL)).isEqualTo("ies");
  }
}
