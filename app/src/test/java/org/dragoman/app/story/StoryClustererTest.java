package org.dragoman.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dragoman.app.story.Difference.Aspect;
import org.junit.jupiter.api.Test;

class StoryClustererTest {
  private static final Reports REPORTS = new Reports();

  private static final List<ReportedEvent> FIRST =
      REPORTS.read(
          "1",
          4,
          "Israeli jets struck the Lebanese city of Tyre on Monday, killing four people and"
              + " wounding nine. A bakery was destroyed.");

  private static final List<ReportedEvent> UPDATE =
      REPORTS.read(
          "2",
          5,
          "Six people were killed when Israeli jets struck the Lebanese city of Tyre on Monday,"
              + " doctors said. Two lay under the bakery.");

  private static final List<ReportedEvent> NEXT_DAY =
      REPORTS.read(
          "3",
          5,
          "Israeli jets struck the Lebanese city of Tyre on Tuesday, killing one person. A bakery"
              + " was destroyed.");

  private static final List<ReportedEvent> PLAN =
      REPORTS.read(
          "4",
          5,
          "Danish Foreign Minister Inger Holm will meet her Spanish counterpart Pablo Cano in Madrid"
              + " on March 10.");

  private static final List<ReportedEvent> HELD =
      REPORTS.read(
          "5",
          11,
          "Danish Foreign Minister Inger Holm met her Spanish counterpart Pablo Cano in Madrid on"
              + " March 10.");

  private static List<ReportedEvent> all() {
    List<ReportedEvent> all = new ArrayList<>();
    List.of(FIRST, UPDATE, NEXT_DAY, PLAN, HELD).forEach(all::addAll);
    all.sort(ReportedEvent.CANONICAL);
    return all;
  }

  private static StoryLine ofReports(List<StoryLine> stories, String document) {
    return stories.stream()
        .filter(story -> story.ofReports() && story.sources().contains(document))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anUpdateJoinsItsStoryAndTheNextDaysStrikeOpensOne() {
    List<StoryLine> stories = Reports.stories(FIRST, UPDATE, NEXT_DAY);
    assertThat(ofReports(stories, "1").sources()).containsExactly("1", "2");
    assertThat(ofReports(stories, "3").sources()).containsExactly("3");
    for (StoryLine story : stories) {
      assertThat(story.sources()).as(story.id()).doesNotContainSequence("1", "3");
      assertThat(story.sources()).as(story.id()).doesNotContainSequence("2", "3");
    }
  }

  @Test
  void theReportsOfAStoryDifferInTheirCounts() {
    StoryLine story = ofReports(Reports.stories(FIRST, UPDATE), "1");
    assertThat(story.differences())
        .contains(
            new Difference(Aspect.NUMBER, "killed", Map.of("4", List.of("1"), "6", List.of("2"))));
  }

  @Test
  void aMeetingHeldIsLinkedToItsAnnouncement() {
    MemoryCandidates candidates = new MemoryCandidates();
    StoryClusterer clusterer = new StoryClusterer(candidates);
    List<Assignment> announced = PLAN.stream().map(clusterer::assign).toList();
    List<Assignment> held = HELD.stream().map(clusterer::assign).toList();
    assertThat(held.get(0).opened()).isTrue();
    assertThat(held.get(0).links())
        .containsExactly(
            new Assignment.Link(announced.get(0).story().id(), Relation.ANNOUNCED_THEN_HELD));
  }

  @Test
  void oneRunAndSeveralGiveTheSameStoriesWhateverTheOrderInWhichTheReportsCameIn() {
    List<StoryLine> expected = Reports.stories(all());
    Random random = new Random(5);
    for (int round = 0; round < 20; round++) {
      List<ReportedEvent> mixed = all();
      Collections.shuffle(mixed, random);
      assertThat(Reports.stories(mixed)).isEqualTo(expected);
    }
    for (int cut = 0; cut < all().size(); cut++) {
      MemoryCandidates first = new MemoryCandidates();
      all().subList(0, cut).forEach(new StoryClusterer(first)::assign);
      MemoryCandidates second = new MemoryCandidates();
      first.stories().forEach(second::save);
      all().subList(cut, all().size()).forEach(new StoryClusterer(second)::assign);
      assertThat(second.stories()).isEqualTo(expected);
    }
  }

  @Test
  void everyEventIsInOneStoryAndNoMembersOfAStoryExcludeEachOther() {
    List<StoryLine> stories = Reports.stories(all());
    List<ReportedEvent> members = new ArrayList<>();
    for (StoryLine story : stories) {
      members.addAll(story.members());
      for (ReportedEvent a : story.members()) {
        for (ReportedEvent b : story.members()) {
          assertThat(new SameEvent().compare(a, b).excluded()).isFalse();
        }
      }
    }
    assertThat(members).containsExactlyInAnyOrderElementsOf(all());
  }

  @Test
  void aStorySavedWithOtherMembersIsFoundByTheirKeysOnly() {
    MemoryCandidates candidates = new MemoryCandidates();
    StoryLine first = StoryLine.opened(FIRST.get(0));
    candidates.save(first);
    candidates.save(new StoryLine(first.id(), List.of(HELD.get(0)), List.of(HELD.get(0))));
    assertThat(candidates.sharing(FIRST.get(0).blockingKeys())).isEmpty();
    assertThat(candidates.sharing(HELD.get(0).blockingKeys())).hasSize(1);
  }

  @Test
  void aStoryOpenedByAnEventBearsItsName() {
    assertThat(Reports.stories(FIRST).get(0).id()).isEqualTo("1#0");
  }
}
