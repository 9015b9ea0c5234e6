package org.dragoman.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.dragoman.text.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report tells, field by field. */
class RecordTest {
  /** A Wednesday. */
  private static final LocalDate DAY = LocalDate.of(2031, 5, 14);

  private static Dragoman dragoman;

  @BeforeAll
  static void load() {
    dragoman = Dragoman.english();
  }

  private static DiplomaticRecord read(String text) {
    return dragoman.read(Document.of("test", text).withPublished(DAY));
  }

  private static Engagement only(String text) {
    List<Engagement> engagements = read(text).engagements();
    assertThat(engagements).as(text).hasSize(1);
    return engagements.get(0);
  }

  private static String words(Commitment commitment) {
    return commitment.status().label()
        + " by "
        + Reading.codes(commitment.by())
        + " to "
        + Reading.codes(commitment.to())
        + " due "
        + commitment.due();
  }

  // --- engagements

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Chile's Foreign Minister Ana Paz met Peru's Foreign Minister Luis Quispe. | MEETING | HELD",
        "Chile's Foreign Minister Ana Paz held a phone call with Peru's president. | CALL | HELD",
        "Chile's Foreign Minister Ana Paz sent a letter to Peru's president. | LETTER | HELD",
        "Chile's Foreign Minister Ana Paz visited Peru on Monday. | VISIT | HELD",
        "The president of Chile will visit Peru in June. | VISIT | PLANNED",
        "Chile's Foreign Minister Ana Paz summoned Peru's ambassador. | MEETING | HELD",
        "Chile and Peru held the 12th round of political consultations. | CONSULTATIONS | HELD",
        "Chile and Peru will hold talks in Lima on Monday. | MEETING | PLANNED",
      })
  void kindAndStatusOfAnEngagement(String text, EngagementKind kind, EngagementStatus status) {
    Engagement engagement = only(text);
    assertThat(engagement.kind()).isEqualTo(kind);
    assertThat(engagement.status()).isEqualTo(status);
    assertThat(Reading.codes(engagement.parties())).isEqualTo("CHL PER");
  }

  @Test
  void participantsAreNamedPersonsWithPartyAndOffice() {
    Engagement engagement =
        only(
            "Chile's Foreign Minister Ana Paz met Peru's President Luis Quispe and the envoy of Mali.");
    assertThat(engagement.participants())
        .extracting(p -> p.name() + ", " + Reading.code(p.party()) + ", " + p.office())
        .containsExactly("Ana Paz, CHL, foreign minister", "Luis Quispe, PER, president");
  }

  @Test
  void meetingInTheCourseOfAVisitHasGuestHostAndPlaceFromIt() {
    List<Engagement> engagements =
        read("Norwegian Foreign Minister Kari Solberg visited Nairobi on Tuesday. She met Kenyan"
                + " Foreign Minister James Otieno there.")
            .engagements();
    assertThat(engagements)
        .extracting(Engagement::kind)
        .containsExactly(EngagementKind.VISIT, EngagementKind.MEETING);
    assertThat(engagements.get(0).date()).isEqualTo(LocalDate.of(2031, 5, 13));
    Engagement meeting = engagements.get(1);
    assertThat(meeting.participants())
        .extracting(p -> p.name() + " " + p.role())
        .containsExactly("Kari Solberg GUEST", "James Otieno HOST");
    assertThat(Objects.requireNonNull(meeting.place()).city()).isEqualTo("Nairobi");
  }

  @Test
  void whoReceivesIsHostAndWhoIsReceivedGuest() {
    Engagement engagement =
        only(
            "Prime Minister of Ghana Kofi Adu received Finland's Foreign Minister Pekka Virtanen in"
                + " Accra.");
    assertThat(engagement.participants())
        .extracting(p -> p.name() + " " + p.role())
        .containsExactly("Kofi Adu HOST", "Pekka Virtanen GUEST");
    assertThat(Objects.requireNonNull(engagement.place()).country()).isEqualTo("GHA");
    assertThat(Objects.requireNonNull(engagement.place()).city()).isEqualTo("Accra");
  }

  @Test
  void meetingToldTwiceIsOne() {
    Engagement engagement =
        only(
            "Chile's Foreign Minister Ana Paz met Peru's Foreign Minister Luis Quispe. At the meeting"
                + " with Quispe in Lima, Paz praised Peru.");
    assertThat(engagement.participants()).hasSize(2);
  }

  @Test
  void twoMeetingsWithTwoPersonsAreTwo() {
    assertThat(
            read("Chile's Foreign Minister Ana Paz met Peru's Foreign Minister Luis Quispe. Paz also met"
                    + " Peru's President Rosa Vega.")
                .engagements())
        .hasSize(2);
  }

  @Test
  void meetingOfEarlierYearsIsNoEngagementOfTheReport() {
    assertThat(read("In 2019, Norway's president met Chile's president.").engagements()).isEmpty();
  }

  @Test
  void meetingThatDidNotTakePlaceIsNone() {
    assertThat(read("Norway's president did not meet Chile's president.").engagements()).isEmpty();
  }

  @Test
  void dayOfAPlannedMeetingIsTheNextSuchDay() {
    assertThat(only("Finland and Estonia will hold talks in Tallinn on Monday.").date())
        .isEqualTo(LocalDate.of(2031, 5, 19));
    assertThat(only("Finland and Estonia held talks in Tallinn on Monday.").date())
        .isEqualTo(LocalDate.of(2031, 5, 12));
  }

  // --- topics

  @Test
  void everySectorOfAListIsATopicWithItsWords() {
    DiplomaticRecord record =
        read(
            "Kenya and Norway discussed cooperation in education, health, agriculture, tourism and"
                + " renewable energy.");
    assertThat(record.distinctTopics())
        .containsExactly(
            Topic.EDUCATION, Topic.HEALTH, Topic.AGRICULTURE, Topic.TOURISM, Topic.ENERGY);
    assertThat(record.topics())
        .filteredOn(t -> t.topic() == Topic.ENERGY)
        .extracting(t -> t.quote().text())
        .containsExactly("renewable energy");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kenya's Ministry of Energy and the Agriculture Ministry of Norway discussed the plan.",
        "Kenya's Minister of Health James Otieno talked with Norway's Energy Minister Kari Solberg.",
        "Norway's Minister of Trade, Tourism and Culture met his Kenyan counterpart to talk.",
      })
  void nameOfAMinistryOrMinisterIsNoTopic(String text) {
    assertThat(read(text).topics()).isEmpty();
  }

  @Test
  void weakPhraseNeedsASentenceThatTellsOfTalks() {
    assertThat(read("The health of the old king was good.").topics()).isEmpty();
  }

  // --- commitments

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kenya and Ghana agreed to open a school by March 2032."
            + " | agreed by KEN GHA to  due 2032-03",
        "Finland pledged to send medicine to Ghana. | pledged by FIN to GHA due null",
        "Norway is ready to host the talks. | pledged by NOR to  due null",
        "Norway plans to open a consulate in Kisumu in 2032. | planned by NOR to  due 2032",
        "Kenya's president will visit Norway in June. | planned by KEN to NOR due 2031-06",
        "Norway proposed holding a joint exhibition in Oslo. | proposed by NOR to  due null",
        "Norway invited Kenya's president to Oslo. | invited by NOR to KEN due null",
      })
  void commitmentHasStatusSidesAndTerm(String text, String expected) {
    assertThat(read(text).commitments()).extracting(RecordTest::words).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Norway did not agree to open a school.",
        "Norway had agreed to open a school.",
        "Norway opened a school in Kenya.",
      })
  void whatWasDoneOrNotPromisedIsNoCommitment(String text) {
    assertThat(read(text).commitments()).isEmpty();
  }

  @Test
  void termOfADayIsADate() {
    assertThat(read("Finland and Estonia will hold talks in Tallinn on Monday.").commitments())
        .extracting(Commitment::due)
        .containsExactly("2031-05-19");
  }

  @Test
  void commitmentOfAJointBodyNamesBodyAndSession() {
    List<Commitment> commitments =
        read("Kenya and Norway agreed to hold the fourth session of the Kenya-Norway Joint"
                + " Commission in Nairobi in 2032.")
            .commitments();
    assertThat(commitments).hasSize(1);
    assertThat(commitments.get(0).body()).isEqualTo("Kenya-Norway Joint Commission");
    assertThat(commitments.get(0).session()).isEqualTo(4);
    assertThat(commitments.get(0).due()).isEqualTo("2032");
  }

  // --- bodies, forums, processes

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The third session of the Kenya-Norway Joint Commission on Economic Cooperation was held."
            + " | Kenya-Norway Joint Commission on Economic Cooperation | KEN NOR | 3",
        "The 12th meeting of the Joint Committee between Chile and Peru was held in Lima."
            + " | Joint Committee | CHL PER | 12",
        "Kenya praised the Kenya-Norway Business Council. | Kenya-Norway Business Council | KEN NOR |",
      })
  void jointBodyHasPartiesAndSession(String text, String name, String parties, Integer session) {
    List<JointBody> bodies = read(text).bodies();
    assertThat(bodies).hasSize(1);
    assertThat(bodies.get(0).name()).isEqualTo(name);
    assertThat(Reading.codes(bodies.get(0).parties())).isEqualTo(parties);
    assertThat(bodies.get(0).session()).isEqualTo(session);
  }

  @Test
  void bodyNamedTwiceIsOneAndKeepsItsSession() {
    List<JointBody> bodies =
        read("The Kenya-Norway Joint Commission met in Oslo. It was the fifth session of the"
                + " Kenya-Norway Joint Commission.")
            .bodies();
    assertThat(bodies).extracting(JointBody::session).containsExactly(5);
  }

  @Test
  void committeeOfOneStateIsNoJointBody() {
    assertThat(read("The finance committee of Norway met on Monday.").bodies()).isEmpty();
  }

  @Test
  void forumsAreNamedByTheirAcronymsOnceEach() {
    assertThat(
            read("Norway spoke at the United Nations and at COP31. The UN praised the Paris Agreement.")
                .forums())
        .extracting(Forum::name)
        .containsExactly("UN", "COP31", "Paris Agreement");
  }

  @Test
  void processHasItsKindAndParties() {
    List<DiplomaticProcess> processes =
        read("They discussed the normalization process between Armenia and Azerbaijan. They praised"
                + " the peace talks between Chile and Peru.")
            .processes();
    assertThat(processes)
        .extracting(p -> p.kind() + " " + Reading.codes(p.parties()))
        .containsExactly("normalization ARM AZE", "peace negotiation CHL PER");
    assertThat(processes.get(0).quote().text())
        .isEqualTo("normalization process between Armenia and Azerbaijan");
  }

  // --- sources

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The port was closed, according to the Kenyan Foreign Ministry. | Kenyan Foreign Ministry",
        "The minister told TASS that the port was closed. | TASS",
        "It was reported by Reuters that the port was closed. | Reuters",
        "The port was closed, the Kenyan Foreign Ministry said. | Kenyan Foreign Ministry",
        "The port was closed (Reuters). | Reuters",
      })
  void sourceOfTheNewsIsCited(String text, String source) {
    assertThat(read(text).cites()).extracting(Citation::name).containsExactly(source);
  }

  @Test
  void speakerWhoIsNoSourceOfTheReportIsNotCited() {
    assertThat(read("Kenya's president told students that the port was closed.").cites()).isEmpty();
  }

  @Test
  void publisherIsReadFromTheLastLineAndNotCited() {
    DiplomaticRecord record =
        read("Iran closed a port, according to Tasnim.\nThe port was old.\nTasnim");
    assertThat(record.document().publisher()).isEqualTo("Tasnim");
    assertThat(record.cites()).isEmpty();
    assertThat(read("Iran closed a port.\nThe port was old.").document().publisher()).isNull();
  }
}
