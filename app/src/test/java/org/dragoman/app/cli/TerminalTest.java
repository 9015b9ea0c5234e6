package org.dragoman.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.dragoman.app.ledger.Advance;
import org.junit.jupiter.api.Test;

final class TerminalTest {
  @Test
  void columnsOfTheEnvironmentCount() {
    assertThat(Terminal.width(Map.of("COLUMNS", "72"))).isEqualTo(72);
    assertThat(Terminal.width(Map.of("COLUMNS", "3"))).isEqualTo(Terminal.LEAST_WIDTH);
    assertThat(Terminal.width(Map.of("COLUMNS", "wide"))).isEqualTo(Terminal.USUAL_WIDTH);
    assertThat(Terminal.width(Map.of())).isEqualTo(Terminal.USUAL_WIDTH);
  }

  @Test
  void aPipeHasNoColour() {
    assertThat(Terminal.colour(Map.of("TERM", "xterm"))).isFalse();
  }

  @Test
  void theBarTellsPartSizeAndDocuments() {
    assertThat(Progress.bar(5_000_000, 10_000_000, 1))
        .isEqualTo("[############............]  50% of 10.0 MB, 1 document");
    assertThat(Progress.bar(12_000_000, 10_000_000, 30))
        .isEqualTo("[########################] 100% of 10.0 MB, 30 documents");
    assertThat(Progress.bar(1_200_000, 0, 3)).isEqualTo("1.2 MB, 3 documents");
  }

  @Test
  void theBarIsDrawnAfterTwoSecondsAndTakenAwayForMessages() throws InterruptedException {
    StringWriter out = new StringWriter();
    try (Progress progress = new Progress(new PrintWriter(out), true, 10)) {
      progress.say("early");
      assertThat(out.toString()).isEqualTo("early" + System.lineSeparator());
      Thread.sleep(2500);
      assertThat(out.toString()).contains("\r[....");
      progress.say("late");
    }
    assertThat(out.toString()).contains("\r\u001B[Klate").doesNotEndWith("%");
  }

  @Test
  void aPaceIsThatOfTheLastSecondsAndTellsTheTimeLeft() {
    Pace pace = new Pace();
    assertThat(pace.perSecond()).isZero();
    assertThat(pace.left(5)).isEmpty();
    long second = 1_000_000_000L;
    for (int i = 0; i <= 30; i++) {
      // Slow at first, as Java is.
      pace.note(i * second, i < 15 ? i : 15 + (i - 15) * 100L);
    }
    assertThat(pace.perSecond()).isEqualTo(100);
    assertThat(pace.left(23_000)).isEqualTo("3:50");
    assertThat(pace.left(400_000)).isEqualTo("1:06:40");
  }

  @Test
  void stagesBehindAreShownInPlaceOfTheBarUntilTheyAreDone() throws InterruptedException {
    StringWriter out = new StringWriter();
    try (Progress progress = new Progress(new PrintWriter(out), true, 10)) {
      Advance stories = progress.stage("stories");
      Advance index = progress.stage("index");
      stories.to(2000, 10_000);
      index.to(500, 10_000);
      index.to(10_000, 10_000);
      Thread.sleep(2500);
      assertThat(out.toString()).contains("\rstories 2,000 of 10,000\u001B[K");
    }
    assertThat(out.toString()).doesNotContain("index").doesNotContain("[....");
  }

  @Test
  void noBarIsDrawnWhereNobodyLooks() throws InterruptedException {
    StringWriter out = new StringWriter();
    try (Progress progress = new Progress(new PrintWriter(out), false, 10)) {
      Thread.sleep(2500);
      progress.read(5);
    }
    assertThat(out.toString()).isEmpty();
  }
}
