package org.dragoman.app.cli;

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

/** {@code dragoman evaluate}: how well texts that an analyst annotated are coded. */
@Command(
    name = "evaluate",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Codes texts of which you know what they tell, and prints how often that was found: precision,"
          + " recall and F1 of each type, which types were taken for which, and the rows that went"
          + " wrong.",
      "",
      "A row is right where the event found has its type. Of several events the first that is right"
          + " counts, else the first. Where the sides are marked, only events count whose actor"
          + " shares words with a marked actor and whose recipient shares words with a marked"
          + " recipient; CONSULT, AGREE, SUPPORT and COOPERATE may go either way. Micro figures add"
          + " up all types; macro figures are means over the types that stand in a row.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all rows were read",
      "1:the file or a row could not be read (the other rows count)",
      "2:wrong usage, or a wrong file of --rules or --actors"
    },
    footerHeading = "%nForms of GOLD:%n",
    footer = {
      "  Tab-separated, the first row naming the columns, # for comments:",
      "      marked_sentence  type  [status]    <s>Norway</s> thanked <t>Chile</t>.  SUPPORT",
      "      text             type  [status]    Norway thanked Chile.  SUPPORT",
      "  JSON lines; begin and end count code points of text:",
      "      {\"text\": \"Norway thanked Chile.\", \"type\": \"SUPPORT\", \"id\": \"1\",",
      "       \"actors\": [{\"begin\": 0, \"end\": 6}], \"recipients\": [{\"begin\": 15, \"end\": 20}]}",
      "  type is a type of PLOVER 0.8, or NONE where the text tells of no act; status is actual,",
      "  future, hypothetical, negated or historical.",
      ""
    })
final class EvaluateCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "GOLD",
      description = "A file of annotated texts; - is standard input. UTF-8.")
  private String gold = "";

  @Option(names = "--errors", description = "List the rows that went wrong.")
  private boolean errors;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "List at most so many of them. Default: ${DEFAULT-VALUE}.")
  private int limit = 20;

  @Option(names = "--json", description = "Print one line of JSON, for programs.")
  private boolean json;

  @Mixin private RulesOption rules = new RulesOption();

  @Mixin private PageOptions page = new PageOptions();

  @Spec private @Nullable CommandSpec spec;

  private final Console console;

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    String problem = limit < 0 ? "--limit: " + limit + " is less than 0" : page.problem();
    if (problem != null && spec != null) {
      throw new ParameterException(spec.commandLine(), problem);
    }
    Map<String, String> environment = System.getenv();
    EvaluationPrinter printer =
        json
            ? null
            : new EvaluationPrinter(
                page.columns(true, environment), page.colour(true, environment));
    return new Evaluating(console, printer, errors ? limit : 0).run(gold, rules.own());
  }
}
