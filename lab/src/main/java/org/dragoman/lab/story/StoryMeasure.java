package org.dragoman.lab.story;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.dragoman.Dragoman;
import org.dragoman.app.story.Reason;
import org.dragoman.app.story.ReportedEvent;
import org.dragoman.app.story.SameEvent;
import org.dragoman.app.story.StoryLine;
import org.dragoman.app.story.Verdict;
import org.dragoman.lab.FoundScore;
import org.dragoman.lab.Half;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab story-measure}: how well texts about one event find each other. */
@Command(
    name = "story-measure",
    mixinStandardHelpOptions = true,
    description = {
      "Reads the project's own reports of known events, puts what they tell into stories, and prints"
          + " precision and recall over pairs of texts: two texts are linked where a story holds"
          + " news of both.",
      "All texts go into the stories together. The figures of a half count the pairs within it,"
          + " those of a kind the pairs of which one text at least is of that kind.",
      "Points are set with the tune half in view only. To keep the test half a test, do not look at"
          + " its errors."
    })
public final class StoryMeasure implements Callable<Integer> {
  @Parameters(
      paramLabel = "REPORTS",
      arity = "0..1",
      description = "JSON lines of other reports, in the form of the project's own.")
  private @Nullable Path file;

  @Option(
      names = "--half",
      paramLabel = "tune|test",
      description = "Print the figures of one half; all without it.",
      converter = Half.Converter.class)
  private @Nullable Half half;

  @Option(
      names = "--show",
      description =
          "Print wrong and missed links with reasons; those of the test half only if it is named.")
  private boolean show;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      throw new IllegalStateException("run by picocli only");
    }
    PrintWriter out = spec.commandLine().getOut();
    List<StoryReport> reports =
        file == null
            ? StoryReport.own()
            : StoryReport.read(file.toString(), Files.readString(file));
    StoryLinks links = StoryLinks.of(Dragoman.english(), reports);
    FoundScore all = new FoundScore();
    FoundScore tune = new FoundScore();
    FoundScore test = new FoundScore();
    Map<String, FoundScore> kinds = new TreeMap<>();
    for (int i = 0; i < reports.size(); i++) {
      for (int j = i + 1; j < reports.size(); j++) {
        StoryReport a = reports.get(i);
        StoryReport b = reports.get(j);
        boolean linked = links.linked(a, b);
        boolean wanted = a.story().equals(b.story());
        all.add(linked, wanted);
        boolean within = a.half() == b.half();
        if (within) {
          (a.half() == Half.TUNE ? tune : test).add(linked, wanted);
        }
        if (half == null || within && a.half() == half) {
          kinds.computeIfAbsent(a.kind(), k -> new FoundScore()).add(linked, wanted);
          if (!a.kind().equals(b.kind())) {
            kinds.computeIfAbsent(b.kind(), k -> new FoundScore()).add(linked, wanted);
          }
        }
        Half shown = half == null ? Half.TUNE : half;
        if (show && linked != wanted && within && a.half() == shown) {
          print(out, links, a, b, linked);
        }
      }
    }
    if (half == null) {
      out.printf("%d texts, %d stories found%n", reports.size(), links.stories().size());
      print(out, "all", all);
    }
    if (half != Half.TEST) {
      print(out, "tune", tune);
    }
    if (half != Half.TUNE) {
      print(out, "test", test);
    }
    kinds.forEach((kind, score) -> print(out, "  " + kind, score));
    if (half == null) {
      StorySpeed.print(out, reports, links.events());
    }
    out.flush();
    return 0;
  }

  private static void print(PrintWriter out, String name, FoundScore score) {
    out.printf(
        Locale.ROOT,
        "%-12s precision %5.1f  recall %5.1f   right %5d  wrong %4d  missed %4d%n",
        name,
        score.precision(),
        score.recall(),
        score.right(),
        score.wrong(),
        score.missed());
  }

  private static void print(
      PrintWriter out, StoryLinks links, StoryReport a, StoryReport b, boolean linked) {
    out.printf("%s: %s%n   %s%n", linked ? "WRONG" : "MISSED", text(a), text(b));
    if (linked) {
      for (StoryLine story : links.stories()) {
        if (story.sources().contains(a.document().id())
            && story.sources().contains(b.document().id())) {
          out.printf("   story %s of %s%n", story.id(), story.members().get(0).kind());
        }
      }
    }
    Verdict verdict = new SameEvent().compare(whole(links, a), whole(links, b));
    out.printf(Locale.ROOT, "   %s %.2f%n", verdict.relation(), verdict.score());
    for (Reason reason : verdict.reasons()) {
      out.printf(
          Locale.ROOT, "     %-8s %5.2f  %s%n", reason.ground(), reason.weight(), reason.detail());
    }
  }

  private static String text(StoryReport report) {
    return report.document().id()
        + " ("
        + report.document().published()
        + ") "
        + report.document().text().replace('\n', ' ');
  }

  private static ReportedEvent whole(StoryLinks links, StoryReport report) {
    return links.events().stream()
        .filter(event -> event.ordinal() == 0 && event.document().equals(report.document().id()))
        .findFirst()
        .orElseThrow();
  }
}
