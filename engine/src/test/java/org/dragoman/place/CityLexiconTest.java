package org.dragoman.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.junit.jupiter.api.Test;

/** The bundled lexicons of cities: they load, and agree with the states'. */
class CityLexiconTest {
  private static final Lexicon LEXICON = Lexicon.bundled();

  @Test
  void everyCityLiesInAStateAtAPositionOnTheGlobe() {
    Set<String> states = new HashSet<>();
    for (Row row : states()) {
      states.add(row.require("iso3"));
    }
    Set<String> seen = new HashSet<>();
    Set<String> identifiers = new HashSet<>();
    for (Row row : cities()) {
      String city = row.require("name") + " " + row.require("iso3");
      assertThat(seen.add(city)).as(city).isTrue();
      assertThat(states).as(city).contains(row.get("iso3"));
      assertThat(Double.parseDouble(row.require("latitude"))).as(city).isBetween(-90.0, 90.0);
      assertThat(Double.parseDouble(row.require("longitude"))).as(city).isBetween(-180.0, 180.0);
      if (!row.get("geonames").isEmpty()) {
        assertThat(identifiers.add(row.get("geonames"))).as(city).isTrue();
      }
    }
  }

  @Test
  void knownCitiesStandWhereTheyAre() {
    assertPosition("Geneva", "CHE", 46.2, 6.15);
    assertPosition("Tehran", "IRN", 35.7, 51.4);
    assertPosition("Buenos Aires", "ARG", -34.6, -58.4);
    assertPosition("Wellington", "NZL", -41.3, 174.8);
    assertPosition("Davos", "CHE", 46.8, 9.8);
    assertPosition("Sharm el-Sheikh", "EGY", 27.9, 34.3);
  }

  @Test
  void everyCapitalOfAStateIsACityOfThatState() {
    Map<String, Set<String>> countries = new HashMap<>();
    for (Row row : cities()) {
      countries.computeIfAbsent(row.require("name"), n -> new HashSet<>()).add(row.get("iso3"));
    }
    for (Row row : states()) {
      if (!row.get("capital").isEmpty()) {
        assertThat(countries.getOrDefault(row.get("capital"), Set.of()))
            .as(row.get("capital"))
            .contains(row.get("iso3"));
      }
    }
  }

  @Test
  void aFormOfACityNamesOneCityAndIsNoOtherCitysName() {
    Set<String> names = new HashSet<>();
    for (Row row : cities()) {
      names.add(row.require("name"));
    }
    Map<String, String> forms = new HashMap<>();
    for (Row row : LEXICON.rows("place/city-names.tsv", "name", "form")) {
      assertThat(names).contains(row.require("name"));
      assertThat(forms.put(row.require("form"), row.get("name"))).as(row.get("form")).isNull();
    }
    assertThat(forms)
        .containsEntry("Kiev", "Kyiv")
        .containsEntry("Washington, D.C.", "Washington")
        .containsEntry("Bombay", "Mumbai")
        .containsEntry("Sao Paulo", "São Paulo");
    names.addAll(forms.keySet());
    for (Row row : LEXICON.rows("place/ambiguous-cities.tsv", "form", "why")) {
      assertThat(names).contains(row.require("form"));
      row.require("why");
    }
  }

  private static void assertPosition(String name, String iso3, double latitude, double longitude) {
    assertThat(cities())
        .filteredOn(row -> row.get("name").equals(name) && row.get("iso3").equals(iso3))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(Double.parseDouble(row.get("latitude"))).isCloseTo(latitude, within(0.2));
              assertThat(Double.parseDouble(row.get("longitude")))
                  .isCloseTo(longitude, within(0.2));
            });
  }

  private static List<Row> cities() {
    return LEXICON.rows(
        "place/cities.tsv",
        "name",
        "iso3",
        "latitude",
        "longitude",
        "geonames",
        "population",
        "region");
  }

  private static List<Row> states() {
    return LEXICON.rows("actor/states.tsv", "iso3", "iso2", "name", "official", "capital");
  }
}
