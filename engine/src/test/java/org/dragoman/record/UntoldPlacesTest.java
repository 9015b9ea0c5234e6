package org.dragoman.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.dragoman.place.Place;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An occasion that a sentence tells without its place has the document's, where there is but one.
 */
class UntoldPlacesTest {
  private static Dragoman dragoman;

  @BeforeAll
  static void load() {
    dragoman = Dragoman.english();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the only city | Ministers of the bloc gathered in Doha on Monday. Norway's Foreign Minister Ola"
            + " Berg met his Chilean counterpart Juan Rojas. | QAT Doha",
        "two cities | Ministers of the bloc gathered in Doha and in Cairo. Norway's Foreign Minister Ola"
            + " Berg met his Chilean counterpart Juan Rojas. | -",
        "a country first | The fair opened in Peru. A later one is held in Doha. Norway's Foreign Minister"
            + " Ola Berg met his Chilean counterpart Juan Rojas. | PER null",
        "an ambassador | Norway's Ambassador Ola Berg met Chile's Foreign Minister Juan Rojas. | CHL null",
        "none | Norway's Foreign Minister Ola Berg met his Chilean counterpart Juan Rojas. | -",
        "not yet held | Ministers of the bloc gathered in Doha. Norway's Foreign Minister Ola Berg will"
            + " meet his Chilean counterpart Juan Rojas. | -",
      })
  void thePlaceIsTheDocumentsOnlyCity(String what, String text, String expected) {
    List<String> places =
        Reading.of(dragoman, text).record().engagements().stream()
            .filter(engagement -> engagement.kind() == EngagementKind.MEETING)
            .map(engagement -> shown(engagement))
            .toList();
    assertThat(places).as(what).containsExactly(expected);
  }

  private static String shown(Engagement engagement) {
    Place place = engagement.place();
    return place == null ? "-" : place.country() + " " + place.city();
  }
}
