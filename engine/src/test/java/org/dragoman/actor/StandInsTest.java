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
        "Police in Arequipa freed the driver. | Police | PER",
        "Nurses in Arequipa freed the driver. | Nurses | -",
        "Diplomats in Lima freed the driver. | Diplomats | -",
        "The mayor of Aarhus resigned. | mayor | DNK",
        "Aarhus police freed the driver. | police | DNK",
        "Norwegian hosts met Chile, and the guests thanked them. | guests | CHL",
        "Ghana's president paid a visit to Riga. The hosts gave him a coin. | hosts | LVA",
        "Chile accuses Peru, and its neighbour is silent. | neighbour | PER",
        "Judges jailed a former minister in Chile. | Judges | CHL",
        "Togolese judges jailed a former minister. | former minister | TGO",
        "Norwegian police shot two men, a spokesman said. | spokesman | NOR",
        "A spokesman for the Norwegian navy resigned. | spokesman | NOR",
        "Brussels fined Chile. | Brussels | EU",
        "Lars Brekke flew to Brussels. | Brussels | BEL",
        "Brussels and the Belgian king agreed. | Brussels | BEL",
        "Jordan Brekke, a Norwegian diver, swam. | Jordan Brekke | NOR",
        "The governor of Georgia resigned. | governor of Georgia | USA",
        "Hamas freed a Norwegian, and the movement thanked Chile. | movement | PSE",
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
        "Norwegian farmers drove to Riga. They met the mayor. | They | NOR",
        "Chilean soldiers had come, and a Norwegian nurse fed them. | them | CHL",
        "Norwegian envoys asked the Chileans for time, and they refused. | they | CHL",
        "The Norwegian premier phoned her Chilean counterpart, and she said he agreed. | he | CHL",
        "After he lost, the Chilean president left. | he | CHL",
        "Lars Brekke of Norway met Ana Soto of Chile. They spoke of fish. | They | CHL+NOR",
        "Chile said it would pay. | it | CHL",
        "Chile said it was time to pay. | it | -",
        "Norway's envoy told Chile: “You must pay.” | You | CHL",
        "The US army left. | US | -",
      })
  void aPronounStandsForWhoAgreesWithIt(String text, String words, String parties) {
    Reading reading = Reading.of(dragoman, text);
    String found =
        reading.analysis().actors().parses().stream()
            .flatMap(
                parse ->
                    reading.analysis().actors().of(parse).stream()
                        .filter(mention -> mention.kind() == Mention.Kind.PRONOUN)
                        .filter(mention -> parse.text(mention.first()).equals(words)))
            .flatMap(mention -> mention.parties().stream())
            .map(Party::code)
            .sorted()
            .collect(java.util.stream.Collectors.joining("+"));
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
