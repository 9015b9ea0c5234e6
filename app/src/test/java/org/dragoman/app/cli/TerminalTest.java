package org.dragoman.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
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
  void noBarIsDrawnWhereNobodyLooks() throws InterruptedException {
    StringWriter out = new StringWriter();
    try (Progress progress = new Progress(new PrintWriter(out), false, 10)) {
      Thread.sleep(2500);
      progress.read(5);
    }
    assertThat(out.toString()).isEmpty();
  }
}
