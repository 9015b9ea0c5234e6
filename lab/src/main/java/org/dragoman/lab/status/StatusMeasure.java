package org.dragoman.lab.status;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dragoman.lab.Half;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lab status-measure}: how often the engine tells an act's status rightly. */
@Command(
    name = "status-measure",
    mixinStandardHelpOptions = true,
    description = {
      "Reads the project's own sentences with a marked predicate, and prints how often its status"
          + " (actual, future, hypothetical, negated, historical) is read rightly: for each status,"
          + " what it was taken for.",
      "Rules are written with the tune half in view only. To keep the test half a test, do not look"
          + " at its errors."
    })
public final class StatusMeasure implements Callable<Integer> {
  @Option(
      names = "--half",
      paramLabel = "tune|test",
      description = "Which half; both without it.",
      converter = Half.Converter.class)
  private @Nullable Half half;

  @Option(
      names = "--errors",
      description = "Print the sentences read wrongly; those of the test half only if it is named.")
  private boolean errors;

  @Option(names = "--trees", description = "With --errors: print their trees as CoNLL-U.")
  private boolean trees;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      throw new IllegalStateException("run by picocli only");
    }
    PrintWriter out = spec.commandLine().getOut();
    List<Half> halves = half == null ? List.of(Half.values()) : List.of(half);
    for (Half one : halves) {
      StatusConfusion confusion = StatusConfusion.of(StatusSentence.read(one));
      if (errors && (one == half || one == Half.TUNE)) {
        confusion.wrong().forEach(wrong -> print(out, wrong));
      }
      out.printf(
          Locale.ROOT,
          "%s  status right %.1f%%%n",
          one.name().toLowerCase(Locale.ROOT),
          confusion.accuracy());
      confusion.table().forEach(out::println);
    }
    out.flush();
    return 0;
  }

  private void print(PrintWriter out, StatusConfusion.Wrong wrong) {
    StatusSentence sentence = wrong.sentence();
    String text = sentence.text();
    int begin = sentence.predicate().begin();
    int end = sentence.predicate().end();
    out.printf(
        "%s, found %s: %s[%s]%s%n",
        sentence.status().label(),
        wrong.found().label(),
        text.substring(0, begin),
        text.substring(begin, end),
        text.substring(end));
    if (trees && wrong.parse() != null) {
      out.println(wrong.parse().toConllu());
    }
  }
}
