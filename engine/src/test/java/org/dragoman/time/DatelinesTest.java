package org.dragoman.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.text.Document;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelinesTest {
  private static final Set<String> CITIES =
      Set.of("Tehran", "Paris", "Brussels", "ISLAMABAD", "Kuwait", "Iraq");
  private static final Datelines DATELINES = new Datelines(Lexicon.bundled(), CITIES::contains);

  private static @Nullable String words(String text, @Nullable Span span) {
    return span == null ? null : text.substring(span.begin(), span.end());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          TEHRAN – The minister left for Doha.                                  | TEHRAN           | -          | -
          TEHRAN _ The minister left for Doha.                                  | TEHRAN           | -          | -
          TEHRAN - UN envoys met.                                               | TEHRAN           | -          | -
          TEHRAN, Iran — “We are ready,” the minister said.                     | TEHRAN, Iran     | -          | -
          NEW YORK -- Envoys met.                                               | NEW YORK         | -          | -
          UNITED NATIONS (AP) — Envoys met.                                     | UNITED NATIONS   | -          | AP
          WASHINGTON (Reuters) - The Treasury lifted the curbs.                 | WASHINGTON       | -          | Reuters
          BAKU, Azerbaijan, October 1, 2025 (AZERTAC) — The sides met.          | BAKU, Azerbaijan | 2025-10-01 | AZERTAC
          Kuwait City, Oct 1 (KUNA) -- The Amir received the envoy.             | Kuwait City      | -          | KUNA
          MOSCOW, October 1. /TASS/. The sides met.                             | MOSCOW           | -          | TASS
          BAKU, Azerbaijan, October 1. The sides met.                           | BAKU, Azerbaijan | -          | -
          Baku, 1 October 2025, AZERTAC - The sides met.                        | Baku             | 2025-10-01 | AZERTAC
          Colombo, May 29 - The cabinet met.                                    | Colombo          | -          | -
          COLOMBO (Daily Mirror); The cabinet met.                              | COLOMBO          | -          | Daily Mirror
          Tehran – The minister left for Doha.                                  | Tehran           | -          | -
          ISLAMABAD: The minister left for Doha.                                | ISLAMABAD        | -          | -
          ECONOMYNEXT – The cabinet met.                                        | -                | -          | ECONOMYNEXT
          (Reuters) - The cabinet met.                                          | -                | -          | Reuters
          ST. PETERSBURG, Russia (AP) - The cabinet met.                        | ST. PETERSBURG, Russia | -    | AP
          WASHINGTON, D.C. – The cabinet met.                                   | WASHINGTON, D.C. | -          | -
          """)
  void aDatelineOpensTheReport(
      String text, @Nullable String place, @Nullable LocalDate date, @Nullable String agency) {
    Dateline line = DATELINES.read(Document.of("t", text)).orElseThrow();
    assertThat(words(text, line.place())).isEqualTo(place);
    assertThat(line.date()).isEqualTo(date);
    assertThat(words(text, line.agency())).isEqualTo(agency);
    assertThat(text.substring(line.span().end())).matches("(?:The|UN|Envoys|“We).*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          October 1, 2025, 14:30 Moscow, Kremlin            | Moscow, Kremlin     | 2025-10-01 | October 1, 2025
          October 1, 2025 The Kremlin, Moscow               | The Kremlin, Moscow | 2025-10-01 | October 1, 2025
          Published: 1 October 2025                         | -                   | 2025-10-01 | 1 October 2025
          Published on 1 October 2025 at 10:15 GMT          | -                   | 2025-10-01 | 1 October 2025
          Thursday, 2 October 2025                          | -                   | 2025-10-02 | Thursday, 2 October 2025
          Updated - Oct. 2, 2025, 10:30 a.m.                | -                   | 2025-10-02 | Oct. 2, 2025
          2025-10-02                                        | -                   | 2025-10-02 | 2025-10-02
          02.10.2025 11:40                                  | -                   | 2025-10-02 | 02.10.2025
          Date: 29 February 2024                            | -                   | 2024-02-29 | 29 February 2024
          New York, 25 September 2025                       | New York            | 2025-09-25 | 25 September 2025
          """)
  void aLineMayHoldTheDateAlone(
      String line, @Nullable String place, LocalDate date, String dateWords) {
    String text =
        "Minister receives envoy of Oman\n\n" + line + "\n\nThe minister received the envoy.\n";
    Dateline read = DATELINES.read(Document.of("t", text)).orElseThrow();
    assertThat(read.date()).isEqualTo(date);
    assertThat(words(text, read.dateWords())).isEqualTo(dateWords);
    assertThat(words(text, read.place())).isEqualTo(place);
    assertThat(words(text, read.span())).isEqualTo(line);
  }

  @Test
  void aPartOfALineMayBeTheDate() {
    String text = "Foreign policy | 1 October 2025 | 14:30\nThe sides met.";
    Dateline read = DATELINES.read(Document.of("t", text)).orElseThrow();
    assertThat(read.date()).isEqualTo("2025-10-01");
  }

  @Test
  void aDateLineLendsItsDateToTheDatelineBelow() {
    String text = "Envoys meet\n1 October 2025\n\nTEHRAN – The envoys met.\n";
    Dateline read = DATELINES.read(Document.of("t", text)).orElseThrow();
    assertThat(words(text, read.place())).isEqualTo("TEHRAN");
    assertThat(read.date()).isEqualTo("2025-10-01");
    assertThat(words(text, read.dateWords())).isEqualTo("1 October 2025");
    assertThat(text.substring(read.span().end())).startsWith("The envoys met.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ministers of Oman and Qatar met on Wednesday.",
        "Foreign Minister Hoda Salim (Egypt) – the guest of honour – spoke.",
        "European Union (EU) – Moldova relations were discussed.",
        "WORLD HEALTH ORGANIZATION (WHO) - The body met.",
        "Paris – Brussels trains resumed.",
        "Kuwait – Iraq talks resumed.",
        "EXCLUSIVE – The minister will resign.",
        "NATO – The alliance met.",
        "EU - Leaders met.",
        "UPDATE 1 - Talks resumed.",
        "PRESS RELEASE – The minister left.",
        "On October 1, 2025 - A treaty was signed.",
        "On Monday, May 5 – The sides met.",
        "October 1, 2025 was a day of talks.",
        "October 1 marks the feast.",
        "In Baku, Azerbaijan, the sides met — The talks were brief.",
        "President Alma Reyes – The guest – spoke.",
        "Talks – a first step – were held.",
        "May 5 is a holiday in Ethiopia",
        "The Prime Minister met the King of Jordan today.\nThey spoke of trade.",
        "— Delegations met in Rome.",
        "Seven envoys – Three of them new – came.",
        ""
      })
  void anOrdinaryOpeningIsNoDateline(String text) {
    assertThat(DATELINES.read(Document.of("t", text))).isEmpty();
  }
}
