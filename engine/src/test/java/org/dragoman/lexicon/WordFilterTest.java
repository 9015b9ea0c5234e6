package org.dragoman.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordFilterTest {
  @Test
  void holdsEveryWordAddedAndFewOthers() {
    WordFilter filter = new WordFilter(12);
    for (int i = 0; i < 400; i++) {
      filter.add("word" + i);
    }
    int others = 0;
    for (int i = 0; i < 400; i++) {
      assertThat(filter.mayHold("word" + i)).isTrue();
      others += filter.mayHold("other" + i) ? 1 : 0;
    }
    assertThat(others).isLessThan(100);
  }

  @Test
  void emptyFilterHoldsNothing() {
    WordFilter filter = new WordFilter(6);
    assertThat(filter.mayHold("word")).isFalse();
    assertThat(filter.mayHold("")).isFalse();
  }
}
