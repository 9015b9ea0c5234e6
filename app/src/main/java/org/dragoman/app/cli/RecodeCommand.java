package org.dragoman.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dragoman recode}: stored texts read again. */
@Command(
    name = "recode",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Reads the ledger's texts again with this engine and lexicon where others read them before,"
          + " and shows what changed. Corrections of readers stay.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the ledger is in use or cannot be read",
      "2:wrong usage, or a wrong file of --rules or --actors"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dragoman recode --dry-run",
      "      what this version would change",
      "  dragoman recode --rules my-rules",
      "      with rules of your own",
      ""
    })
final class RecodeCommand implements Callable<Integer> {
  @Option(names = "--dry-run", description = "Changes nothing; shows what would.")
  private boolean dryRun;

  @Option(names = "--all", description = "Also texts that this very engine has read.")
  private boolean all;

  @Option(
      names = "--show",
      paramLabel = "N",
      defaultValue = "20",
      description = "Shows the first N differences (${DEFAULT-VALUE}).")
  private int show;

  @Option(
      names = "--json",
      description = "Print every difference as a line of JSON, then the counts.")
  private boolean json;

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private RulesOption rules = new RulesOption();

  private final Console console;

  RecodeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    return new Recoder(console, rules, !dryRun, all, show, json).run(ledger);
  }
}
