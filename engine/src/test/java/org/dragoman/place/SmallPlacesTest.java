package org.dragoman.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.lexicon.Row;
import org.dragoman.text.PlainSentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Towns, first-level regions and areas of the bundled lexicons: where they count, which is meant.
 */
class SmallPlacesTest {
  private static final Lexicon LEXICON = Lexicon.bundled();
  private static final Gazetteer GAZETTEER = new Gazetteer(LEXICON);
  private static final String[] COLUMNS = {
    "key", "name", "iso3", "region", "latitude", "longitude", "geonames", "population", "guard"
  };

  @TempDir Path folder = Path.of("");

  private static List<String> find(String text, String states) {
    Set<String> spoken = states.equals("-") ? Set.of() : Set.of(states.split(" "));
    return GAZETTEER.find(PlainSentences.of(text), spoken).stream()
        .map(m -> m.kind() + " " + m.place().name() + " " + m.place().country())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The convoy stopped in Carouge.            | -   | CITY Carouge CHE",
        "A factory opened in Springfield, Illinois. | -   | CITY Springfield USA",
        "Springfield, Ill., held a fair.            | -   | CITY Springfield USA",
        "They met in Aleppo province.               | -   | REGION Aleppo Governorate SYR",
        "They met in the province of Aleppo.        | -   | REGION Aleppo Governorate SYR",
        "They met in Aleppo.                        | -   | CITY Aleppo SYR",
        "Fighting went on in the Kherson region.    | -   | REGION Kherson Oblast UKR",
        "Fighting went on in Kherson Oblast.        | -   | REGION Kherson Oblast UKR",
        "They met in Kherson.                       | -   | CITY Kherson UKR",
        "A court sat in Texas.                      | -   | REGION Texas USA",
        "Floods hit farmers in Punjab.              | PAK | REGION Punjab PAK",
        "Floods hit farmers in Punjab.              | IND | REGION Punjab IND",
        "A rally was held in Hyderabad.             | PAK | CITY Hyderabad PAK",
        "A rally was held in Hyderabad.             | IND | CITY Hyderabad IND",
        "Ships left the Strait of Hormuz.           | -   | REGION Strait of Hormuz null",
        "Settlers in the West Bank protested.       | -   | REGION West Bank PSE",
        "Patrols in the South China Sea went on.    | -   | REGION South China Sea null",
        "Both claim the Golan Heights.              | -   | REGION Golan Heights null",
        "Aid reached the Gaza Strip.                | -   | REGION Gaza Strip PSE",
      })
  void theWordsAroundANameAndTheStatesSpokenOfTellThePlace(
      String text, String states, String expected) {
    assertThat(find(text, states)).as(text).containsExactly(expected);
  }

  @Test
  void aRegionBesideTheNameTellsWhichTown() {
    List<PlaceMention> found =
        GAZETTEER.find(PlainSentences.of("A plant opened in Springfield, Illinois, on Monday."));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).place().region()).isEqualTo("Illinois");
    assertThat(found.get(0).place().geonames()).isEqualTo(4250542);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They will meet in March.",
        "He lives in hope.",
        "Rugby is played on Sunday.",
        "Carouge is quiet.",
        "Talks in Johnson’s office failed.",
        "Unity was asked for.",
        "Central banks met.",
        "He believes in Liberty and Union.",
        "They read it in Orange letters.",
        "Floods hit farmers in Punjab."
      })
  void aNameThatMayBeAnotherThingIsNoSmallPlace(String text) {
    assertThat(find(text, "-")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"place/towns.tsv", "place/provinces.tsv"})
  void everyRowOfATableIsFoundByItsName(String file) {
    boolean regions = file.contains("provinces");
    PlaceTable table = PlaceTable.read(LEXICON, file, regions);
    List<Row> rows = LEXICON.rows(file, COLUMNS);
    Set<String> states = new HashSet<>();
    LEXICON
        .rows("actor/states.tsv", "iso3", "iso2", "name", "official", "capital")
        .forEach(row -> states.add(row.require("iso3")));
    String before = "";
    for (Row row : rows) {
      String key = row.require("key");
      assertThat(key).isGreaterThanOrEqualTo(before).isEqualTo(PlaceNames.fold(key));
      before = key;
      assertThat(states).as(key).contains(row.require("iso3"));
      assertThat(table.has(key)).as(key).isTrue();
      assertThat(table.longest(key.split(" ")[0])).isGreaterThanOrEqualTo(key.length());
      assertThat(table.of(key))
          .as(key)
          .anyMatch(
              entry ->
                  entry.place().name().equals(row.get("name"))
                      && row.get("iso3").equals(entry.place().country())
                      && String.valueOf(entry.place().geonames()).equals(row.get("geonames")));
    }
    assertThat(table.has("no such place")).isFalse();
    assertThat(table.of("")).isEmpty();
    assertThat(rows.size()).isGreaterThan(regions ? 3500 : 19_000);
  }

  @Test
  void everyAreaHasAPositionAndStatesThatAreThere() {
    List<Row> rows =
        LEXICON.rows("place/areas.tsv", "form", "name", "states", "latitude", "longitude");
    Set<String> states = new HashSet<>();
    LEXICON
        .rows("actor/states.tsv", "iso3", "iso2", "name", "official", "capital")
        .forEach(row -> states.add(row.require("iso3")));
    for (Row row : rows) {
      assertThat(states).as(row.get("form")).containsAll(row.list("states"));
      Place place = Objects.requireNonNull(GAZETTEER.region(row.require("form"), null));
      assertThat(place.latitude()).isBetween(-90.0, 90.0);
      assertThat(place.longitude()).isBetween(-180.0, 180.0);
    }
    assertThat(rows.size()).isGreaterThan(150);
  }

  @Test
  void anAnalystCanAddATownAndABadRowIsNamed() throws IOException {
    Path table = Files.createDirectories(folder.resolve("place")).resolve("towns.tsv");
    String header = String.join("\t", COLUMNS) + "\n";
    Files.writeString(table, header + "grumbleford\tGrumbleford\tNZL\t-\t-41.5\t174\t-\t1200\t-\n");
    Gazetteer amended = new Gazetteer(LEXICON.withFolder(folder));
    assertThat(amended.find(PlainSentences.of("They met in Grumbleford."))).hasSize(1);
    assertThat(amended.find(PlainSentences.of("They met in Carouge."))).hasSize(1);
    Files.writeString(table, header + "grumbleford\tGrumbleford\tNZL\t-\tsouth\t174\t-\t1200\t-\n");
    Lexicon bad = LEXICON.withFolder(folder);
    assertThatThrownBy(() -> new Gazetteer(bad))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("towns.tsv:2");
  }
}
