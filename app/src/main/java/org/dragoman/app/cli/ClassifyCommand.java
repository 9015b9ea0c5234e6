package org.dragoman.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.app.source.Sources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dragoman classify}: what one given side does to another. */
@Command(
    name = "classify",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Tells what one side does to another where you know who they are: the type of PLOVER and how"
          + " likely each type is, the CAMEO code, the mode, and how it stands to the facts. A line"
          + " out for each line in, in the same order.",
      "",
      "type is the likeliest act; where the score of NONE is higher, the text more likely tells of"
          + " no act of the one upon the other.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all lines were classified",
      "1:a file or a line could not be read (the others were)",
      "2:wrong usage, or a wrong file of --rules or --actors"
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  dragoman classify pairs.jsonl > types.jsonl",
      "",
      "  where a line of pairs.jsonl is",
      "",
      "  {\"id\": \"1\", \"text\": \"Norway thanked Chile.\",",
      "   \"actors\": [{\"begin\": 0, \"end\": 6}], \"recipients\": [{\"begin\": 15, \"end\": 20}]}",
      "",
      "  begin and end count Unicode code points of text, from 0, end exclusive.",
      "  One of the lists may be empty where only one side is named.",
      ""
    })
final class ClassifyCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description =
          "JSON lines with id, text, actors and recipients; - or none is standard input. UTF-8.")
  private List<String> files = new ArrayList<>();

  @Option(names = "--text", description = "Print a line for people: the likeliest types.")
  private boolean text;

  @Mixin private RulesOption rules = new RulesOption();

  private final Console console;

  ClassifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    return new Classifying(console, text)
        .run(files.isEmpty() ? List.of(Sources.STANDARD_INPUT) : files, rules.own());
  }
}
