package org.dragoman.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.text.Document;
import org.dragoman.text.PlainSentences;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeExpressionsTest {
  private static final TimeExpressions TIMES = new TimeExpressions(Lexicon.bundled());

  private static List<TimeExpression> find(String text, @Nullable String reference) {
    return find(text, PlainSentences.of(text), reference);
  }

  private static List<TimeExpression> find(
      String text, Sentence sentence, @Nullable String reference) {
    return TIMES.find(
        Document.of("t", text), sentence, reference == null ? null : LocalDate.parse(reference));
  }

  private static TimeExpression only(String text, @Nullable String reference) {
    List<TimeExpression> found = find(text, reference);
    assertThat(found).as(text).hasSize(1);
    return found.get(0);
  }

  /** 2025-10-02 is a Thursday. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # sentence                                          | reference  | direction | words              | first      | last
          The ministers met on Wednesday.                     | 2025-10-02 | UNKNOWN | Wednesday            | 2025-10-01 | 2025-10-01
          The ministers met on Thursday.                      | 2025-10-02 | PAST    | Thursday             | 2025-10-02 | 2025-10-02
          The ministers met on Friday.                        | 2025-10-02 | PAST    | Friday               | 2025-09-26 | 2025-09-26
          The ministers will meet on Friday.                  | 2025-10-02 | FUTURE  | Friday               | 2025-10-03 | 2025-10-03
          The ministers will meet on Thursday.                | 2025-10-02 | FUTURE  | Thursday             | 2025-10-02 | 2025-10-02
          The ministers will meet on Wednesday.               | 2025-10-02 | FUTURE  | Wednesday            | 2025-10-08 | 2025-10-08
          They met last Thursday.                             | 2025-10-02 | PAST    | last Thursday        | 2025-09-25 | 2025-09-25
          They met last Monday.                               | 2025-10-02 | UNKNOWN | last Monday          | 2025-09-29 | 2025-09-29
          They meet next Friday.                              | 2025-10-02 | UNKNOWN | next Friday          | 2025-10-03 | 2025-10-03
          They meet next Thursday.                            | 2025-10-02 | FUTURE  | next Thursday        | 2025-10-09 | 2025-10-09
          They meet this Saturday.                            | 2025-10-02 | FUTURE  | this Saturday        | 2025-10-04 | 2025-10-04
          They met this Monday.                               | 2025-10-02 | PAST    | this Monday          | 2025-09-29 | 2025-09-29
          They spoke on Wednesday evening.                    | 2025-10-02 | PAST    | Wednesday evening    | 2025-10-01 | 2025-10-01
          They meet on Tuesday of next week.                  | 2025-10-02 | FUTURE  | Tuesday of next week | 2025-10-07 | 2025-10-07
          They met on Tuesday last week.                      | 2025-10-02 | PAST    | Tuesday last week    | 2025-09-23 | 2025-09-23
          He stays from Monday to Wednesday.                  | 2025-10-02 | FUTURE  | Monday to Wednesday  | 2025-10-06 | 2025-10-08
          He stayed Monday through Wednesday.                 | 2025-10-02 | PAST    | Monday through Wednesday | 2025-09-29 | 2025-10-01
          Wednesday’s talks were brief.                       | 2025-10-02 | PAST    | Wednesday            | 2025-10-01 | 2025-10-01
          They met on Tuesday.                                | 2026-01-01 | PAST    | Tuesday              | 2025-12-30 | 2025-12-30
          They meet on Saturday.                              | 2025-12-31 | FUTURE  | Saturday             | 2026-01-03 | 2026-01-03
          They met on Thursday.                               | 2024-03-01 | PAST    | Thursday             | 2024-02-29 | 2024-02-29
          They met on Thursday.                               | -          | PAST    | Thursday             | -          | -
          They spoke today.                                   | 2025-10-02 | UNKNOWN | today                | 2025-10-02 | 2025-10-02
          He arrived yesterday.                               | 2025-03-01 | UNKNOWN | yesterday            | 2025-02-28 | 2025-02-28
          He arrived yesterday.                               | 2024-03-01 | UNKNOWN | yesterday            | 2024-02-29 | 2024-02-29
          He will arrive tomorrow.                            | 2025-12-31 | UNKNOWN | tomorrow             | 2026-01-01 | 2026-01-01
          He landed tonight (04) in Colombo.                  | 2025-04-04 | UNKNOWN | tonight (04)         | 2025-04-04 | 2025-04-04
          A meeting took place today (16).                    | 2025-01-17 | UNKNOWN | today (16)           | 2025-01-16 | 2025-01-16
          The court sat on Saturday (23).                      | 2025-09-01 | UNKNOWN | Saturday (23)        | 2025-08-23 | 2025-08-23
          A note was sent yesterday (30).                     | 2024-10-01 | UNKNOWN | yesterday (30)       | 2024-09-30 | 2024-09-30
          He left this morning.                               | 2025-10-02 | UNKNOWN | this morning         | 2025-10-02 | 2025-10-02
          They dined last night.                              | 2025-10-02 | UNKNOWN | last night           | 2025-10-01 | 2025-10-01
          It was signed the day before yesterday.             | 2025-10-02 | UNKNOWN | day before yesterday | 2025-09-30 | 2025-09-30
          It opens the day after tomorrow.                    | 2025-10-02 | UNKNOWN | day after tomorrow   | 2025-10-04 | 2025-10-04
          He landed three days ago.                           | 2025-10-02 | UNKNOWN | three days ago       | 2025-09-29 | 2025-09-29
          The envoy will arrive in three days.                | 2025-12-30 | FUTURE  | in three days        | 2026-01-02 | 2026-01-02
          The envoy saw four cities in three days.            | 2025-12-30 | PAST    | in three days        | -          | -
          It opens on the 15th of next month.                 | 2025-12-10 | FUTURE  | 15th of next month   | 2026-01-15 | 2026-01-15
          """)
  void dayWordsAreResolvedAgainstTheDocumentsDate(
      String text,
      @Nullable String reference,
      Direction direction,
      String words,
      @Nullable LocalDate first,
      @Nullable LocalDate last) {
    check(only(text, reference).towards(direction), words, first, last);
    assertThat(only(text, reference).kind()).isEqualTo(TimeExpression.Kind.DAY);
    assertThat(only(text, reference).towards(direction).day()).isEqualTo(first);
  }

  private static void check(
      TimeExpression time, String words, @Nullable LocalDate first, @Nullable LocalDate last) {
    assertThat(time.text()).isEqualTo(words);
    assertThat(time.date()).as("first day of " + words).isEqualTo(first);
    assertThat(time.end()).as("last day of " + words).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          It was signed on October 1.                          | 2025-10-02 | UNKNOWN | October 1                 | 2025-10-01 | 2025-10-01
          It was signed on October 5.                          | 2025-10-02 | PAST    | October 5                 | 2024-10-05 | 2024-10-05
          It will be signed on October 1.                      | 2025-10-02 | FUTURE  | October 1                 | 2026-10-01 | 2026-10-01
          It was signed on December 30.                        | 2026-01-04 | UNKNOWN | December 30               | 2025-12-30 | 2025-12-30
          He arrives on January 3.                             | 2025-12-28 | UNKNOWN | January 3                 | 2026-01-03 | 2026-01-03
          It was signed on October 1.                          | -          | UNKNOWN | October 1                 | -          | -
          It was signed on 1 October 2025.                     | -          | UNKNOWN | 1 October 2025            | 2025-10-01 | 2025-10-01
          It was signed on Oct. 1, 2025.                       | -          | UNKNOWN | Oct. 1, 2025              | 2025-10-01 | 2025-10-01
          It was signed on Sept 3rd, 2025.                     | -          | UNKNOWN | Sept 3rd, 2025            | 2025-09-03 | 2025-09-03
          It was signed on the 5th of May.                     | 2025-06-01 | UNKNOWN | 5th of May                | 2025-05-05 | 2025-05-05
          It was signed on May the 5th.                        | 2025-06-01 | UNKNOWN | May the 5th               | 2025-05-05 | 2025-05-05
          The conference is set for Feb. 13-14.                | 2019-02-01 | FUTURE  | Feb. 13-14                | 2019-02-13 | 2019-02-14
          The forum runs from November 21 to 24.               | 2017-11-01 | FUTURE  | November 21 to 24         | 2017-11-21 | 2017-11-24
          He tours the region February 7–10.                   | 2023-02-03 | FUTURE  | February 7–10             | 2023-02-07 | 2023-02-10
          He is away from September 25 to September 29.        | 2022-09-07 | UNKNOWN | September 25 to September 29 | 2022-09-25 | 2022-09-29
          He is away June 27-June 29.                          | 2022-06-24 | UNKNOWN | June 27-June 29           | 2022-06-27 | 2022-06-29
          He travels February 28-March 2, 2024.                | -          | UNKNOWN | February 28-March 2, 2024 | 2024-02-28 | 2024-03-02
          He travels from December 28 to January 3, 2026.      | -          | UNKNOWN | December 28 to January 3, 2026 | 2025-12-28 | 2026-01-03
          He travels December 30, 2025 to January 2, 2026.     | -          | UNKNOWN | December 30, 2025 to January 2, 2026 | 2025-12-30 | 2026-01-02
          He travels from 28 December to 3 January.            | 2026-01-02 | FUTURE  | 28 December to 3 January  | 2025-12-28 | 2026-01-03
          They met on 27 February – 1 March 2022.              | -          | UNKNOWN | 27 February – 1 March 2022 | 2022-02-27 | 2022-03-01
          They met on 14–16 May 2024.                          | -          | UNKNOWN | 14–16 May 2024            | 2024-05-14 | 2024-05-16
          They met on 5, 6 and 7 May 2024.                     | -          | UNKNOWN | 5, 6 and 7 May 2024       | 2024-05-05 | 2024-05-07
          They met on 5 and 20 May 2024.                       | -          | UNKNOWN | 5 and 20 May 2024         | 2024-05-05 | 2024-05-05
          They met on October 1 and 2, 2025.                   | -          | UNKNOWN | October 1 and 2, 2025     | 2025-10-01 | 2025-10-02
          It was signed on 2025-10-01.                         | -          | UNKNOWN | 2025-10-01                | 2025-10-01 | 2025-10-01
          It was signed on 01.10.2025.                         | -          | UNKNOWN | 01.10.2025                | 2025-10-01 | 2025-10-01
          It was signed on 23/10/2025.                         | -          | UNKNOWN | 23/10/2025                | 2025-10-23 | 2025-10-23
          It was signed on 10/23/2025.                         | -          | UNKNOWN | 10/23/2025                | 2025-10-23 | 2025-10-23
          It was signed on Wednesday, October 1, 2025.         | -          | UNKNOWN | Wednesday, October 1, 2025 | 2025-10-01 | 2025-10-01
          It was signed on Wed., Oct. 1, 2025.                 | -          | UNKNOWN | Wed., Oct. 1, 2025        | 2025-10-01 | 2025-10-01
          It was signed on Wednesday (October 1).              | 2025-10-02 | UNKNOWN | Wednesday (October 1)     | 2025-10-01 | 2025-10-01
          It was signed today, 5 October.                      | 2025-10-05 | UNKNOWN | today, 5 October          | 2025-10-05 | 2025-10-05
          It was signed on Tuesday, October 1.                 | 2025-09-30 | UNKNOWN | Tuesday, October 1        | 2024-10-01 | 2024-10-01
          It was born on February 29.                          | 2025-03-01 | PAST    | February 29               | 2024-02-29 | 2024-02-29
          It is due on February 29.                            | 2025-03-01 | FUTURE  | February 29               | 2028-02-29 | 2028-02-29
          It was signed on 29 February 2023.                   | -          | UNKNOWN | 29 February 2023          | -          | -
          ON OCTOBER 1, 2025 THE SIDES MET                     | -          | UNKNOWN | OCTOBER 1, 2025           | 2025-10-01 | 2025-10-01
          """)
  void calendarDatesTakeAMissingYearFromTheDocumentsDate(
      String text,
      @Nullable String reference,
      Direction direction,
      String words,
      @Nullable LocalDate first,
      @Nullable LocalDate last) {
    check(only(text, reference).towards(direction), words, first, last);
    assertThat(only(text, reference).kind()).isEqualTo(TimeExpression.Kind.DAY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          They met last week.                           | 2025-10-02 | UNKNOWN | WEEK   | last week              | 2025-09-22 | 2025-09-28 | last week
          They meet next week.                          | 2025-12-31 | FUTURE  | WEEK   | next week              | 2026-01-05 | 2026-01-11 | next week
          He visits later this week.                    | 2025-10-02 | FUTURE  | WEEK   | later this week        | 2025-10-02 | 2025-10-05 | later this week
          He visited earlier this month.                | 2025-10-02 | PAST    | MONTH  | earlier this month     | 2025-10-01 | 2025-10-02 | 2025-10
          It is due next month.                         | 2025-12-31 | FUTURE  | MONTH  | next month             | 2026-01-01 | 2026-01-31 | 2026-01
          It was signed last month.                     | 2026-01-31 | PAST    | MONTH  | last month             | 2025-12-01 | 2025-12-31 | 2025-12
          It was signed last year.                      | 2026-01-31 | PAST    | YEAR   | last year              | 2025-01-01 | 2025-12-31 | 2025
          It is due this year.                          | -          | FUTURE  | YEAR   | this year              | -          | -          | this year
          It is due in March.                           | 2025-10-02 | FUTURE  | MONTH  | March                  | 2026-03-01 | 2026-03-31 | 2026-03
          It was signed in March.                       | 2025-10-02 | PAST    | MONTH  | March                  | 2025-03-01 | 2025-03-31 | 2025-03
          It was signed in November.                    | 2026-01-02 | UNKNOWN | MONTH  | November               | 2025-11-01 | 2025-11-30 | 2025-11
          It is planned for February.                   | 2025-12-20 | UNKNOWN | MONTH  | February               | 2026-02-01 | 2026-02-28 | 2026-02
          The talks are due in October.                 | 2025-10-20 | FUTURE  | MONTH  | October                | 2025-10-01 | 2025-10-31 | 2025-10
          It is due in August.                          | -          | FUTURE  | MONTH  | August                 | -          | -          | August
          It is due in March 2026.                      | -          | FUTURE  | MONTH  | March 2026             | 2026-03-01 | 2026-03-31 | 2026-03
          The plan covers December-January 2026.        | -          | FUTURE  | MONTH  | December-January 2026  | 2025-12-01 | 2026-01-31 | 2025-12
          They met last May.                            | 2025-10-02 | FUTURE  | MONTH  | last May               | 2025-05-01 | 2025-05-31 | 2025-05
          It starts in mid-October.                     | 2025-10-02 | FUTURE  | MONTH  | mid-October            | 2025-10-11 | 2025-10-20 | 2025-10
          It starts in early May 2026.                  | -          | FUTURE  | MONTH  | early May 2026         | 2026-05-01 | 2026-05-10 | 2026-05
          He comes in the last 10 days of February.     | 2010-02-01 | FUTURE  | MONTH  | last 10 days of February | 2010-02-19 | 2010-02-28 | 2010-02
          The plant opens in 2026.                      | -          | FUTURE  | YEAR   | 2026                   | 2026-01-01 | 2026-12-31 | 2026
          The plan for 2026-2028 was signed.            | -          | FUTURE  | YEAR   | 2026-2028              | 2026-01-01 | 2028-12-31 | 2026
          Output rose between 2020 and 2024.            | -          | PAST    | YEAR   | 2020 and 2024          | 2020-01-01 | 2024-12-31 | 2020
          It must be done by the end of the year.       | 2025-10-02 | FUTURE  | YEAR   | end of the year        | 2025-09-01 | 2025-12-31 | 2025
          It begins at the beginning of next year.      | 2025-10-02 | FUTURE  | YEAR   | beginning of next year | 2026-01-01 | 2026-04-30 | 2026
          It is due in the first half of 2026.          | -          | FUTURE  | YEAR   | first half of 2026     | 2026-01-01 | 2026-06-30 | 2026
          It is due in the third quarter of next year.  | 2025-10-02 | FUTURE  | YEAR   | third quarter of next year | 2026-07-01 | 2026-09-30 | 2026
          It is due in Q4 2026.                         | -          | FUTURE  | YEAR   | Q4 2026                | 2026-10-01 | 2026-12-31 | 2026
          They agreed two years ago.                    | 2025-10-02 | PAST    | YEAR   | two years ago          | 2023-01-01 | 2023-12-31 | 2023
          They agreed two weeks ago.                    | 2025-10-02 | PAST    | WEEK   | two weeks ago          | 2025-09-15 | 2025-09-21 | two weeks ago
          They meet in two months.                      | 2025-11-30 | FUTURE  | MONTH  | in two months          | 2026-01-01 | 2026-01-31 | 2026-01
          The summit is due this autumn.                | 2025-08-02 | FUTURE  | SEASON | this autumn            | -          | -          | 2025
          The summit is due in the summer of 2026.      | -          | FUTURE  | SEASON | summer of 2026         | -          | -          | 2026
          The summit is due next winter.                | 2025-08-02 | FUTURE  | SEASON | next winter            | -          | -          | next winter
          They spoke over the weekend.                  | 2025-10-06 | PAST    | WEEK   | over the weekend       | 2025-10-04 | 2025-10-05 | over the weekend
          They meet this weekend.                       | 2025-10-02 | FUTURE  | WEEK   | this weekend           | 2025-10-04 | 2025-10-05 | this weekend
          They met last weekend.                        | 2025-10-05 | PAST    | WEEK   | last weekend           | 2025-09-27 | 2025-09-28 | last weekend
          He will arrive in the coming days.            | 2025-10-02 | FUTURE  | VAGUE  | in the coming days     | -          | -          | in the coming days
          They will meet soon.                          | 2025-10-02 | FUTURE  | VAGUE  | soon                   | -          | -          | soon
          He replied as soon as possible.               | 2025-10-02 | FUTURE  | VAGUE  | as soon as possible                   | -          | -          | as soon as possible
          They will meet in the near future.            | 2025-10-02 | FUTURE  | VAGUE  | in the near future     | -          | -          | in the near future
          He pledged aid over the next three years.     | 2025-10-02 | FUTURE  | VAGUE  | over the next three years | -       | -          | over the next three years
          The deal must be done within 30 days.         | 2025-10-02 | FUTURE  | VAGUE  | within 30 days         | -          | -          | within 30 days
          It was due on 01/10/2025.                     | 2025-10-02 | PAST    | VAGUE  | 01/10/2025             | -          | -          | 01/10/2025
          """)
  void longerTimesHaveARangeAndNoDayForAnEngagement(
      String text,
      @Nullable String reference,
      Direction direction,
      TimeExpression.Kind kind,
      String words,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      String due) {
    TimeExpression time = only(text, reference).towards(direction);
    check(time, words, first, last);
    assertThat(time.kind()).isEqualTo(kind);
    assertThat(time.due()).isEqualTo(due);
    assertThat(time.day()).isNull();
  }

  @Test
  void aDayIsDueOnItsIsoDateOrInItsOwnWords() {
    TimeExpression friday = only("They will meet on Friday.", "2025-10-02");
    assertThat(friday.towards(Direction.FUTURE).due()).isEqualTo("2025-10-03");
    assertThat(only("They will meet on Friday.", null).due()).isEqualTo("Friday");
    assertThat(only("They will meet on Nov. 30.", null).due()).isEqualTo("Nov. 30");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Prime Minister May will travel to Paris.",
        "The sides may meet again.",
        "A deal struck by May fell apart.",
        "Protesters march on the capital.",
        "The army began its Long March north.",
        "The Sun rose over Cairo.",
        "Sat beside him was the envoy.",
        "It was the second meeting of the council.",
        "The second 5 people arrived.",
        "April Dawson joined the talks.",
        "He thanked Jan for the visit.",
        "Good Friday was calm.",
        "He reads the Sunday Times.",
        "The October 7 attack was condemned.",
        "Some 2000 people fled, 5,000 stayed and 2025.5 tonnes came in 2000 cases.",
        "Resolution 2231 stands.",
        "The fall of the government surprised them.",
        "He sold 12.5 percent and 30% of it.",
        "Mondays are quiet.",
        "Shortly after the call he left.",
        "He will sign as soon as they agree.",
        "The ratio is 13-14 to 2.",
        "Talks with June Park went well."
      })
  void wordsThatOnlyLookLikeTimesAreLeftAlone(String text) {
    assertThat(find(text, "2025-10-02")).isEmpty();
  }

  @Test
  void severalTimesOfASentenceComeInOrder() {
    String text =
        "Talks held on Monday in Oslo follow a call on 5 May and one on 7 June, and will resume in"
            + " March 2026.";
    assertThat(find(text, "2025-10-02"))
        .extracting(TimeExpression::text)
        .containsExactly("Monday", "5 May", "7 June", "March 2026");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It opens Feb. 13-14, 2026.",
        "It was signed on 2025-10-01.",
        "It opens in mid-October 2026.",
        "He travels February 28-March 2, 2024.",
        "The plan for 2026-2028 was signed."
      })
  void theCutOfTheTokensDoesNotMatter(String text) {
    List<TimeExpression> fine = find(text, PlainSentences.of(text), null);
    List<TimeExpression> coarse = find(text, PlainSentences.spaced(text), null);
    assertThat(fine).hasSize(1);
    assertThat(coarse).extracting(TimeExpression::text).containsExactly(fine.get(0).text());
    assertThat(coarse).extracting(TimeExpression::date).containsExactly(fine.get(0).date());
  }

  /** Random mixes of words of time: spans lie on tokens, in order, apart, and equal the text. */
  @Test
  void spansEqualTheText() {
    String[] words = {
      "October",
      "Oct.",
      "May",
      "March",
      "1",
      "14",
      "-",
      "–",
      "to",
      "and",
      ",",
      "2025",
      "2026-01-02",
      "Monday",
      "Friday",
      "next",
      "last",
      "week",
      "year",
      "of",
      "the",
      "end",
      "first",
      "half",
      "in",
      "today",
      "(16)",
      "(",
      ")",
      "three",
      "days",
      "ago",
      "th",
      "5th",
      "'s",
      "soon",
      "early",
      "mid"
    };
    Random random = new Random(7);
    for (int round = 0; round < 5000; round++) {
      List<String> picked = new ArrayList<>();
      int length = 1 + random.nextInt(12);
      for (int i = 0; i < length; i++) {
        picked.add(words[random.nextInt(words.length)]);
      }
      String text = String.join(random.nextInt(4) == 0 ? "" : " ", picked);
      Sentence sentence =
          random.nextBoolean() ? PlainSentences.of(text) : PlainSentences.spaced(text);
      int from = -1;
      for (TimeExpression time : find(text, sentence, "2024-02-29")) {
        assertThat(text.substring(time.span().begin(), time.span().end())).isEqualTo(time.text());
        Token first = sentence.token(time.first());
        Token last = sentence.token(time.last());
        assertThat(time.span().begin()).isEqualTo(first.begin());
        assertThat(time.span().end()).isEqualTo(last.end());
        assertThat(time.first()).as(text).isGreaterThan(from);
        from = time.last();
        for (Direction direction : Direction.values()) {
          TimeExpression read = time.towards(direction);
          assertThat(read.date() == null).isEqualTo(read.end() == null);
          assertThat(read.due()).isNotEmpty();
          LocalDate date = read.date();
          if (date != null) {
            assertThat(read.end()).as(text + ": " + read).isAfterOrEqualTo(date);
          }
        }
      }
    }
  }
}
