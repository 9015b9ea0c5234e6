package org.dragoman.app.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code dragoman read}: documents in, records out. */
@Command(
    name = "read",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Reads reports and prints what they record: engagements, topics, next steps, positions and"
          + " events, joint bodies, forums and processes, each with its words and the number of"
          + " their sentence ([s1] is the text's first).",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything was read",
      "1:an input could not be read (the others were)",
      "2:wrong usage, or a wrong file of --rules"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dragoman read report.txt",
      "      the record of a report, for people",
      "  dragoman read --publisher News.Az --date 2025-10-01 report.txt",
      "      with what the text does not tell; 'on Wednesday' becomes a date",
      "  dragoman read --json *.html > records.jsonl",
      "      a JSON record a line",
      "  dragoman read --json reports.jsonl | head -n 3",
      "      many documents in one file: {\"id\": ..., \"text\": ...} a line",
      "  pdftotext note.pdf - | dragoman read -",
      "      from another program",
      "  dragoman read --rules my-rules report.txt",
      "      with rules and names of your own: my-rules/event/rules.tsv amends the bundled file",
      ""
    })
final class ReadCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Text, Markdown, HTML or JSON lines (.jsonl: id, text, title, publisher, date, url);"
              + " - is standard input. A document has at most 16 MiB;"
              + " JSON lines may go on without end. UTF-8, or UTF-16 with a byte order mark.")
  private List<String> files = new ArrayList<>();

  @Option(names = "--json", description = "Print a JSON record a line, for programs.")
  private boolean json;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      converter = Day.class,
      description = "The day of publication; words such as 'Wednesday' are counted from it.")
  private @Nullable LocalDate date;

  @Option(names = "--publisher", paramLabel = "NAME", description = "Who published it.")
  private @Nullable String publisher;

  @Option(names = "--title", paramLabel = "TITLE", description = "The headline.")
  private @Nullable String title;

  @Mixin private RulesOption rules = new RulesOption();

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "auto (on a terminal, unless NO_COLOR is set), always or never. Default: auto.")
  private When color = When.auto;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      description = "Columns of a line, 20 or more. Default: the terminal's, in a pipe 100.")
  private @Nullable Integer width;

  @Spec private @Nullable CommandSpec spec;

  private final Console console;

  ReadCommand(Console console) {
    this.console = console;
  }

  /** When to colour; the names are those of the command line. */
  enum When {
    auto,
    always,
    never
  }

  /** A day of the command line. */
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      try {
        return LocalDate.parse(value);
      } catch (java.time.DateTimeException e) {
        throw new TypeConversionException(
            String.format(Locale.ROOT, "'%s' is not a day as YYYY-MM-DD", value));
      }
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (width != null && width < Terminal.LEAST_WIDTH) {
      throw usage("--width: " + width + " is less than " + Terminal.LEAST_WIDTH);
    }
    boolean colour =
        switch (color) {
          case always -> true;
          case never -> false;
          case auto -> Terminal.colour(System.getenv());
        };
    int columns = width != null ? width : json ? 0 : Terminal.width(System.getenv());
    return new Reading(console, json ? null : new RecordPrinter(columns, colour))
        .run(files, rules.folders(), title, publisher, date);
  }

  private ParameterException usage(String problem) {
    if (spec == null) {
      throw new IllegalStateException("run by picocli only");
    }
    return new ParameterException(spec.commandLine(), problem);
  }
}
