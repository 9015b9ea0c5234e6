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

/** {@code dragoman who}: who is spoken of, and how that is known. */
@Command(
    name = "who",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Lists whom a text mentions, in order: the words, what kind of mention they are, the state or"
          + " body meant, sector, office and person; and by which row of a table or which rule that"
          + " was told. Names that only tell whose something is, or where, are marked so.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all was read",
      "1:an input could not be read",
      "2:wrong usage, or a wrong file of --rules or --actors"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dragoman who 'The Kremlin said Foreign Minister Sergei Lavrov called his Omani counterpart.'",
      "  dragoman who --date 2015-03-02 report.txt",
      "      a file; offices and groups are those of the day",
      "  dragoman who --actors my-actors.tsv --json - < report.txt",
      "      with actors of your own, for programs, from standard input",
      ""
    })
final class WhoCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "TEXT",
      description =
          "A text, or files as 'dragoman read' takes them; several words are joined with spaces."
              + " - is standard input.")
  private List<String> texts = new ArrayList<>();

  @Option(names = "--json", description = "Print a line of JSON for each mention, for programs.")
  private boolean json;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      converter = InputOptions.Day.class,
      description = "The day of publication; offices and groups are those of that day.")
  private @Nullable LocalDate date;

  @Mixin private RulesOption rules = new RulesOption();

  @Mixin private PageOptions page = new PageOptions();

  @Spec private @Nullable CommandSpec spec;

  private final Console console;

  WhoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    String problem = page.problem();
    if (problem != null && spec != null) {
      throw new ParameterException(spec.commandLine(), problem);
    }
    Map<String, String> environment = System.getenv();
    WhoPrinter printer =
        json
            ? null
            : new WhoPrinter(page.columns(true, environment), page.colour(true, environment));
    return new Naming(console, printer, date).run(texts, rules.own());
  }
}
