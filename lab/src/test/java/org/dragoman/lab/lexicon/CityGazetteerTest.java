package org.dragoman.lab.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.lab.lexicon.CityGazetteer.Entry;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.lexicon.Row;
import org.junit.jupiter.api.Test;

/** Which cities are chosen, what they are called, and in which order. */
class CityGazetteerTest {
  private static final Lexicon LEXICON = Lexicon.bundled();

  @Test
  void capitalsAndLargeCitiesAreKeptSmallOnesAndQuartersAreNot() {
    CityGazetteer gazetteer =
        CityGazetteer.choose(
            withChosen(
                city("Smallham", "GB", "PPL", 99_999),
                city("Largeham", "GB", "PPL", 100_000),
                city("Quarterham", "GB", "PPLX", 500_000),
                city("Tinycapital", "NR", "PPLC", 10)),
            LEXICON);
    assertThat(gazetteer.entries())
        .extracting(Entry::name)
        .contains("Largeham", "Tinycapital")
        .doesNotContain("Smallham", "Quarterham");
  }

  @Test
  void smallerPlacesAndSeatsOfRegionsAreTownsAndQuartersAreNot() {
    CityGazetteer gazetteer =
        CityGazetteer.choose(
            withChosen(
                city("Smallham", "GB", "PPL", 13_500),
                city("Tinyham", "GB", "PPL", 13_499),
                city("Seatham", "GB", "PPLA", 1_000),
                city("Largeham", "GB", "PPL", 100_000),
                city("Quarterham", "GB", "PPLX", 50_000)),
            LEXICON);
    assertThat(gazetteer.towns()).extracting(Entry::name).containsExactly("Smallham", "Seatham");
  }

  @Test
  void ofOneNameTheCapitalComesFirstAndThenTheMostPopulous() {
    CityGazetteer gazetteer =
        CityGazetteer.choose(
            withChosen(
                city("Samename", "US", "PPL", 900_000),
                city("Samename", "GB", "PPL", 1_200_000),
                city("Samename", "NR", "PPLC", 400)),
            LEXICON);
    assertThat(gazetteer.entries())
        .filteredOn(entry -> entry.name().equals("Samename"))
        .extracting(Entry::iso3)
        .containsExactly("NRU", "GBR", "USA");
  }

  @Test
  void aNameWithDiacriticsOrCurledApostropheIsGivenAPlainForm() {
    CityGazetteer gazetteer =
        CityGazetteer.choose(withChosen(city("Ḩaşłø’īn", "YE", "PPL", 200_000)), LEXICON);
    assertThat(gazetteer.entries()).extracting(Entry::name).contains("Ḩaşłø'īn");
    assertThat(gazetteer.forms().get("Ḩaşłø'īn")).containsExactly("Haslo'in");
  }

  @Test
  void aChoiceThatThePackageLacksIsAnErrorThatNamesFileAndLine() {
    assertThatThrownBy(() -> CityGazetteer.choose(List.of(), LEXICON))
        .isInstanceOf(LexiconException.class)
        .hasMessageMatching("lab/lexicon/city-choices\\.tsv:\\d+: the package has no .*");
  }

  /** The given cities with all those that the lexicons of choices and variants speak of. */
  private static List<GeoNamesCity> withChosen(GeoNamesCity... cities) {
    Map<String, String> iso2 = new HashMap<>();
    for (Row row :
        LEXICON.rows("actor/states.tsv", "iso3", "iso2", "name", "official", "capital")) {
      iso2.put(row.require("iso3"), row.require("iso2"));
    }
    List<GeoNamesCity> all = new ArrayList<>(List.of(cities));
    for (Row row :
        LEXICON.rows(
            "lab/lexicon/city-choices.tsv",
            "action",
            "name",
            "iso3",
            "english",
            "latitude",
            "longitude")) {
      if (!row.get("action").equals("add")) {
        all.add(city(row.get("name"), iso2.getOrDefault(row.get("iso3"), ""), "PPL", 1));
      }
    }
    for (Row row : LEXICON.rows("lab/lexicon/city-variants.tsv", "name", "forms")) {
      all.add(city(row.get("name"), "AQ", "PPL", 100_000));
    }
    return all;
  }

  private static GeoNamesCity city(String name, String country, String feature, int population) {
    return new GeoNamesCity(name.hashCode(), name, country, feature, "", population, 0, 0);
  }
}
