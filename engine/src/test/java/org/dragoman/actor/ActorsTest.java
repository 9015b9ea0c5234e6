package org.dragoman.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.dragoman.text.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is spoken of, by name, office, state or mere reference. */
class ActorsTest {
  private static Dragoman dragoman;

  @BeforeAll
  static void load() {
    dragoman = Dragoman.english();
  }

  private static Reading read(String text) {
    return Reading.of(dragoman, text);
  }

  private static Reading published(String publisher, String text) {
    return Reading.of(dragoman, Document.of("test", text).withPublisher(publisher));
  }

  // --- persons by office and name

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Iceland's Foreign Minister Birna Jonsdottir | foreign minister | ISL",
        "Finnish President Antti Laine | president | FIN",
        "Foreign Minister of Kenya Amina Wanjiku | foreign minister | KEN",
        "President of Uruguay Diego Paz | president | URY",
        "Prime Minister Anna Lind of Sweden | prime minister | SWE",
        "Tariq Mensah, the foreign minister of Ghana | foreign minister | GHA",
        "Luka Zupan, Slovenia's Foreign Minister | foreign minister | SVN",
        "Peruvian Deputy Foreign Minister Luis Quispe | deputy foreign minister | PER",
        "Brazil's ambassador to Norway Carla Moreira | ambassador | BRA",
        "Saudi Crown Prince Talal bin Rashid | crown prince | SAU",
        "Secretary-General of the UN Paula Mendes | secretary-general | UN",
        "Peru's Minister of Defence Ana Quispe | minister of defence | PER",
      })
  void officeStateAndNameAreOnePersonInAnyOrder(String words, String office, String party) {
    Reading reading = read("On Monday, " + words + " spoke to students.");
    Mention mention = reading.mention(words);
    assertThat(mention.kind()).isEqualTo(Mention.Kind.PERSON);
    assertThat(mention.person()).isNotNull();
    assertThat(words).contains(java.util.Objects.requireNonNull(mention.person()).name());
    assertThat(mention.office()).isEqualTo(office);
    assertThat(Reading.code(mention.party())).isEqualTo(party);
  }

  @Test
  void nameIsWithoutOfficeAndTitle() {
    Reading reading = read("Oman's Foreign Minister Sayyid Badr Salmani left.");
    assertThat(reading.analysis().actors().people())
        .extracting(Person::name)
        .containsExactly("Badr Salmani");
  }

  @Test
  void ambassadorSpeaksForTheStateThatSentHim() {
    Reading reading = read("Japan met Brazil's ambassador to Norway Carla Moreira in Oslo.");
    assertThat(reading.personOf("Brazil's ambassador to Norway Carla Moreira"))
        .isEqualTo("Carla Moreira, ambassador, BRA");
    assertThat(reading.mentioned()).doesNotContain("Norway");
  }

  @Test
  void personMayBearTheNameOfAState() {
    Reading reading = read("Foreign Minister Israel Moreno of Peru met Chad's president.");
    assertThat(reading.personOf("Foreign Minister Israel Moreno of Peru"))
        .isEqualTo("Israel Moreno, foreign minister, PER");
    assertThat(
            read("Chad's Foreign Minister Jordan Pickering left.")
                .partiesOf("Chad's Foreign Minister Jordan Pickering"))
        .isEqualTo("TCD");
  }

  @Test
  void titleIsReadAfterTheTextThatSpellsItOut() {
    Document document =
        Document.of("test", "Croatian Foreign Minister Ivana Babic flew to Zagreb.")
            .withTitle("Babic flies home");
    Reading reading = Reading.of(dragoman, document);
    assertThat(reading.personOf("Babic")).isEqualTo("Ivana Babic, foreign minister, HRV");
  }

  // --- references

  @Test
  void counterpartHasTheSameOfficeOnTheOtherSide() {
    Reading reading =
        read("Croatian Foreign Minister Ivana Babic met her Kuwaiti counterpart Fahad Al-Sabri.");
    assertThat(reading.personOf("Kuwaiti counterpart Fahad Al-Sabri"))
        .isEqualTo("Fahad Al-Sabri, foreign minister, KWT");
  }

  @Test
  void counterpartWithoutANameHasOfficeAndParty() {
    Mention mention =
        read("Croatian Foreign Minister Ivana Babic met her Kuwaiti counterpart.")
            .mention("Kuwaiti counterpart");
    assertThat(mention.office()).isEqualTo("foreign minister");
    assertThat(Reading.code(mention.party())).isEqualTo("KWT");
    assertThat(mention.person()).isNull();
  }

  @Test
  void surnameMeansThePersonNamedBefore() {
    Reading reading =
        read(
            "Croatian Foreign Minister Ivana Babic met Slovenian Prime Minister Luka Zupan."
                + " On Friday Zupan thanked Mrs. Babic.");
    assertThat(reading.personOf("Zupan")).isEqualTo("Luka Zupan, prime minister, SVN");
    assertThat(reading.personOf("Mrs. Babic")).isEqualTo("Ivana Babic, foreign minister, HRV");
    assertThat(reading.analysis().actors().people()).hasSize(2);
  }

  @Test
  void officeAloneMeansItsHolderNamedBefore() {
    Reading reading =
        read(
            "Croatian Foreign Minister Ivana Babic met Slovenian Prime Minister Luka Zupan."
                + " The foreign minister praised the port. The prime minister thanked Croatia.");
    assertThat(reading.personOf("foreign minister"))
        .isEqualTo("Ivana Babic, foreign minister, HRV");
    assertThat(reading.personOf("prime minister")).isEqualTo("Luka Zupan, prime minister, SVN");
    assertThat(reading.mention("prime minister").antecedent()).isEqualTo("Luka Zupan");
  }

  @Test
  void theMinisterMeansTheMinisterNamedBefore() {
    Reading reading =
        read("Kenya's Foreign Minister Amina Wanjiku flew to Oslo. The minister thanked Norway.");
    assertThat(reading.personOf("minister")).isEqualTo("Amina Wanjiku, foreign minister, KEN");
  }

  @Test
  void whoThanksTheMinisterIsNotThatMinister() {
    Reading reading =
        read(
            "Iceland's Foreign Minister Birna Jonsdottir received her Kuwaiti counterpart Fahad"
                + " Al-Sabri. During the talks, Jonsdottir thanked the minister for the visit.");
    assertThat(reading.personOf("minister")).isEqualTo("Fahad Al-Sabri, foreign minister, KWT");
  }

  @Test
  void pronounMeansTheSubjectBefore() {
    Reading reading =
        read(
            "Kenya's President Amina Wanjiku met Norway's Prime Minister Lars Dahl in Oslo."
                + " She thanked her hosts. Later he flew home.");
    assertThat(reading.personOf("She")).isEqualTo("Amina Wanjiku, president, KEN");
    assertThat(reading.personOf("he")).isEqualTo("Lars Dahl, prime minister, NOR");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"both sides", "two sides", "both countries", "two countries", "both parties"})
  void bothSidesAreTheTwoThatMet(String words) {
    String the = words.startsWith("two") ? "The " : "";
    String start = the.isEmpty() ? words.substring(0, 1).toUpperCase() + words.substring(1) : words;
    Reading reading =
        read("Kenya's president met Norway's prime minister. " + the + start + " opened a school.");
    String found = the.isEmpty() ? start : words;
    assertThat(reading.mention(found).kind()).isEqualTo(Mention.Kind.GROUP);
    assertThat(reading.partiesOf(found)).isEqualTo("KEN NOR");
    assertThat(reading.mention(found).plural()).isTrue();
  }

  @Test
  void theirMeansBothSides() {
    Reading reading =
        read("Kenya's president met Norway's prime minister. Their delegations took part.");
    assertThat(reading.partiesOf("Their")).isEqualTo("KEN NOR");
    assertThat(reading.partiesOf("delegations")).isEqualTo("KEN NOR");
  }

  @Test
  void referenceWithoutAnybodyBeforeRefersToNobody() {
    Reading reading = read("They said both sides would wait.");
    assertThat(reading.partiesOf("They")).isEmpty();
    assertThat(reading.partiesOf("both sides")).isEmpty();
  }

  // --- the document's own side

  @Test
  void officeWithoutAStateIsThatOfThePublisher() {
    Reading reading = published("Tehran Times", "The foreign minister spoke to students.");
    assertThat(reading.partiesOf("foreign minister")).isEqualTo("IRN");
    assertThat(Reading.code(reading.analysis().actors().home())).isEqualTo("IRN");
  }

  @Test
  void namedPersonWithoutAStateIsOfThePublishersSide() {
    Reading reading =
        published("IRNA", "Foreign Minister Kaveh Daryani met Oman's Foreign Minister Salim Amri.");
    assertThat(reading.personOf("Foreign Minister Kaveh Daryani"))
        .isEqualTo("Kaveh Daryani, foreign minister, IRN");
    assertThat(reading.personOf("Oman's Foreign Minister Salim Amri"))
        .isEqualTo("Salim Amri, foreign minister, OMN");
  }

  @Test
  void withoutAPublisherTheDatelineTells() {
    Reading reading = read("MUSCAT, May 14 - The Foreign Minister received the envoy of Peru.");
    assertThat(reading.partiesOf("Foreign Minister")).isEqualTo("OMN");
  }

  @Test
  void withoutPublisherAndDatelineNobodyTells() {
    Reading reading = read("The foreign minister spoke to students.");
    assertThat(reading.analysis().actors().home()).isNull();
    assertThat(reading.partiesOf("foreign minister")).isEmpty();
  }

  // --- states and bodies

  @ParameterizedTest
  @CsvSource({
    "Estonia, STATE, EST",
    "Equatorial Guinea, STATE, GNQ",
    "the United Arab Emirates, STATE, ARE",
    "Tokyo, CAPITAL, JPN",
    "NATO, BODY, NATO",
    "the European Union, BODY, EU",
    "the Chilean delegation, AGENT, CHL",
    "Latvian officials, AGENT, LVA",
    "the government of Ghana, AGENT, GHA",
    "South Korean troops, AGENT, KOR",
  })
  void statesAndBodiesAreFoundByEachOfTheirNames(String words, Mention.Kind kind, String code) {
    Reading reading = read("On Monday, " + words + " thanked Malta.");
    String bare = words.startsWith("the ") ? words.substring(4) : words;
    assertThat(reading.mention(bare).kind()).isEqualTo(kind);
    assertThat(reading.partiesOf(bare)).isEqualTo(code);
  }

  @Test
  void adjectiveIsAnAttributeAndDoesNotAct() {
    Mention mention = read("Kenyan tea is sold in Oslo.").mention("Kenyan");
    assertThat(mention.kind()).isEqualTo(Mention.Kind.ADJECTIVE);
    assertThat(mention.acts()).isFalse();
    assertThat(Reading.code(mention.party())).isEqualTo("KEN");
  }

  @Test
  void phraseThatHoldsAStatesNameIsNotThatState() {
    Reading reading =
        read("The wind from New Mexico crossed the Persian Gulf and the Sea of Japan.");
    assertThat(reading.mentioned()).isEmpty();
    assertThat(read("Mexico and Japan").mentioned()).containsExactly("Mexico", "Japan");
  }

  @Test
  void mentionsAreInOrderAndNoneOverlapsAnother() {
    List<String> texts =
        List.of(
            "Deputy Prime Minister and Foreign Minister of Estonia Mart Tamm met Latvian officials"
                + " and the EU's foreign policy chief Clara Novak in Riga.",
            "The US and Israeli ministers, their South Korean counterpart Kim Do-yun and both sides'"
                + " envoys in Cairo met the Secretary-General of the UN.");
    for (String text : texts) {
      Actors actors = read(text).analysis().actors();
      actors
          .parses()
          .forEach(
              parse -> {
                int end = -1;
                for (Mention mention : actors.of(parse)) {
                  assertThat(mention.first()).isGreaterThan(end);
                  assertThat(mention.last()).isGreaterThanOrEqualTo(mention.first());
                  assertThat(mention.contains(mention.head())).isTrue();
                  assertThat(actors.at(parse, mention.last())).isEqualTo(mention);
                  end = mention.last();
                }
                assertThat(actors.of(parse)).isNotEmpty();
              });
    }
  }

  @Test
  void officeOfAKnownPersonIsThatOfTheDaysWhenHeHeldIt() {
    Document before =
        Document.of("test", "Barack Obama spoke.").withPublished(LocalDate.of(2010, 5, 1));
    Reading reading = Reading.of(dragoman, before);
    assertThat(reading.personOf("Barack Obama")).isEqualTo("Barack Obama, president, USA");
  }
}
