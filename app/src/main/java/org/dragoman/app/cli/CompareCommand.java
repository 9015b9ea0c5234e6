package org.dragoman.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman compare}: two readouts of one meeting side by side. */
@Command(
    name = "compare",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Lays two readouts side by side: whether they tell of the same meeting, visit or call, and"
          + " which persons, topics, next steps, positions, joint bodies and figures both tell, one"
          + " alone, or the two differently, each with the words of both.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the two were compared, whatever came of it",
      "1:an input could not be read or is not two documents, or the output not be written",
      "2:wrong usage, or a wrong file of --rules or --actors"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dragoman compare oman.txt kenya.txt",
      "      for people; in two columns from 90 columns on",
      "  dragoman compare --html -o talks.html oman.html kenya.html",
      "      a page to read, send or print",
      "  dragoman compare --json two-readouts.jsonl",
      "      for programs; a file with two documents",
      ""
    })
final class CompareCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..2",
      paramLabel = "FILE",
      description =
          "Two files of one document each, or one of JSON lines or CSV with two. Forms are those of"
              + " read; - is standard input.")
  private List<String> files = new ArrayList<>();

  @ArgGroup private @Nullable Form form;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Write to a file instead of standard output. It is replaced only once all is written.")
  private @Nullable Path output;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      converter = InputOptions.Day.class,
      description =
          "The day of publication of both; words such as 'Wednesday' are counted from it.")
  private @Nullable LocalDate date;

  @Mixin private RulesOption rules = new RulesOption();

  @Mixin private PageOptions page = new PageOptions();

  @Spec private @Nullable CommandSpec spec;

  private final Console console;

  CompareCommand(Console console) {
    this.console = console;
  }

  /** What is written, where it is not lines for people; one of them. */
  static final class Form {
    @Option(names = "--json", description = "Print one line of JSON, for programs.")
    boolean json;

    @Option(
        names = "--html",
        description = "Print a page for browsers and for print: one file, no scripts.")
    boolean html;
  }

  @Override
  public Integer call() {
    String problem =
        files.size() > 2 ? "compares two, and " + files.size() + " are named" : page.problem();
    if (problem == null && output != null) {
      String wrong = Destination.problem(output);
      problem = wrong == null ? null : "--output: " + wrong;
    }
    if (problem != null && spec != null) {
      throw new ParameterException(spec.commandLine(), problem);
    }
    Map<String, String> environment = System.getenv();
    boolean terminal = output == null;
    Comparing.Form asked =
        form == null
            ? Comparing.lines(
                page.columns(terminal, environment), page.colour(terminal, environment))
            : form.json ? Comparing.json() : Comparing.html();
    String name = output == null ? "standard output" : output.toString();
    try (Destination destination =
        output == null ? Destination.of(console.out()) : Destination.of(output)) {
      return new Comparing(console, destination, asked, date).run(files, rules.own());
    } catch (IOException e) {
      return console.unwritten(name, e);
    }
  }
}
