package org.dragoman.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which engagements a document tells of, between whom, and who was there. */
class EngagementsTest {
  private static final LocalDate DAY = LocalDate.of(2031, 5, 14);

  private static Dragoman dragoman;

  @BeforeAll
  static void load() {
    dragoman = Dragoman.english();
  }

  private static List<String> read(
      @Nullable String publisher, @Nullable String title, String text) {
    Document document = Document.of("test", text).withPublished(DAY);
    if (publisher != null) {
      document = document.withPublisher(publisher);
    }
    if (title != null) {
      document = document.withTitle(title);
    }
    return dragoman.read(document).engagements().stream().map(EngagementsTest::words).toList();
  }

  /** "meeting held CHL PER: Ana Paz, Luis Quispe", states and persons in order of the alphabet. */
  private static String words(Engagement engagement) {
    String parties =
        engagement.parties().stream().map(Reading::code).sorted().collect(Collectors.joining(" "));
    String persons =
        engagement.participants().stream()
            .map(Participant::name)
            .sorted()
            .collect(Collectors.joining(", "));
    return (engagement.kind().label()
            + " "
            + engagement.status().label()
            + " "
            + parties
            + ": "
            + persons)
        .strip();
  }

  private static void assertTells(String text, String expected) {
    assertThat(read(null, null, text)).as(text).containsExactly(expected.split("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "President Ana R. Paz, Jr. of Chile met today with His Majesty King Olav VI of Norway to discuss fish. | meeting held CHL NOR: Ana R. Paz, Olav VI",
        "Chile's President Ana Paz met with Crown Prince Sheikh Talal Al-Ahmad Al-Jabir of Kuwait. | meeting held CHL KWT: Ana Paz, Talal Al-Ahmad Al-Jabir",
        "His Excellency Erik Dahl the Norwegian ambassador to Ghana, met with Ghana's President Kofi Adu. | meeting held GHA NOR: Erik Dahl, Kofi Adu",
        "His Excellency, Most Reverend Dr. Erik Dahl, the Norwegian ambassador to Ghana, met with Ghana's President Kofi Adu. | meeting held GHA NOR: Erik Dahl, Kofi Adu",
        "Ghana's President Kofi Adu met President Hassan Sheikh Farah of Somalia. | meeting held GHA SOM: Hassan Sheikh Farah, Kofi Adu",
      })
  void formsOfAddressAndSuffixesBelongToThePerson(String text, String expected) {
    assertTells(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Chilean Deputy Foreign Minister Ana Paz and her Belgian counterpart Jan van der Molen held talks on Wednesday over Santiago-Brussels cooperation. | meeting held BEL CHL: Ana Paz, Jan van der Molen",
        "A meeting between Dr. Kofi Adu, Secretary to the President of Ghana, and Erik Dahl, the Norwegian ambassador to Ghana was held today. | meeting held GHA NOR: Erik Dahl, Kofi Adu",
        "Norway's Trade Minister Kari Solberg met Peruvian Foreign Minister Luis Quispe, Finance Minister Rosa Vega, and Ministry of Energy Secretary Diego Soto. | meeting held NOR PER: Diego Soto, Kari Solberg, Luis Quispe, Rosa Vega",
        "Norway's Trade Minister Kari Solberg on Friday met the Peruvian ambassador Luis Quispe to discuss measures to boost ties. | meeting held NOR PER: Kari Solberg, Luis Quispe",
        "The Chilean science minister Ana Paz and the Armenian ambassador to Chile Aram Petrosyan discussed cooperation. | meeting held ARM CHL: Ana Paz, Aram Petrosyan",
      })
  void personsNamedTogetherTakePartTogether(String text, String expected) {
    assertTells(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway's Foreign Minister Kari Solberg met Peru's President Rosa Vega. Norwegian officials accompanying the minister included Trade Minister of Norway Erik Dahl. | meeting held NOR PER: Erik Dahl, Kari Solberg, Rosa Vega",
        "Norway's Foreign Minister Kari Solberg met Peru's President Rosa Vega. Representing Peru were Peru's Foreign Minister Luis Quispe and Peru's Trade Minister Diego Soto. | meeting held NOR PER: Diego Soto, Kari Solberg, Luis Quispe, Rosa Vega",
        "Norway's Foreign Minister Kari Solberg met Peru's President Rosa Vega. Peru's Foreign Minister Luis Quispe said that Vega had attended. | meeting held NOR PER: Kari Solberg, Rosa Vega",
      })
  void thoseListedAsPresentAreParticipantsAndThoseWhoTellOfItAreNot(String text, String expected) {
    assertTells(text, expected);
  }

  @Test
  void guestsOfAnAssemblyBringTheirStates() {
    assertThat(
            read(
                null,
                null,
                "Chile's President Ana Paz held a summit with Peru's President Rosa Vega in Lima. The"
                    + " summit was attended by President of Chile Ana Paz, President of Peru Rosa"
                    + " Vega, President of Uruguay Diego Soto and President of Bolivia Luis Quispe."))
        .containsExactly(
            "summit held BOL CHL PER URY: Ana Paz, Diego Soto, Luis Quispe, Rosa Vega");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway's Foreign Minister Kari Solberg will travel to a few countries such as Chile, Peru and Bolivia. | visit planned CHL NOR: Kari Solberg; visit planned NOR PER: Kari Solberg; visit planned BOL NOR: Kari Solberg",
        "Norway's Foreign Minister Kari Solberg visited Chile on 4 April and Peru from 5 to 6 April 2031. | visit held CHL NOR: Kari Solberg; visit held NOR PER: Kari Solberg",
        "Norway's Foreign Minister Kari Solberg was in Lima to discuss trade. | visit held NOR PER: Kari Solberg",
        "The King of Norway is in Peru on a working visit. | visit ongoing NOR PER:",
        "Norway's President Kari Solberg invited Peru's President Rosa Vega to visit Norway. | visit proposed NOR PER: Rosa Vega",
        "Norway's ambassador Erik Dahl extended an invitation to Peru's President Rosa Vega to visit Norway. | visit proposed NOR PER: Rosa Vega",
        "Norway's Foreign Minister Kari Solberg arrived in Peru. Solberg said she will travel to Peru. | visit held NOR PER: Kari Solberg",
      })
  void stopsPresenceAndInvitationsAreVisits(String text, String expected) {
    assertTells(text, expected);
  }

  @Test
  void headlineOfAVisitTellsOfTheWritersOwnSide() {
    assertThat(
            read(
                "Government of Norway",
                "Visit to Peru",
                "The trip went well. Prime Minister Kari Solberg thanked the hosts."))
        .containsExactly("visit held NOR PER: Kari Solberg");
    assertThat(read(null, "Visit to Peru", "The trip went well.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway's ambassador Erik Dahl paid a courtesy call on Peru's President Rosa Vega. | meeting held NOR PER: Erik Dahl, Rosa Vega",
        "Norway's new ambassador Erik Dahl presented his credentials to Peru's President Rosa Vega. | meeting held NOR PER: Erik Dahl, Rosa Vega",
        "Norway's Foreign Minister Kari Solberg and Peru's Foreign Minister Luis Quispe spoke over the phone on the status of the trade talks. | call held NOR PER: Kari Solberg, Luis Quispe",
        "Norway's Foreign Minister Kari Solberg phoned Peru's President Rosa Vega. The two leaders discussed trade. | call held NOR PER: Kari Solberg, Rosa Vega",
        "In a telephone conversation on Thursday, Norway's Foreign Minister Kari Solberg and Peru's President Rosa Vega discussed trade. | call held NOR PER: Kari Solberg, Rosa Vega",
        "Norway's Foreign Minister Kari Solberg met separately with Peru's President Rosa Vega and Chile's President Ana Paz. | meeting held NOR PER: Kari Solberg, Rosa Vega; meeting held CHL NOR: Ana Paz, Kari Solberg",
      })
  void wordsThatTellNoKindOfTheirOwnMakeNoSecondEngagement(String text, String expected) {
    assertTells(text, expected);
  }

  @Test
  void credentialsWithoutAReceiverArePresentedToTheWritersHeadOfState() {
    assertThat(
            read(
                "Government of Peru",
                "President Rosa Vega welcomed new envoys",
                "The ambassadors of Kenya and Norway presented their credentials."))
        .containsExactly("meeting held KEN NOR PER: Rosa Vega");
  }

  @Test
  void firstPersonIsTheWritersSideOutsideQuotationMarksOnly() {
    String met = "I met this morning with Peru's Foreign Minister Luis Quispe.";
    assertThat(read("Government of Norway", null, met))
        .containsExactly("meeting held NOR PER: Luis Quispe");
    assertThat(read("Government of Norway", null, "The guard said, “" + met + "”")).isEmpty();
    assertThat(read(null, null, met)).isEmpty();
  }
}
