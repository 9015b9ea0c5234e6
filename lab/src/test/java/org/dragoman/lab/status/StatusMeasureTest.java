package org.dragoman.lab.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dragoman.event.EventStatus;
import org.dragoman.lab.Half;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * The measure of statuses, and that the rules hold on the sentences that they were written with.
 */
final class StatusMeasureTest {
  private static final double FLOOR = 95;

  private static List<String> run(String... arguments) {
    StringWriter out = new StringWriter();
    int code =
        new CommandLine(new StatusMeasure())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(out, true))
            .execute(arguments);
    assertThat(code).as(out.toString()).isZero();
    return out.toString().lines().toList();
  }

  @Test
  void halvesHoldEachStatusAlike() throws IOException {
    for (Half half : Half.values()) {
      Map<EventStatus, Integer> counts = new EnumMap<>(EventStatus.class);
      for (StatusSentence sentence : StatusSentence.read(half)) {
        counts.merge(sentence.status(), 1, Integer::sum);
        String word =
            sentence.text().substring(sentence.predicate().begin(), sentence.predicate().end());
        assertThat(word).isNotBlank().doesNotContain("<");
      }
      assertThat(counts).hasSize(5).values().containsOnly(40);
    }
  }

  @Test
  void tuneHalfIsReadRightly() throws IOException {
    StatusConfusion confusion = StatusConfusion.of(StatusSentence.read(Half.TUNE));
    assertThat(confusion.accuracy()).isGreaterThanOrEqualTo(FLOOR);
  }

  @Test
  void errorsOfTheTestHalfAreToldOnlyWhereItIsNamed() throws IOException {
    List<String> tune = run("--half", "tune", "--errors");
    List<String> test = run("--half", "test");
    List<String> both = run("--errors");
    assertThat(tune.get(tune.size() - 7)).startsWith("tune  status right ");
    assertThat(test).hasSize(7);
    assertThat(both).hasSize(tune.size() + test.size()).containsAll(tune).containsAll(test);
  }
}
