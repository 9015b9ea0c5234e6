package org.dragoman.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose somebody is whose own words name no side. */
class StandInsTest {
  private static Dragoman dragoman;

  @BeforeAll
  static void load() {
    dragoman = Dragoman.english();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway sent engineers to Malawi on Monday. | engineers | NOR",
        "Ghana and Togo deployed soldiers along the river. | soldiers | GHA+TGO",
        "Norwegian police arrested soldiers. | soldiers | -",
        "Bahrain and Chile signed the pact, and the kingdom ratified it. | kingdom | BHR",
        "Chile talked with ASEAN, and the bloc asked for a month. | bloc | ASEAN",
        "Lars Brekke, a Norwegian engineer, spoke to students. | Lars Brekke | NOR",
        "Lars Brekke, a Chilean engineer and two doctors met students. | Lars Brekke | -",
        "Ghana's President Kofi Badu landed in Riga, where the hosts met the visiting president. |"
            + " president | GHA",
        "A senior diplomat told reporters in Lima that the vote was off. | senior diplomat | PER",
        "Ministers met the Chilean envoy. | Ministers | -",
        "The minister visited Lima on 21 May within the talks. | minister | -",
        "Chile's neighbours closed the border. | Chile's neighbours | -",
        "Chile's chief of staff telephoned his counterpart in Lima. | counterpart | PER",
        "“Ghana has voted,” a Togolese envoy said. “We trust the count.” | We | TGO",
      })
  void theirSideIsToldByOthersOrNotAtAll(String text, String words, String parties) {
    Mention mention = Reading.of(dragoman, text).mention(words);
    String found = String.join("+", mention.parties().stream().map(Party::code).sorted().toList());
    assertThat(found.isEmpty() ? "-" : found).as(text).isEqualTo(parties);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Peru's Minister of Energy and Mines Pedro Coelho spoke. | minister of energy and mines",
        "Peru's Minister of Science and Technology Pedro Coelho spoke. | minister of science and technology",
        "Peru's Minister of Finance and Prime Minister Pedro Coelho spoke. | minister of finance",
        "Peru's Minister of Defense Pedro Coelho spoke. | minister of defence",
        "Peru's Minister for Amazonia, Pedro Coelho, spoke. | minister of amazonia",
        "Indian Foreign Secretary Anil Rao spoke. | other",
        "British Foreign Secretary Ann Rowe spoke. | foreign minister",
      })
  void anOfficeIsTheWholePortfolio(String text, String office) {
    assertThat(Reading.of(dragoman, text).analysis().actors().people())
        .extracting(Person::office)
        .containsExactly(office);
  }
}
