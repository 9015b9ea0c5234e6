package org.dragoman.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dragoman.app.evaluate.GoldEvents.NORWAY;
import static org.dragoman.app.evaluate.GoldEvents.row;
import static org.dragoman.app.evaluate.GoldEvents.side;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.event.EventStatus;
import org.dragoman.event.EventType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The figures agree with those worked out by hand. */
class EvaluationTest {
  private static Judgement judgement(@Nullable EventType gold, @Nullable EventType found) {
    return judgement(gold, null, found, EventStatus.ACTUAL);
  }

  private static Judgement judgement(
      @Nullable EventType gold,
      @Nullable EventStatus status,
      @Nullable EventType found,
      EventStatus foundStatus) {
    return new Judgement(
        row(gold, status),
        found == null
            ? null
            : GoldEvents.event(found, foundStatus, List.of(side(NORWAY)), List.of()));
  }

  /** Ten rows: AGREE 4 (2 right), AID 3 (1 right), ACCUSE 1 (0 right), none 2 (1 right). */
  private static List<Judgement> ten() {
    return List.of(
        judgement(EventType.AGREE, EventType.AGREE),
        judgement(EventType.AGREE, EventType.AGREE),
        judgement(EventType.AGREE, EventType.AID),
        judgement(EventType.AGREE, null),
        judgement(EventType.AID, EventType.AID),
        judgement(EventType.AID, EventType.AGREE),
        judgement(EventType.AID, EventType.REJECT),
        judgement(EventType.ACCUSE, null),
        judgement(null, EventType.AGREE),
        judgement(null, null));
  }

  @Test
  void scoresOfEachType() {
    Evaluation evaluation = new Evaluation(ten());
    assertThat(evaluation.types())
        .containsExactly(EventType.AGREE, EventType.AID, EventType.ACCUSE, EventType.REJECT);
    assertThat(evaluation.score(EventType.AGREE)).isEqualTo(new Score(4, 4, 2));
    assertThat(evaluation.score(EventType.AID)).isEqualTo(new Score(3, 2, 1));
    assertThat(evaluation.score(EventType.ACCUSE)).isEqualTo(new Score(1, 0, 0));
    assertThat(evaluation.score(EventType.REJECT)).isEqualTo(new Score(0, 1, 0));
    assertThat(evaluation.score(null)).isEqualTo(new Score(2, 3, 1));
    Score aid = evaluation.score(EventType.AID);
    assertThat(aid.precision()).isEqualTo(0.5);
    assertThat(aid.recall()).isEqualTo(1 / 3.0);
    assertThat(aid.f1()).isEqualTo(0.4);
  }

  @Test
  void averages() {
    Evaluation evaluation = new Evaluation(ten());
    assertThat(evaluation.micro()).isEqualTo(new Score(8, 7, 3));
    assertThat(evaluation.micro().f1()).isEqualTo(0.4);
    // AGREE .5 .5 .5, AID 1/2 1/3 2/5, ACCUSE 0 0 0; REJECT stands in no row.
    assertThat(evaluation.macro().precision()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(evaluation.macro().recall()).isCloseTo(5 / 18.0, within(1e-12));
    assertThat(evaluation.macro().f1()).isCloseTo(0.3, within(1e-12));
    assertThat(evaluation.right()).isEqualTo(4);
    assertThat(evaluation.accuracy()).isEqualTo(0.4);
  }

  @Test
  void confusionHoldsEveryRowOnce() {
    Evaluation evaluation = new Evaluation(ten());
    assertThat(evaluation.count(EventType.AGREE, EventType.AID)).isEqualTo(1);
    assertThat(evaluation.count(EventType.AID, EventType.AGREE)).isEqualTo(1);
    assertThat(evaluation.count(EventType.AGREE, null)).isEqualTo(1);
    assertThat(evaluation.count(null, EventType.AGREE)).isEqualTo(1);
    assertThat(evaluation.count(null, null)).isEqualTo(1);
    List<@Nullable EventType> all = new ArrayList<>(List.of(EventType.values()));
    all.add(null);
    int sum = 0;
    for (EventType gold : all) {
      for (EventType found : all) {
        sum += evaluation.count(gold, found);
      }
    }
    assertThat(sum).isEqualTo(10);
    assertThat(evaluation.wrong()).hasSize(6).allMatch(judgement -> !judgement.right());
  }

  @Test
  void statusCountsWhereItIsGivenAndTheTypeIsRight() {
    Evaluation evaluation =
        new Evaluation(
            List.of(
                judgement(EventType.AID, EventStatus.FUTURE, EventType.AID, EventStatus.FUTURE),
                judgement(EventType.AID, EventStatus.FUTURE, EventType.AID, EventStatus.ACTUAL),
                judgement(EventType.AID, EventStatus.FUTURE, EventType.AGREE, EventStatus.FUTURE),
                judgement(EventType.AID, EventStatus.FUTURE, null, EventStatus.FUTURE),
                judgement(EventType.AID, null, EventType.AID, EventStatus.FUTURE)));
    assertThat(evaluation.status()).isEqualTo(new Score(2, 2, 1));
  }

  @Test
  void nothingToCountGivesNought() {
    Evaluation evaluation = new Evaluation(List.of(judgement(null, null)));
    assertThat(evaluation.types()).isEmpty();
    assertThat(evaluation.micro().f1()).isZero();
    assertThat(evaluation.macro().f1()).isZero();
    assertThat(evaluation.accuracy()).isEqualTo(1);
  }
}
