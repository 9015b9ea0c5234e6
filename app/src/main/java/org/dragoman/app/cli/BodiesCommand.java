package org.dragoman.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dragoman.app.ledger.LedgerException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman bodies}: joint bodies and their sessions. */
@Command(
    name = "bodies",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Lists the joint bodies of states in the ledger, such as commissions and dialogues, each with"
          + " its sessions as a numbered line: held, planned, put off or called off, by which report"
          + " and in which words; and the numbers of which nothing is on record.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:answered", "1:the ledger cannot be read", "2:wrong usage"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  dragoman bodies azerbaijan",
      "      the bodies that Azerbaijan is in",
      "  dragoman bodies AZE 'Saudi Arabia' --quotes",
      "      those of two states, with the words of each report",
      "  dragoman bodies --json > bodies.jsonl",
      "      all, a line of JSON for each body",
      ""
    })
final class BodiesCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..2",
      paramLabel = "STATE",
      description = "A state or body of states, by name, adjective or code; two for both together.")
  private List<String> states = new ArrayList<>();

  @Option(names = "--quotes", description = "Show the words of every report, not only the first.")
  private boolean quotes;

  @Option(names = "--json", description = "Print a line of JSON for each body, for programs.")
  private boolean json;

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private PageOptions page = new PageOptions();

  @Spec private @Nullable CommandSpec spec;

  private final Console console;

  BodiesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    String problem = page.problem();
    if (problem != null && spec != null) {
      throw new ParameterException(spec.commandLine(), problem);
    }
    Map<String, String> environment = System.getenv();
    BodiesPrinter printer =
        json
            ? null
            : new BodiesPrinter(
                page.columns(true, environment), page.colour(true, environment), quotes);
    try {
      return new ListingBodies(console, printer).run(ledger, states);
    } catch (LedgerException e) {
      console.say(e.getMessage());
      return 1;
    }
  }
}
