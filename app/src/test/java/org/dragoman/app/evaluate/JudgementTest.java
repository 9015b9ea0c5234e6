package org.dragoman.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.app.evaluate.GoldEvents.CHILE;
import static org.dragoman.app.evaluate.GoldEvents.NORWAY;
import static org.dragoman.app.evaluate.GoldEvents.PERU;
import static org.dragoman.app.evaluate.GoldEvents.event;
import static org.dragoman.app.evaluate.GoldEvents.row;
import static org.dragoman.app.evaluate.GoldEvents.side;

import java.util.List;
import org.dragoman.event.Event;
import org.dragoman.event.EventStatus;
import org.dragoman.event.EventType;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;

/** Which event counts for a row. */
class JudgementTest {
  private static final List<Span> NOBODY = List.of();

  @Test
  void eventCountsBetweenTheMarkedSidesInTheirDirection() {
    GoldRow row = row(EventType.ACCUSE, List.of(NORWAY), List.of(CHILE));
    Event there = event(EventType.ACCUSE, NORWAY, CHILE);
    Event back = event(EventType.ACCUSE, CHILE, NORWAY);
    Event elsewhere = event(EventType.ACCUSE, NORWAY, PERU);
    assertThat(Judgement.of(row, List.of(elsewhere, back, there)).event()).isSameAs(there);
    assertThat(Judgement.of(row, List.of(elsewhere, back)).event()).isNull();
  }

  @Test
  void sharedActsGoEitherWay() {
    for (EventType type : EventType.values()) {
      GoldRow row = row(type, List.of(NORWAY), List.of(CHILE));
      Judgement judgement = Judgement.of(row, List.of(event(type, CHILE, NORWAY)));
      boolean either =
          List.of(EventType.CONSULT, EventType.AGREE, EventType.SUPPORT, EventType.COOPERATE)
              .contains(type);
      assertThat(judgement.right()).as(type.name()).isEqualTo(either);
    }
  }

  @Test
  void oneSharedCharacterIsEnoughAndTouchingIsNot() {
    Event event = event(EventType.ACCUSE, new Span(0, 8), CHILE);
    assertThat(
            Judgement.of(row(EventType.ACCUSE, List.of(new Span(7, 9)), NOBODY), List.of(event))
                .right())
        .isTrue();
    assertThat(
            Judgement.of(row(EventType.ACCUSE, List.of(new Span(8, 9)), NOBODY), List.of(event))
                .right())
        .isFalse();
  }

  @Test
  void firstRightEventCountsElseTheFirst() {
    GoldRow row = row(EventType.AID, NOBODY, NOBODY);
    Event accuse = event(EventType.ACCUSE, NORWAY, CHILE);
    Event reject = event(EventType.REJECT, NORWAY, CHILE);
    Event aid = event(EventType.AID, CHILE, NORWAY);
    assertThat(Judgement.of(row, List.of(accuse, aid, reject)).event()).isSameAs(aid);
    assertThat(Judgement.of(row, List.of(reject, accuse)).event()).isSameAs(reject);
  }

  @Test
  void rowWithoutAnActIsRightWhereNothingIsFound() {
    GoldRow row = row(null, List.of(NORWAY), List.of(CHILE));
    assertThat(Judgement.of(row, List.of()).right()).isTrue();
    assertThat(Judgement.of(row, List.of(event(EventType.AID, NORWAY, PERU))).right()).isTrue();
    Judgement wrong = Judgement.of(row, List.of(event(EventType.AID, NORWAY, CHILE)));
    assertThat(wrong.right()).isFalse();
    assertThat(wrong.found()).isEqualTo(EventType.AID);
  }

  @Test
  void eventWithoutARecipientDoesNotReachAMarkedOne() {
    Event alone = event(EventType.MOBILIZE, EventStatus.ACTUAL, List.of(side(NORWAY)), List.of());
    assertThat(
            Judgement.of(row(EventType.MOBILIZE, List.of(NORWAY), List.of(CHILE)), List.of(alone))
                .right())
        .isFalse();
    assertThat(
            Judgement.of(row(EventType.MOBILIZE, List.of(NORWAY), NOBODY), List.of(alone)).right())
        .isTrue();
  }
}
