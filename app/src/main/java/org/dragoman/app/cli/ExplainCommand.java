package org.dragoman.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman explain}: how sentences are read, and why. */
@Command(
    name = "explain",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Shows how sentences are read: their words and tree, who is mentioned, and for each word with"
          + " coding rules which rule fits, what kept the others from it, who acts on whom, and the"
          + " event or why there is none. 'dragoman read' takes these events. Then, for each two"
          + " sides that a word offers, how likely each type of act is to the judge, what weighed"
          + " most, and the event or none. 'dragoman code' takes those. Words are numbered from 0.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all was explained",
      "1:an input could not be read",
      "2:wrong usage, or a wrong file of --rules or --actors"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dragoman explain 'Norway will host talks between Chile and Peru on Monday.'",
      "  dragoman explain --date 2025-10-01 --all-rules 'Norway met Chile on Monday.'",
      "      all rules of a word, not only the closest; days counted from a date",
      "  dragoman explain --json - < report.txt",
      "      for programs, from standard input",
      ""
    })
final class ExplainCommand implements Callable<Integer> {
  /** Rules of a word that are shown unless all are asked for. */
  private static final int SOME_RULES = 5;

  @Parameters(
      arity = "1..*",
      paramLabel = "SENTENCE",
      description =
          "One sentence or more; several arguments are joined with spaces."
              + " - alone is standard input.")
  private List<String> sentences = new ArrayList<>();

  @Option(
      names = "--all-rules",
      description = "Show all rules of a word, not only the " + SOME_RULES + " closest.")
  private boolean allRules;

  @Option(names = "--json", description = "Print one line of JSON, for programs; it has all rules.")
  private boolean json;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      converter = InputOptions.Day.class,
      description = "The day of publication; words such as 'Wednesday' are counted from it.")
  private @Nullable LocalDate date;

  @Mixin private RulesOption rules = new RulesOption();

  @Mixin private PageOptions page = new PageOptions();

  @Spec private @Nullable CommandSpec spec;

  private final Console console;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    String problem = page.problem();
    if (problem != null && spec != null) {
      throw new ParameterException(spec.commandLine(), problem);
    }
    Map<String, String> environment = System.getenv();
    int most = allRules ? Integer.MAX_VALUE : SOME_RULES;
    ExplanationPrinter printer =
        json
            ? null
            : new ExplanationPrinter(
                page.columns(true, environment), page.colour(true, environment), most);
    return new Explaining(console, printer, date).run(sentences, rules.own());
  }
}
