package org.dragoman.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.dragoman.place.Place;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An event stands where its clause says that it happened, and nowhere where nothing says so. */
class EventPlacesTest {
  private static Dragoman dragoman;

  @BeforeAll
  static void load() {
    dragoman = Dragoman.english();
  }

  private static String shown(@Nullable Place place) {
    return place == null ? "-" : place.name() + " " + place.country();
  }

  private static List<String> placesOf(String text, boolean anybody) {
    Document document = Document.of("t", text);
    return (anybody ? dragoman.code(document) : dragoman.analyse(document))
        .events().stream().map(e -> e.event().type() + " " + shown(e.event().place())).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Armenia and Azerbaijan held talks in Geneva on Monday. | CONSULT Geneva CHE",
        "Norway's foreign minister met his Chilean counterpart in Baku. | CONSULT Baku AZE",
        "Togo attacked Ghana near Goma, Congo, on Sunday. | ASSAULT Goma COD",
        "Peru's president visited Oslo on Monday. | CONSULT Oslo NOR",
        "Togo attacked Ghana in the Strait of Hormuz. | ASSAULT Strait of Hormuz null",
        "Togo attacked Ghana in Idlib province. | ASSAULT Idlib Governorate SYR",
        "Chile thanked Peru. | SUPPORT -",
        "Tehran thanked Baku. | SUPPORT -",
        "Norway condemned Chile's attack on Peru in Lima. | ACCUSE Lima PER",
      })
  void anActOfStatesTakesThePlaceThatHangsFromIt(String text, String expected) {
    assertThat(placesOf(text, false)).as(text).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Gunmen attacked a convoy near Goma on Tuesday. | ASSAULT Goma COD",
        "Police arrested three farmers in Carouge, Switzerland. | COERCE Carouge CHE",
        "Rebels attacked a convoy in the Donbas. | ASSAULT Donbas UKR",
      })
  void anActOfAnybodyHasAPlaceToo(String text, String expected) {
    assertThat(placesOf(text, true)).as(text).contains(expected);
  }

  @Test
  void twoClausesKeepTheirOwnPlaces() {
    assertThat(
            placesOf(
                "Togo attacked Ghana in Goma, and Norway met Chile in Geneva on Monday.", false))
        .contains("ASSAULT Goma COD", "CONSULT Geneva CHE");
  }

  @Test
  void aPlaceCarriesPositionAndIdentifier() {
    Place place =
        Objects.requireNonNull(
            Reading.of(dragoman, "Armenia and Azerbaijan held talks in Geneva.")
                .record()
                .events()
                .get(0)
                .place());
    assertThat(place.geonames()).isEqualTo(2660646);
    assertThat(place.latitude()).isBetween(46.0, 46.4);
    assertThat(place.region()).isEqualTo("Canton of Geneva");
  }
}
