package org.dragoman.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SameEventTest {
  private static final Reports REPORTS = new Reports();

  private static final String MEETING =
      "Danish Foreign Minister Inger Holm met her Spanish counterpart Pablo Cano in Madrid on"
          + " Monday. They discussed fish and wind power.";

  private final SameEvent same = new SameEvent();

  private Relation relation(ReportedEvent a, ReportedEvent b) {
    Verdict verdict = same.compare(a, b);
    assertThat(same.compare(b, a).relation())
        .as("asked the other way")
        .isEqualTo(verdict.relation());
    assertThat(same.compare(b, a).score()).as("asked the other way").isEqualTo(verdict.score());
    return verdict.relation();
  }

  private static Reason.Ground excluding(Verdict verdict) {
    Reason last = verdict.reasons().get(verdict.reasons().size() - 1);
    assertThat(last.excludes()).as("%s", verdict).isTrue();
    return last.ground();
  }

  @Test
  void aMeetingToldInOtherWordsIsOne() {
    ReportedEvent first = REPORTS.only(ActKind.MEETING, "a", 4, MEETING);
    ReportedEvent second =
        REPORTS.only(
            ActKind.MEETING,
            "b",
            5,
            "Pablo Cano, Spain's foreign minister, held talks with Danish Foreign Minister Inger"
                + " Holm in Madrid on March 3.");
    assertThat(relation(first, second)).isEqualTo(Relation.SAME);
  }

  @Test
  void theSameMinistersOnAnotherDayOrInAnotherTownMeetAgain() {
    ReportedEvent first = REPORTS.only(ActKind.MEETING, "a", 4, MEETING);
    ReportedEvent next =
        REPORTS.only(ActKind.MEETING, "b", 5, MEETING.replace("Monday", "Tuesday"));
    ReportedEvent elsewhere =
        REPORTS.only(ActKind.MEETING, "c", 4, MEETING.replace("Madrid", "Seville"));
    assertThat(relation(first, next)).isEqualTo(Relation.DIFFERENT);
    assertThat(excluding(same.compare(first, next))).isEqualTo(Reason.Ground.DAY);
    assertThat(relation(first, elsewhere)).isEqualTo(Relation.DIFFERENT);
    assertThat(excluding(same.compare(first, elsewhere))).isEqualTo(Reason.Ground.PLACE);
  }

  @Test
  void otherMinistersOfTheSameStatesOnTheSameDayHoldAnotherMeeting() {
    ReportedEvent first = REPORTS.only(ActKind.MEETING, "a", 4, MEETING);
    ReportedEvent other =
        REPORTS.only(
            ActKind.MEETING,
            "b",
            4,
            "Danish Defence Minister Morten Juul met Spanish Defence Minister Elena Rey in Madrid on"
                + " Monday. They discussed frigates.");
    assertThat(relation(first, other)).isEqualTo(Relation.DIFFERENT);
    assertThat(excluding(same.compare(first, other))).isEqualTo(Reason.Ground.PERSONS);
  }

  @Test
  void anAnnouncedMeetingAndTheHeldOneAreTwoThatBelongTogether() {
    ReportedEvent held =
        REPORTS.only(ActKind.MEETING, "a", 11, MEETING.replace("Monday", "March 10"));
    ReportedEvent announced =
        REPORTS.only(
            ActKind.MEETING,
            "b",
            4,
            MEETING.replace("met", "will meet").replace("Monday", "March 10"));
    assertThat(announced.standing()).isEqualTo(Standing.PLANNED);
    assertThat(relation(announced, held)).isEqualTo(Relation.ANNOUNCED_THEN_HELD);
  }

  @Test
  void aMeetingCalledOffIsTheOneThatWasAnnounced() {
    ReportedEvent announced =
        REPORTS.only(
            ActKind.MEETING,
            "a",
            4,
            "Danish Foreign Minister Inger Holm will meet her Spanish counterpart Pablo Cano in"
                + " Madrid on March 10.");
    ReportedEvent cancelled =
        REPORTS.only(
            ActKind.MEETING,
            "b",
            7,
            "The meeting of Danish Foreign Minister Inger Holm with her Spanish counterpart Pablo"
                + " Cano was cancelled on Friday.");
    assertThat(cancelled.standing()).isEqualTo(Standing.CANCELLED);
    assertThat(relation(announced, cancelled)).isEqualTo(Relation.ANNOUNCED_THEN_CANCELLED);
    assertThat(cancelled.lookupKeys()).containsAnyElementsOf(announced.blockingKeys());
  }

  @Test
  void callsToTwoMinistersOnOneDayAreTwo() {
    String text =
        "US Secretary of State Laura Whitfield spoke by phone with Ukrainian Foreign Minister Ihor"
            + " Danylenko on Monday about Russia.";
    List<ReportedEvent> first = REPORTS.read("a", 4, text);
    List<ReportedEvent> second =
        REPORTS.read(
            "b",
            4,
            text.replace(
                "Ukrainian Foreign Minister Ihor Danylenko",
                "Azerbaijani Foreign Minister Elnur Hasanli"));
    for (ReportedEvent a : first) {
      for (ReportedEvent b : second) {
        assertThat(relation(a, b)).isEqualTo(Relation.DIFFERENT);
      }
    }
  }

  @Test
  void aVisitAndAMeetingOfTheSamePersonsAreTwo() {
    ReportedEvent meeting = REPORTS.only(ActKind.MEETING, "a", 4, MEETING);
    ReportedEvent visit =
        REPORTS.only(
            ActKind.VISIT, "b", 4, "Danish Foreign Minister Inger Holm visited Spain on Monday.");
    assertThat(relation(meeting, visit)).isEqualTo(Relation.DIFFERENT);
  }

  @Test
  void twoDaysOfShellingAreTwoAndTwoTownsToo() {
    String text =
        "Russian forces shelled the Ukrainian city of Nikopol on Monday, killing two people.";
    ReportedEvent monday = REPORTS.only(ActKind.ASSAULT, "a", 4, text);
    ReportedEvent retold =
        REPORTS.only(
            ActKind.ASSAULT,
            "b",
            4,
            "Two people were killed when Russian troops bombarded Nikopol in Ukraine on Monday.");
    ReportedEvent tuesday =
        REPORTS.only(ActKind.ASSAULT, "c", 5, text.replace("Monday", "Tuesday"));
    ReportedEvent town = REPORTS.only(ActKind.ASSAULT, "d", 4, text.replace("Nikopol", "Kherson"));
    assertThat(relation(monday, retold)).isEqualTo(Relation.SAME);
    assertThat(relation(monday, tuesday)).isEqualTo(Relation.DIFFERENT);
    assertThat(relation(retold, tuesday)).isEqualTo(Relation.DIFFERENT);
    List<ReportedEvent> first = REPORTS.read("a", 4, text);
    List<ReportedEvent> other = REPORTS.read("d", 4, text.replace("Nikopol", "Kherson"));
    assertThat(relation(first.get(0), other.get(0))).isEqualTo(Relation.DIFFERENT);
    assertThat(town.gist().places()).doesNotContainAnyElementsOf(monday.gist().places());
  }

  @Test
  void whoDidItAndWhoSufferedAreNotChangedAbout() {
    ReportedEvent there =
        REPORTS.only(ActKind.EXPULSION, "a", 4, "Peru expelled a Bolivian diplomat on Monday.");
    ReportedEvent back =
        REPORTS.only(ActKind.EXPULSION, "b", 4, "Bolivia expelled a Peruvian diplomat on Monday.");
    assertThat(relation(there, back)).isEqualTo(Relation.DIFFERENT);
    assertThat(excluding(same.compare(there, back))).isEqualTo(Reason.Ground.PARTIES);
  }

  @Test
  void whatIsRelatedSharesAKey() {
    List<ReportedEvent> all = new ArrayList<>();
    int key = 0;
    for (String text :
        List.of(
            MEETING,
            MEETING.replace(" on Monday", ""),
            "Spain will host Denmark's Foreign Minister Inger Holm in Madrid on March 20.",
            "Russia shelled Nikopol on Monday, killing two.",
            "Russian forces shelled the Ukrainian city of Nikopol, killing two people.",
            "Peru expelled a Bolivian diplomat.",
            "The visit of Danish Foreign Minister Inger Holm to Spain was cancelled on Monday.")) {
      all.addAll(REPORTS.read("k" + key++, 4, text));
      all.addAll(REPORTS.read("k" + key++, 5, text));
    }
    int related = 0;
    for (ReportedEvent a : all) {
      for (ReportedEvent b : all) {
        if (a != b && relation(a, b) != Relation.DIFFERENT) {
          related++;
          assertThat(a.lookupKeys()).containsAnyElementsOf(b.blockingKeys());
        }
      }
    }
    assertThat(related).isGreaterThan(20);
  }

  @Test
  void cancelledOnADayMeansThatTheDayOfTheVisitIsUnknown() {
    ReportedEvent event =
        new ReportedEvent(
            "x",
            1,
            ActKind.VISIT,
            null,
            null,
            Standing.CANCELLED,
            List.of("TUR", "GRC"),
            List.of(),
            LocalDate.of(2025, 3, 3),
            LocalDate.of(2025, 3, 4),
            null,
            null,
            null,
            List.of(),
            Set.of(),
            List.of(),
            new Gist(List.of(), List.of(), Set.of(), Set.of(), null, Set.of(), Set.of(), List.of()),
            TextSketch.of(""));
    assertThat(event.day()).isNull();
    assertThat(event.blockingKeys()).contains("e|GRC:TUR|2025-03-18", "e|GRC:TUR|2025-02-18");
  }
}
