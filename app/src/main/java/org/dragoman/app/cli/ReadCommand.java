package org.dragoman.app.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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
      "2:wrong usage, or a wrong file of --rules or --actors"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dragoman read report.txt",
      "      the record of a report, for people",
      "  dragoman read --publisher News.Az --date 2025-10-01 report.txt",
      "      with what the text does not tell; 'on Wednesday' becomes a date",
      "  dragoman read --json *.html > records.jsonl",
      "      a JSON record a line",
      "  dragoman read --brief report.txt",
      "      the record in sentences, each with its sources",
      "  dragoman read --json reports.jsonl | head -n 3",
      "      many documents in one file: {\"id\": ..., \"text\": ...} a line",
      "  pdftotext note.pdf - | dragoman read -",
      "      from another program",
      "  dragoman read --rules my-rules report.txt",
      "      with rules and names of your own: my-rules/event/rules.tsv amends the bundled file",
      ""
    })
final class ReadCommand implements Callable<Integer> {
  @Option(names = "--json", description = "Print a JSON record a line, for programs.")
  private boolean json;

  @Option(
      names = "--brief",
      description =
          "Print a brief in sentences instead of the record, each marked with the words it stands"
              + " on. With --json, a line a brief.")
  private boolean brief;

  @Mixin private InputOptions inputs = new InputOptions();

  @Mixin private PageOptions page = new PageOptions();

  @Spec private @Nullable CommandSpec spec;

  private final Console console;

  ReadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    String problem = page.problem();
    if (problem != null) {
      throw usage(problem);
    }
    Map<String, String> environment = System.getenv();
    int columns = page.columns(true, environment);
    boolean colour = page.colour(true, environment);
    Batch batch = new Batch(console, inputs);
    if (brief) {
      BriefPrinter printer = json ? null : new BriefPrinter(columns, colour);
      return batch.run(new Briefing(console.out(), printer), "standard output");
    }
    RecordPrinter printer = json ? null : new RecordPrinter(columns, colour);
    return batch.run(new Reading(console.out(), printer), "standard output");
  }

  private ParameterException usage(String problem) {
    if (spec == null) {
      throw new IllegalStateException("run by picocli only");
    }
    return new ParameterException(spec.commandLine(), problem);
  }
}
