package org.dragoman.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.lexicon.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A period counts in the whole of its first and last year, month or day. */
class PeriodTest {
  private static Period of(String from, String to) {
    return Period.of(new Row("own.tsv", 4, List.of("from", "to"), List.of(from, to)));
  }

  @ParameterizedTest
  @CsvSource({
    "2020, 2021, 2020-01-01, 2021-12-31",
    "2020-02, 2020-02, 2020-02-01, 2020-02-29",
    "2020-02-03, 2021-04-05, 2020-02-03, 2021-04-05",
  })
  void boundsAreCountedIn(String from, String to, LocalDate first, LocalDate last) {
    Period period = of(from, to);
    assertThat(period.holds(first)).isTrue();
    assertThat(period.holds(last)).isTrue();
    assertThat(period.holds(first.minusDays(1))).isFalse();
    assertThat(period.holds(last.plusDays(1))).isFalse();
  }

  @Test
  void everyDayBeforeOrFromADayIsInOneOfTwo() {
    Random random = new Random(3);
    for (int i = 0; i < 300; i++) {
      LocalDate cut = LocalDate.ofEpochDay(random.nextInt(20_000));
      LocalDate day = cut.plusDays(random.nextInt(2000) - 1000L);
      Period before = of("", cut.minusDays(1).toString());
      Period from = of(cut.toString(), "");
      assertThat(before.holds(day)).isNotEqualTo(from.holds(day));
      assertThat(from.holds(day)).isEqualTo(!day.isBefore(cut));
    }
  }

  @Test
  void onAnUnknownDayOnlyWhatHasNoEndHolds() {
    assertThat(of("2020", "").holds(null)).isTrue();
    assertThat(of("", "").holds(null)).isTrue();
    assertThat(of("", "2020").holds(null)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "20, '', 'from is no year, month or day: 20'",
    "'', 2020-13, 'to is no year, month or day: 2020-13'",
    "2021, 2020, 'ends on 2020-12-31, before 2021-01-01'",
  })
  void wrongPeriodIsNamedWithFileAndLine(String from, String to, String message) {
    assertThatThrownBy(() -> of(from, to))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith("own.tsv:4: " + message.replaceAll("^'|'$", ""));
  }
}
