package org.dragoman.lab.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.Dragoman;
import org.dragoman.app.story.ReportedEvent;
import org.dragoman.app.story.SameEvent;
import org.dragoman.app.story.StoryLine;
import org.dragoman.app.story.Verdict;
import org.dragoman.lab.FoundScore;
import org.dragoman.lab.Half;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The project's own reports, and that stories of them hold the floors asked for. */
final class StoryMeasureTest {
  private static final double PRECISION_FLOOR = 97;
  private static final double RECALL_FLOOR = 90;
  private static final Set<String> MADE = Set.of("copy", "cut", "grown");

  @TempDir private Path folder = Path.of("");

  @Test
  void reportsAreManyDistinctAndInBothHalves() throws IOException {
    List<StoryReport> reports = StoryReport.own();
    assertThat(reports.size()).isGreaterThanOrEqualTo(600);
    List<String> written =
        reports.stream()
            .filter(report -> !MADE.contains(report.kind()))
            .map(report -> report.document().text())
            .toList();
    assertThat(written).hasSizeGreaterThanOrEqualTo(300).doesNotHaveDuplicates();
    for (Half half : Half.values()) {
      Set<String> stories =
          reports.stream()
              .filter(report -> report.half() == half)
              .map(StoryReport::story)
              .collect(Collectors.toSet());
      assertThat(stories).as(half.name()).hasSizeGreaterThanOrEqualTo(60);
    }
  }

  @Test
  void copiesAreWhatTheProgramMakesOfTheWrittenTexts() throws IOException {
    Path file = folder.resolve("reports.jsonl");
    String own = resource();
    Files.writeString(file, own);
    StringWriter out = new StringWriter();
    int code =
        new CommandLine(new StoryCopies())
            .setOut(new PrintWriter(out, true))
            .execute(file.toString());
    assertThat(code).isZero();
    assertThat(Files.readString(file)).isEqualTo(own);
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  private static String resource() throws IOException {
    try (InputStream in =
        StoryReport.class.getResourceAsStream("/org/dragoman/lab/story/reports.jsonl")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void wrongLinesAreNamed() {
    String good = resourceLine();
    assertThatThrownBy(() -> StoryReport.read("f", good + "\n{"))
        .hasMessageStartingWith("f:2: no JSON: ");
    assertThatThrownBy(() -> StoryReport.read("f", good + "\n" + good))
        .hasMessage("f:2: second report with id x");
    assertThatThrownBy(() -> StoryReport.read("f", good.replace("2025-03-04", "March")))
        .hasMessageStartingWith("f:1: ");
    assertThatThrownBy(() -> StoryReport.read("f", good.replace("story", "tale")))
        .hasMessage("f:1: no text in the field story");
  }

  private static String resourceLine() {
    return "{\"id\":\"x\",\"story\":\"s\",\"kind\":\"copy\",\"publisher\":\"P\","
        + "\"date\":\"2025-03-04\",\"text\":\"T\"}";
  }

  @Test
  void storiesHoldTheFloorsAndDecisionsAreSymmetricAndFoundByTheirKeys() throws IOException {
    // Half of the reports: the test is to be quick. The lab's command tells all figures.
    List<StoryReport> reports =
        StoryReport.own().stream().filter(report -> report.half() == Half.TEST).toList();
    StoryLinks links = StoryLinks.of(Dragoman.english(), reports);
    FoundScore score = new FoundScore();
    for (int i = 0; i < reports.size(); i++) {
      for (int j = i + 1; j < reports.size(); j++) {
        StoryReport a = reports.get(i);
        StoryReport b = reports.get(j);
        score.add(links.linked(a, b), a.story().equals(b.story()));
      }
    }
    assertThat(score.precision()).isGreaterThanOrEqualTo(PRECISION_FLOOR);
    assertThat(score.recall()).isGreaterThanOrEqualTo(RECALL_FLOOR);
    checkDecisions(links.events());
    checkMembers(links);
  }

  private static void checkDecisions(List<ReportedEvent> events) {
    SameEvent same = new SameEvent();
    int related = 0;
    for (int i = 0; i < events.size(); i += 3) {
      ReportedEvent a = events.get(i);
      Set<String> keys = new HashSet<>(a.lookupKeys());
      for (int j = Math.max(0, i - 60); j < Math.min(events.size(), i + 60); j++) {
        ReportedEvent b = events.get(j);
        Verdict verdict = same.compare(a, b);
        Verdict back = same.compare(b, a);
        assertThat(back.relation()).isEqualTo(verdict.relation());
        assertThat(back.score()).isEqualTo(verdict.score());
        if (verdict.score() >= SameEvent.THRESHOLD) {
          related++;
          assertThat(b.blockingKeys()).as("%s and %s", a, b).containsAnyElementsOf(keys);
        }
      }
    }
    assertThat(related).isGreaterThan(100);
  }

  private static void checkMembers(StoryLinks links) {
    List<ReportedEvent> members =
        links.stories().stream().flatMap(s -> s.members().stream()).toList();
    assertThat(members).containsExactlyInAnyOrderElementsOf(links.events());
    for (StoryLine story : links.stories()) {
      story.differences().forEach(d -> assertThat(d.values()).isNotEmpty());
    }
  }

  @Test
  void linksOfAFileAreCountedAndShownWithTheirReasons() throws IOException {
    Path file = folder.resolve("few.jsonl");
    List<String> lines =
        List.of(
            line(
                "a",
                "s004",
                "Danish Foreign Minister Inger Holm met her Spanish counterpart Pablo"
                    + " Cano in Madrid on Monday. They spoke about wind power."),
            line(
                "b",
                "s004",
                "Pablo Cano, Spain's foreign minister, and Danish Foreign Minister"
                    + " Inger Holm held talks about wind power in Madrid on Monday."),
            line(
                "c",
                "s005",
                "Danish Foreign Minister Inger Holm met her Spanish counterpart Pablo"
                    + " Cano in Seville on Tuesday."),
            line("d", "s005", "A river burst its banks."));
    Files.write(file, lines);
    List<String> out = run(file.toString(), "--half", "tune", "--show");
    assertThat(out)
        .anyMatch(
            line ->
                line.matches("tune +precision 100.0  recall +50.0 +right +1  wrong +0  missed +1"))
        .anyMatch(line -> line.startsWith("MISSED: c "))
        .anyMatch(line -> line.contains("PARTIES"))
        .noneMatch(line -> line.startsWith("test"));
    assertThat(run(file.toString())).anyMatch(line -> line.startsWith("4 texts, "));
  }

  private static String line(String id, String story, String text) {
    return resourceLine()
        .replace("\"x\"", "\"" + id + "\"")
        .replace("\"s\"", "\"" + story + "\"")
        .replace("2025-03-04", "2025-03-05")
        .replace("\"T\"", "\"" + text + "\"");
  }

  private static List<String> run(String... arguments) {
    StringWriter out = new StringWriter();
    int code =
        new CommandLine(new StoryMeasure())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(out, true))
            .execute(arguments);
    assertThat(code).as(out.toString()).isZero();
    return out.toString().lines().toList();
  }
}
