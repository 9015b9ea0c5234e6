package org.dragoman.app.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.dragoman.app.ledger.LedgerException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dragoman doctor}: what is wrong with a ledger. */
@Command(
    name = "doctor",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Examines a ledger: the version of its schema, runs that were stopped, whether every quote is"
          + " the words at its place, whether rows are double, lost or without an owner, parties"
          + " that nobody knows, the engines that read the documents, the index, the fates of"
          + " commitments, and the files.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all is well", "1:something is wrong", "2:wrong usage"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  dragoman doctor",
      "      examines the ledger of the user",
      "  dragoman doctor --repair --ledger press.duckdb",
      "      brings the schema up to date, makes index and fates anew, and examines then",
      "  dragoman doctor --json | jq 'select(.level == \"wrong\")'",
      "      a line of JSON for each check",
      ""
    })
final class DoctorCommand implements Callable<Integer> {
  @Option(
      names = "--repair",
      description =
          "First bring the schema up to date and make the index and the fates anew. What was read"
              + " from documents is left as it is.")
  private boolean repair;

  @Option(names = "--json", description = "Print a line of JSON for each check, for programs.")
  private boolean json;

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private PageOptions page = new PageOptions();

  @Spec private @Nullable CommandSpec spec;

  private final Console console;

  DoctorCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    String problem = page.problem();
    if (problem != null && spec != null) {
      throw new ParameterException(spec.commandLine(), problem);
    }
    Map<String, String> environment = System.getenv();
    Page paper =
        json ? null : new Page(page.columns(true, environment), page.colour(true, environment));
    try {
      return new Examining(console, paper).run(ledger.address(), environment, repair);
    } catch (LedgerException e) {
      console.say(e.getMessage());
      return 1;
    }
  }
}
