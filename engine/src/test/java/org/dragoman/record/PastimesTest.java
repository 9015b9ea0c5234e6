package org.dragoman.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What looks like an engagement of states and is none. */
class PastimesTest {
  private static Dragoman dragoman;

  @BeforeAll
  static void load() {
    dragoman = Dragoman.english();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | Norway and Chile meet in Lima on Friday. The goalkeeper is fit, the coach said, and the"
            + " stadium is sold out for the match.",
        "1 | Norway's President Ola Berg met Chile's President Juan Rojas in Lima on Friday. The two"
            + " watched a match in the stadium, and the goalkeeper gave them a jersey of his club.",
        "1 | Norway and Chile met in Lima on Friday to discuss trade.",
        "0 | Lars Vik, a Norwegian engineer, flew to Chile on Friday.",
        "0 | Lars Vik, a Norwegian engineer, met Chilean officers in Lima on Friday.",
        "1 | Norwegian Prime Minister Lars Vik flew to Chile on Friday for an official visit.",
      })
  void gamesAndPrivateJourneysAreNoEngagements(int engagements, String text) {
    assertThat(Reading.of(dragoman, text).record().engagements()).as(text).hasSize(engagements);
  }
}
