package org.dragoman.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.dragoman.lab.RecordComparison.Part;
import org.dragoman.lab.RecordComparison.Result;
import org.junit.jupiter.api.Test;

/** What counts as the same in two records, and what does not. */
final class RecordComparisonTest {
  private final ObjectMapper mapper = new ObjectMapper();

  private JsonNode json(String text) throws Exception {
    return mapper.readTree(text.replace('\'', '"'));
  }

  private Result compare(Part part, String wanted, String found) throws Exception {
    return new RecordComparison(json(wanted), json(found)).of(part);
  }

  @Test
  void engagementsNeedKindAndTheWholeSetOfParties() throws Exception {
    String wanted =
        """
        {'engagements': [
          {'kind': 'meeting', 'parties': ['NOR', 'LVA'], 'quote': 'met'},
          {'kind': 'visit', 'parties': ['NOR', 'LVA'], 'quote': 'visit  to\\nRiga'}]}
        """;
    String found =
        """
        {'engagements': [
          {'kind': 'meeting', 'parties': ['LVA', 'NOR'], 'quote': 'talks'},
          {'kind': 'meeting', 'parties': ['LVA', 'NOR'], 'quote': 'talks again'},
          {'kind': 'visit', 'parties': ['NOR'], 'quote': 'visited'}]}
        """;

    Result result = compare(Part.ENGAGEMENTS, wanted, found);

    assertThat(result.matched()).isEqualTo(1);
    assertThat(result.missed()).containsExactly("visit LVA,NOR \"visit to Riga\"");
    assertThat(result.wrong())
        .containsExactly("meeting LVA,NOR \"talks again\"", "visit NOR \"visited\"");
  }

  @Test
  void participantsAreTheSameByFamilyNameAndPartyAndCountOnce() throws Exception {
    String wanted =
        """
        {'engagements': [
          {'participants': [{'name': 'Ingrid Brekke', 'party': 'NOR'}]},
          {'participants': [{'name': 'Ingrid Brekke', 'party': 'NOR'},
                            {'name': 'Saad Al-Marzouq', 'party': 'KWT'}]}]}
        """;
    String found =
        """
        {'engagements': [
          {'participants': [{'name': 'brekke', 'party': 'nor'},
                            {'name': 'Saad Marzouq', 'party': 'KWT'},
                            {'name': 'Ivars Ozols', 'party': null}]}]}
        """;

    Result result = compare(Part.PARTICIPANTS, wanted, found);

    assertThat(result.wanted()).isEqualTo(2);
    assertThat(result.matched()).isEqualTo(1);
    assertThat(result.missed()).containsExactly("Saad Al-Marzouq (KWT)");
    assertThat(result.wrong()).containsExactlyInAnyOrder("Saad Marzouq (KWT)", "Ivars Ozols (-)");
  }

  @Test
  void mutualEventsMayBeTurnedRoundAndOthersMayNot() throws Exception {
    String wanted =
        """
        {'events': [
          {'type': 'CONSULT', 'actor': 'NOR', 'recipient': 'LVA', 'quote': 'met'},
          {'type': 'ACCUSE', 'actor': 'NOR', 'recipient': 'LVA', 'quote': 'criticised'}]}
        """;
    String found =
        """
        {'events': [
          {'type': 'CONSULT', 'actor': 'LVA', 'recipient': 'NOR', 'quote': 'met'},
          {'type': 'ACCUSE', 'actor': 'LVA', 'recipient': 'NOR', 'quote': 'criticised'}]}
        """;

    Result result = compare(Part.EVENTS, wanted, found);

    assertThat(result.missed()).containsExactly("ACCUSE NOR > LVA \"criticised\"");
    assertThat(result.wrong()).containsExactly("ACCUSE LVA > NOR \"criticised\"");
  }

  @Test
  void statusIsComparedOverMatchedEventsAlone() throws Exception {
    RecordComparison comparison =
        new RecordComparison(
            json(
                """
                {'events': [{'type': 'AGREE', 'actor': 'NOR', 'status': 'actual'}]}
                """),
            json(
                """
                {'events': [{'type': 'AGREE', 'actor': 'NOR', 'status': 'actual'},
                            {'type': 'AGREE', 'actor': 'NOR', 'status': 'future'},
                            {'type': 'REJECT', 'actor': 'NOR', 'status': 'actual'}]}
                """));

    assertThat(comparison.eventStatus().matched()).isEqualTo(2);
    assertThat(comparison.eventStatus().agreeing()).isEqualTo(1);
  }

  @Test
  void commitmentsShareHalfTheWordsOfTheShorterQuote() throws Exception {
    String wanted = "{'commitments': [{'quote': 'agreed to open an air route by March'}]}";

    assertThat(
            compare(Part.COMMITMENTS, wanted, "{'commitments': [{'quote': 'the air route'}]}")
                .matched())
        .isEqualTo(1);
    assertThat(
            compare(
                    Part.COMMITMENTS,
                    wanted,
                    "{'commitments': [{'quote': 'to the and of'}, {'quote': 'a route for trains'}]}")
                .wrong())
        .as("empty words count for nothing; one of two words is half")
        .hasSize(1);
  }

  @Test
  void bodiesNeedTheirSession() throws Exception {
    String wanted = "{'bodies': [{'name': 'Joint Economic Commission', 'session': 4}]}";

    assertThat(
            compare(
                    Part.BODIES,
                    wanted,
                    "{'bodies': [{'name': 'the joint economic commission', 'session': 4}]}")
                .matched())
        .isEqualTo(1);
    assertThat(
            compare(
                    Part.BODIES,
                    wanted,
                    "{'bodies': [{'name': 'Joint Economic Commission', 'session': null}]}")
                .missed())
        .containsExactly("Joint Economic Commission, session 4");
    assertThat(
            compare(
                    Part.BODIES,
                    "{'bodies': [{'name': 'Water Council', 'session': null}]}",
                    "{'bodies': [{'name': 'Water Council'}]}")
                .matched())
        .as("no session and an unknown one are the same")
        .isEqualTo(1);
  }

  @Test
  void namesOfForumsDifferInCaseAloneAndTopicsNotAtAll() throws Exception {
    assertThat(compare(Part.FORUMS, "{'forums': ['Gcc', 'GCC']}", "{'forums': ['GCC']}").matched())
        .isEqualTo(1);
    assertThat(compare(Part.TOPICS, "{'topics': ['trade']}", "{'topics': ['Trade']}").matched())
        .isZero();
  }

  @Test
  void whatIsMissingIsEmpty() throws Exception {
    String wanted =
        "{'cites': ['Andes Wire'], 'processes': [{'parties': ['CHL'], 'quote': 'row'}]}";

    for (Part part : Part.values()) {
      Result result = compare(part, wanted, "{}");
      assertThat(result.matched()).isZero();
      assertThat(result.found()).isZero();
    }
    assertThat(compare(Part.PROCESSES, wanted, "{}").missed()).containsExactly("CHL \"row\"");
    assertThat(compare(Part.CITES, "{}", wanted).wrong()).containsExactly("Andes Wire");
  }

  @Test
  void officesAreComparedForPersonsThatMatch() throws Exception {
    String wanted =
        """
        {'engagements': [{'participants': [
          {'name': 'Ingrid Brekke', 'party': 'NOR', 'office': 'foreign minister'},
          {'name': 'Saad Marzouq', 'party': 'KWT', 'office': 'ambassador'},
          {'name': 'Ana Pop', 'party': 'ROU', 'office': 'other'}]}]}
        """;
    String found =
        """
        {'engagements': [{'participants': [
          {'name': 'Brekke', 'party': 'NOR', 'office': 'foreign minister'},
          {'name': 'Saad Marzouq', 'party': 'KWT', 'office': null}]}]}
        """;

    RecordComparison.FieldResult offices =
        new RecordComparison(json(wanted), json(found)).offices();

    assertThat(offices.matched()).isEqualTo(2);
    assertThat(offices.agreeing()).isEqualTo(1);
    assertThat(offices.differing()).containsExactly("marzouq KWT: ambassador, not -");
  }

  @Test
  void placesAreComparedForEngagementsThatMatchAndUnknownAgreesWithUnknown() throws Exception {
    String wanted =
        """
        {'engagements': [
          {'kind': 'meeting', 'parties': ['NOR', 'LVA'], 'place_country': 'LVA'},
          {'kind': 'visit', 'parties': ['NOR', 'LVA'], 'place_country': null},
          {'kind': 'call', 'parties': ['NOR', 'LVA'], 'place_country': 'NOR'}]}
        """;
    String found =
        """
        {'engagements': [
          {'kind': 'meeting', 'parties': ['LVA', 'NOR'], 'place_country': 'NOR', 'quote': 'met'},
          {'kind': 'visit', 'parties': ['LVA', 'NOR'], 'place_country': null}]}
        """;

    RecordComparison.FieldResult places =
        new RecordComparison(json(wanted), json(found)).engagementField("place_country");

    assertThat(places.matched()).isEqualTo(2);
    assertThat(places.agreeing()).isEqualTo(1);
    assertThat(places.differing()).containsExactly("meeting LVA,NOR: LVA, not NOR \"met\"");
  }
}
