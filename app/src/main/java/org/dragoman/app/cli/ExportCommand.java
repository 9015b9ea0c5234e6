package org.dragoman.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dragoman export}: events or tables of the ledger into a file. */
@Command(
    name = "export",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Writes events of the ledger, or one of its tables, in the form of others. What a reader"
          + " rejected is left out.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is written",
      "1:the ledger cannot be read, or the file not be written; nothing of it is left then",
      "2:wrong usage, or a name that is nobody's"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dragoman export --format csv -o events.csv",
      "      all events, as 'dragoman code' writes them",
      "  dragoman export --format gdelt --side Iran --from 2025-01-01 -o iran.tsv",
      "      events of one state in the columns of GDELT 2.0",
      "  dragoman export --format parquet --table commitment -o next-steps.parquet",
      "      a table as it is in the ledger",
      ""
    })
final class ExportCommand implements Callable<Integer> {
  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = {
        "csv        a table for spreadsheets",
        "jsonl      a JSON object a line",
        "parquet    Apache Parquet, for data frames; events as the ledger has them",
        "gdelt      GDELT 2.0 events, 61 columns",
        "polecat    POLECAT, 40 columns",
        "icews      ICEWS, 20 columns",
        "petrarch2  what PETRARCH2 writes",
        "plover     PLOVER 0.8 as JSON lines",
      })
  private Format format = Format.csv;

  @Option(
      names = "--table",
      paramLabel = "TABLE",
      description =
          "events (default), or a table of the ledger, such as commitment or document; those are"
              + " written as csv, jsonl or parquet, and whole.")
  private String table = Exporting.EVENTS;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description =
          "The file; it appears, or is replaced, only once all is written. - is standard output.")
  private String output = "";

  @Mixin private FilterOptions filter = new FilterOptions();

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private RulesOption rules = new RulesOption();

  @Spec private @Nullable CommandSpec spec;

  private final Console console;

  ExportCommand(Console console) {
    this.console = console;
  }

  /** Forms; the names are those of the command line. */
  enum Format {
    csv,
    jsonl,
    parquet,
    gdelt,
    polecat,
    icews,
    petrarch2,
    plover
  }

  @Override
  public Integer call() {
    boolean standard = output.equals("-");
    boolean events = table.equals(Exporting.EVENTS);
    if (!events && format.compareTo(Format.parquet) > 0) {
      throw usage(
          "--format "
              + format
              + " is a form of events; write --table "
              + table
              + " as csv, jsonl or parquet");
    }
    if (!events && filter.any()) {
      throw usage("--table " + table + " is written whole; only events can be chosen from");
    }
    if (standard && format == Format.parquet) {
      throw usage("parquet needs a file: -o FILE");
    }
    Path file = standard ? null : Path.of(output);
    String wrong = file == null ? null : Destination.problem(file);
    if (wrong != null) {
      throw usage("--output: " + wrong);
    }
    try (Destination destination =
        file == null ? Destination.of(console.out()) : Destination.of(file)) {
      return new Exporting(console, destination, format, table, filter).run(ledger, rules.own());
    } catch (IOException e) {
      return console.unwritten(file == null ? "standard output" : output, e);
    }
  }

  private ParameterException usage(String problem) {
    if (spec == null) {
      throw new IllegalStateException("run by picocli only");
    }
    return new ParameterException(spec.commandLine(), problem);
  }
}
