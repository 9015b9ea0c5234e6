package org.dragoman.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.lexicon.Row;
import org.dragoman.text.PlainSentences;
import org.dragoman.text.Sentence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {
  private static final String CITIES =
      """
      Paris FRA 48.85 2.35 2988507 2138551
      Paris USA 33.66 -95.56 4717560 25000
      London GBR 51.51 -0.13 2643743 8961989
      London CAN 42.98 -81.23 6058560 422324
      Tehran IRN 35.69 51.42 112931 7153309
      Moscow RUS 55.75 37.62 524901 10381222
      Doha QAT 25.29 51.53 290030 344939
      Riyadh SAU 24.69 46.72 108410 4205961
      Kuwait_City KWT 29.37 47.98 285787 60064
      Sharm_el-Sheikh EGY 27.92 34.33 349340 53670
      New_York_City USA 40.71 -74.01 5128581 8804190
      The_Hague NLD 52.08 4.30 2747373 474292
      Santa_Cruz BOL -17.79 -63.18 3904906 1364389
      Nice FRA 43.70 7.27 2990440 342669
      Male MDV 4.17 73.51 1282027 103693
      Of TUR 40.94 40.27 741240 23000
      Reading GBR 51.46 -0.97 2639577 318014
      Mobile USA 30.69 -88.04 4076598 195111
      Split HRV 43.51 16.44 3190261 167121
      Jackson USA 32.30 -90.18 4431410 170674
      Austin USA 30.27 -97.74 4671654 931830
      Charlotte USA 35.23 -80.84 4460243 827097
      Atlanta USA 33.75 -84.39 4180439 463878
      Batumi GEO 41.64 41.64 615532 121806
      San_Jose USA 37.34 -121.89 5392171 1026908
      San_José CRI 9.93 -84.08 3621849 335007
      N'Djamena TCD 12.11 15.04 2427123 721081
      Smallville NZL -41.0 174.0 1 9000
      Geneva CHE 46.20 6.15 2660646 183981
      """;

  private static final Gazetteer GAZETTEER = gazetteer();

  private static Gazetteer gazetteer() {
    List<Row> cities = new ArrayList<>();
    List<String> columns =
        List.of("name", "iso3", "latitude", "longitude", "geonames", "population", "region");
    for (String line : CITIES.lines().toList()) {
      List<String> cells = new ArrayList<>(List.of(line.split(" ")));
      cells.replaceAll(cell -> cell.replace('_', ' '));
      cells.add("");
      cities.add(new Row("cities", cities.size() + 1, columns, cells));
    }
    return new Gazetteer(
        Lexicon.bundled(),
        cities,
        List.of(
            new Row("names", 1, List.of("name", "form"), List.of("New York City", "New York")),
            new Row("names", 2, List.of("name", "form"), List.of("Tehran", "Teheran"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Paris           | -   | 2988507
          Paris           | USA | 4717560
          Paris           | KWT | 2988507
          LONDON          | CAN | 6058560
          Sharm El Sheikh | -   | 349340
          sharm el-sheikh | -   | 349340
          N’Djamena       | -   | 2427123
          Teheran         | -   | 112931
          San Jose        | -   | 3621849
          San José        | USA | 5392171
          """)
  void theHintedCountryWinsThenTheCapitalThenTheLargest(
      String name, @Nullable String hint, int geonames) {
    Place place = Objects.requireNonNull(GAZETTEER.city(name, hint));
    assertThat(place.geonames()).isEqualTo(geonames);
    assertThat(place.city()).isEqualTo(place.name());
    assertThat(GAZETTEER.city("Nowhere", hint)).isNull();
  }

  @Test
  void aCountryIsKnownByEachOfItsNames() {
    for (String name : List.of("UAE", "U.A.E.", "United Arab Emirates", "united arab emirates")) {
      Place place = Objects.requireNonNull(GAZETTEER.country(name), name);
      assertThat(place.country()).isEqualTo("ARE");
      assertThat(place.city()).isNull();
    }
    assertThat(GAZETTEER.country("Emirati")).isNull();
    assertThat(GAZETTEER.country("Tehran")).isNull();
    assertThat(GAZETTEER.capital("KWT")).isEqualTo(GAZETTEER.city("Kuwait City", null));
  }

  /** Each place as {@code words=COUNTRY}, a city in brackets, {@code @} where located. */
  private static List<String> find(String text) {
    return GAZETTEER.find(PlainSentences.of(text)).stream()
        .map(
            m -> {
              String words = text.substring(m.span().begin(), m.span().end());
              String shown = m.kind() == PlaceMention.Kind.CITY ? "[" + words + "]" : words;
              return (m.located() ? "@" : "") + shown + "=" + m.place().country();
            })
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The envoys met in Sharm el-Sheikh on Monday.        | @[Sharm el-Sheikh]=EGY
          He flew to New York for talks.                      | @[New York]=USA
          The court sits in the Hague.                        | @[the Hague]=NLD
          The Hague hosts the court.                          | [The Hague]=NLD
          He arrived in Kuwait City, Kuwait, on Monday.       | @[Kuwait City]=KWT;@Kuwait=KWT
          The talks in Doha and Riyadh went well.             | @[Doha]=QAT;@[Riyadh]=SAU
          Tehran welcomed the step.                           | [Tehran]=IRN
          Iran's minister praised Qatar.                      | Iran=IRN;Qatar=QAT
          They met in the Qatari capital Doha.                | @[Doha]=QAT
          The consul in Paris, Texas, resigned.               | @[Paris]=USA
          A consulate opened in London, Canada.               | @[London]=CAN;@Canada=CAN
          They toured Atlanta, Georgia, last week.            | [Atlanta]=USA
          They met in Batumi, Georgia, last week.             | @[Batumi]=GEO;@Georgia=GEO
          The leaders gathered in Nice.                       | @[Nice]=FRA
          The ferry leaves from Split.                        | @[Split]=HRV
          He travelled to Jackson on Monday.                  | @[Jackson]=USA
          The trade office in Austin opened.                  | @[Austin]=USA
          Austin, Texas, hosts the fair.                      | [Austin]=USA
          A village near Smallville flooded.                  | @[Smallville]=NZL
          He left N’Djamena.                                  | [N’Djamena]=TCD
          The US and the UAE signed.                          | US=USA;UAE=ARE
          The city of Reading signed.                         | [Reading]=GBR
          """)
  void aPlaceIsFoundWithTheLongestName(String text, String expected) {
    assertThat(find(text)).containsExactly(expected.split(";"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nice words were spoken.",
        "Reading the statement took an hour.",
        "Of the envoys, two stayed.",
        "Male and female delegates came.",
        "Mobile phones were banned.",
        "Jackson praised the deal.",
        "Thanks to Jackson the talks went on.",
        "Secretary Austin spoke to Charlotte.",
        "The Paris Agreement stands.",
        "A Moscow-based bank closed.",
        "Paris–London trains stopped.",
        "Give us time.",
        "Michael Jordan played.",
        "The writer Jack London died.",
        "Smallville is quiet.",
        "The Iranian minister left."
      })
  void namesOfOtherThingsAreNoPlaces(String text) {
    assertThat(find(text)).isEmpty();
  }

  /** Random mixes of names and words: spans lie on tokens, in order, apart. */
  @Test
  void spansLieOnTokens() {
    String[] words = {
      "New",
      "York",
      "in",
      "to",
      "the",
      "The",
      "Hague",
      "Kuwait",
      "City",
      ",",
      "and",
      "of",
      "-",
      "Sharm",
      "el",
      "Sheikh",
      "Georgia",
      "Atlanta",
      "Paris",
      "N’Djamena",
      "U.S.",
      "Mobile",
      "'s"
    };
    Random random = new Random(11);
    int seen = 0;
    for (int round = 0; round < 5000; round++) {
      List<String> picked = new ArrayList<>();
      for (int i = random.nextInt(12); i >= 0; i--) {
        picked.add(words[random.nextInt(words.length)]);
      }
      String text = String.join(random.nextInt(4) == 0 ? "" : " ", picked);
      Sentence sentence = PlainSentences.of(text);
      int from = -1;
      for (PlaceMention mention : GAZETTEER.find(sentence)) {
        assertThat(mention.span()).isEqualTo(sentence.span(mention.first(), mention.last()));
        assertThat(mention.first()).as(text).isGreaterThan(from);
        from = mention.last();
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(1000);
  }

  @Test
  void aBadRowIsNamed() {
    Row bad =
        new Row(
            "cities.tsv",
            7,
            List.of("name", "iso3", "latitude", "longitude", "geonames", "population", "region"),
            List.of("Doha", "QAT", "north", "51.53", "290030", "344939", ""));
    Lexicon lexicon = Lexicon.bundled();
    assertThatThrownBy(() -> new Gazetteer(lexicon, List.of(bad), List.of()))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("cities.tsv:7");
  }
}
