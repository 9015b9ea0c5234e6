package org.dragoman.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dragoman.event.EventStatus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dragoman code}: documents in, an event a line out. */
@Command(
    name = "code",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Codes events in PLOVER and CAMEO and writes them, one a line: every event of every sentence,"
          + " where read tells each act of a document once; and the acts of anybody, not only of"
          + " states and bodies. Of a sentence the surest event comes first.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything was coded",
      "1:an input could not be read (the others were), or the output not be written",
      "2:wrong usage, or a wrong file of --rules or --actors"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dragoman code report.txt",
      "      a JSON object an event",
      "  dragoman code --format table report.txt",
      "      a table for people",
      "  dragoman code --format csv --output events.csv reports.csv",
      "      from a spreadsheet with a column 'text' into another",
      "  dragoman code --format gdelt --output events.tsv reports.jsonl",
      "      the columns of GDELT 2.0; the file appears once it is complete",
      "  dragoman code --status future --format table *.html",
      "      only what is announced",
      ""
    })
final class CodeCommand implements Callable<Integer> {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "jsonl      the event of the record's JSON (default)",
        "csv        a table for spreadsheets",
        "table      a table for people",
        "gdelt      GDELT 2.0 events, 61 columns",
        "polecat    POLECAT, 40 columns",
        "icews      ICEWS, 20 columns",
        "petrarch2  what PETRARCH2 writes",
        "plover     PLOVER 0.8 as JSON lines",
      })
  private CodeFormat format = CodeFormat.jsonl;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      split = ",",
      description =
          "Write only events of these statuses: actual, future, hypothetical, negated, historical;"
              + " several with commas between. Default: all; with gdelt, polecat, icews and"
              + " petrarch2, which cannot tell them apart, actual and historical.")
  private Set<Status> statuses = EnumSet.noneOf(Status.class);

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description =
          "Write to a file instead of standard output. It is replaced only once all is written.")
  private @Nullable Path output;

  @Mixin private InputOptions inputs = new InputOptions();

  @Mixin private PageOptions page = new PageOptions();

  @Spec private @Nullable CommandSpec spec;

  private final Console console;

  CodeCommand(Console console) {
    this.console = console;
  }

  /** Statuses of events; the names are those of the command line. */
  enum Status {
    actual,
    future,
    hypothetical,
    negated,
    historical
  }

  @Override
  public Integer call() throws InterruptedException {
    String problem = page.problem();
    if (problem == null && output != null) {
      String wrong = Destination.problem(output);
      problem = wrong == null ? null : "--output: " + wrong;
    }
    if (problem != null) {
      throw usage(problem);
    }
    Set<EventStatus> asked =
        statuses.stream()
            .map(status -> EventStatus.valueOf(status.name().toUpperCase(Locale.ROOT)))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(EventStatus.class)));
    Map<String, String> environment = System.getenv();
    boolean terminal = output == null;
    int columns = format == CodeFormat.table ? page.columns(terminal, environment) : 0;
    boolean colour = page.colour(terminal, environment);
    String name = output == null ? "standard output" : output.toString();
    try (Destination destination =
        output == null ? Destination.of(console.out()) : Destination.of(output)) {
      return new Batch(console, inputs)
          .run(new Coding(destination, format, asked, columns, colour), name);
    } catch (IOException e) {
      console
          .err()
          .println(Printable.line("dragoman: " + name + ": cannot be written: " + e.getMessage()));
      return 1;
    }
  }

  private ParameterException usage(String problem) {
    if (spec == null) {
      throw new IllegalStateException("run by picocli only");
    }
    return new ParameterException(spec.commandLine(), problem);
  }
}
