package org.dragoman.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.text.Document;
import org.dragoman.text.PlainSentences;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What times come to in ISO form, how closely they tell it, and dates of other calendars. */
class TimePrecisionTest {
  private static final TimeExpressions TIMES = new TimeExpressions(Lexicon.bundled());

  private static List<TimeExpression> find(String text, @Nullable String reference) {
    return TIMES.find(
        Document.of("t", text),
        PlainSentences.of(text),
        reference == null ? null : LocalDate.parse(reference));
  }

  /** 2026-03-12 is a Thursday. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          They met on Tuesday.                        | 2026-03-12 | PAST    | DAY     | 2026-03-10
          They met on 5 March 2026.                   | -          | UNKNOWN | DAY     | 2026-03-05
          They met yesterday.                         | 2026-03-12 | PAST    | DAY     | 2026-03-11
          He stays from 3 to 5 March.                 | 2026-03-12 | PAST    | DAY     | 2026-03-03/2026-03-05
          He stays March 3-5.                         | 2026-03-12 | PAST    | DAY     | 2026-03-03/2026-03-05
          It was held between 3 and 5 March.          | 2026-03-12 | PAST    | DAY     | 2026-03-03/2026-03-05
          It was held between March 3 and March 5.    | 2026-03-12 | PAST    | DAY     | 2026-03-03/2026-03-05
          It is held between Monday and Thursday.     | 2026-03-12 | FUTURE  | DAY     | 2026-03-16/2026-03-19
          They met late last month.                   | 2026-03-12 | PAST    | MONTH   | 2026-02-19/2026-02-28
          They meet early next week.                  | 2026-03-12 | FUTURE  | WEEK    | 2026-03-16/2026-03-17
          They meet next week.                        | 2026-03-12 | FUTURE  | WEEK    | 2026-W12
          They met last month.                        | 2026-03-12 | PAST    | MONTH   | 2026-02
          It opens in December-January 2026.          | -          | FUTURE  | MONTH   | 2025-12/2026-01
          It opens in the first half of 2026.         | -          | FUTURE  | HALF    | 2026-01/2026-06
          It opens in mid-2025.                       | -          | FUTURE  | YEAR    | 2025-05/2025-08
          It opens in the third quarter of 2026.      | -          | FUTURE  | QUARTER | 2026-07/2026-09
          It opens in Q4 2026.                        | -          | FUTURE  | QUARTER | 2026-10/2026-12
          It opens in the summer of 2026.             | -          | FUTURE  | SEASON  | -
          It opens in 2026.                           | -          | FUTURE  | YEAR    | 2026
          The plan for 2026-2028 stands.              | -          | FUTURE  | YEAR    | 2026/2028
          They traded in the 1990s.                   | -          | PAST    | DECADE  | 1990/1999
          They traded in the early 1990s.             | -          | PAST    | DECADE  | 1990-01/1993-04
          They traded since the mid-1990s.            | -          | PAST    | DECADE  | 1993-05/1996-08
          Trade grew over the past two years.         | 2026-03-12 | PAST    | YEAR    | 2024-03-12/2026-03-12
          Talks went on in the last ten days.         | 2026-03-12 | PAST    | DAY     | 2026-03-02/2026-03-12
          Trade grew over the past decade.            | 2026-03-12 | PAST    | YEAR    | 2016-03-12/2026-03-12
          Trade grew over the past two years.         | -          | PAST    | YEAR    | -
          They will meet soon.                        | 2026-03-12 | FUTURE  | NONE    | -
          It was signed on 12 Rabi al-Awwal 1446.     | -          | PAST    | DAY     | 2024-09-15
          It was signed on 1 Ramadan 1446 AH.         | -          | PAST    | DAY     | 2025-03-01
          It was signed on Muharram 10, 1447.         | -          | PAST    | DAY     | 2025-07-05
          It was signed on 5 Mehr 1404.               | -          | PAST    | DAY     | 2025-09-27
          It was signed on Farvardin 12, 1403.        | -          | PAST    | DAY     | 2024-03-31
          It was signed on 22 Bahman 1357.            | -          | PAST    | DAY     | 1979-02-11
          It was signed in Mehr 1404.                 | -          | PAST    | MONTH   | 2025-09-23/2025-10-22
          """)
  void aTimeHasAnIsoFormAndAPrecision(
      String text,
      @Nullable String reference,
      Direction direction,
      Precision precision,
      @Nullable String iso) {
    List<TimeExpression> found = find(text, reference);
    assertThat(found).as(text).hasSize(1);
    TimeExpression time = found.get(0).towards(direction);
    assertThat(time.iso()).as(text).isEqualTo(iso);
    assertThat(time.precision()).as(text).isEqualTo(precision);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mehr reported that 5 people left.",
        "He quoted Mehr 12 times.",
        "It was signed on 31 Mehr 1404.",
        "The fast of Ramadan began.",
        "Azar Nafisi spoke.",
        "It was signed on 30 Esfand 1402."
      })
  void whatIsNoDateOfAnotherCalendarIsLeftAlone(String text) {
    assertThat(find(text, null)).isEmpty();
  }

  /** New Year's days as Iran kept them, and the leap years 1399 and 1403. */
  @ParameterizedTest
  @CsvSource({
    "1357, 1978-03-21",
    "1375, 1996-03-20",
    "1399, 2020-03-20",
    "1400, 2021-03-21",
    "1403, 2024-03-20",
    "1404, 2025-03-21",
    "1408, 2029-03-20"
  })
  void theIranianYearBeginsOnItsDay(int year, LocalDate day) {
    assertThat(SolarHijri.day(year, 1, 1)).isEqualTo(day);
  }

  @Test
  void theDaysOfTheIranianCalendarFollowOneAnother() {
    LocalDate expected = SolarHijri.day(1210, 1, 1);
    int days = 0;
    for (int year = 1210; year < 1633; year++) {
      for (int month = 1; month <= 12; month++) {
        for (int day = 1; day <= 31; day++) {
          LocalDate ours = SolarHijri.day(year, month, day);
          if (ours != null && expected != null) {
            assertThat(ours).isEqualTo(expected);
            expected = expected.plusDays(1);
            days++;
          }
        }
      }
      assertThat(SolarHijri.day(year, 12, 29)).isNotNull();
    }
    assertThat(days / 423.0).isBetween(365.24, 365.25);
    assertThat(SolarHijri.day(1403, 12, 30)).isEqualTo(LocalDate.of(2025, 3, 20));
  }
}
