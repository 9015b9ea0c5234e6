package org.dragoman.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dragoman ingest}: documents into the ledger. */
@Command(
    name = "ingest",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Reads documents into the ledger, each exactly once: what is there already is passed over, and"
          + " a run that was stopped is continued by the same call.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything was read",
      "1:an input could not be read (the others were), or the ledger is in use",
      "2:wrong usage, or a wrong file of --rules or --actors"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dragoman ingest reports.jsonl",
      "      into the ledger of the user",
      "  dragoman ingest --ledger press.duckdb reports/ archive.zip",
      "      a folder and an archive, into a file",
      "  dragoman ingest --ledger 'jdbc:postgresql://localhost/press?user=me' reports.jsonl",
      "      into a database of PostgreSQL",
      ""
    })
final class IngestCommand implements Callable<Integer> {
  @Option(names = "--json", description = "Print the counts as a line of JSON.")
  private boolean json;

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private InputOptions inputs = new InputOptions();

  private final Console console;

  IngestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    return new Ingesting(console, inputs, json).run(ledger);
  }
}
