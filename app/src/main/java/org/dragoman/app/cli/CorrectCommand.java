package org.dragoman.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman correct}: sets right what was read wrongly. */
@Command(
    name = "correct",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Sets right what was read wrongly. All questions give the reader's value from then on; the"
          + " engine's stays beside it, with who, when and why, and the correction outlives"
          + " `recode`.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:there is no such thing, a field cannot hold its value, or the ledger is in use",
      "2:wrong usage"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dragoman correct E7QK2M9XTRB4C type=AGREE recipient=KWT --why 'it was signed'",
      "      an event; ids stand in `dragoman events`",
      "  dragoman correct M4Z0N8YJ2HS6W --reject --who 'A. Reader'",
      "      an engagement that never was",
      "  dragoman correct C1V5T3PKD9A7F due=2026-11",
      "      a commitment",
      "  dragoman correct E7QK2M9XTRB4C --undo",
      "      takes all corrections of it back",
      "  dragoman correct --list",
      "      all corrections, those taken back among them",
      "  dragoman correct --export rows.jsonl",
      "      events that a reader looked at, as rows to learn from",
      ""
    })
final class CorrectCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      index = "0",
      paramLabel = "ID",
      description = "An event (E...), engagement (M...), commitment (C...) or position (P...).")
  @Nullable String id;

  @Parameters(
      arity = "0..*",
      index = "1..*",
      paramLabel = "FIELD=VALUE",
      description = "What is right; nothing behind the sign for unknown.")
  List<String> values = new ArrayList<>();

  @Option(names = "--accept", description = "Notes that it is right.")
  boolean accept;

  @Option(
      names = "--reject",
      description = "Notes that it is no such thing; questions pass it over.")
  boolean reject;

  @Option(names = "--undo", description = "Takes all corrections of ID back.")
  boolean undo;

  @Option(
      names = "--who",
      paramLabel = "NAME",
      description = "The reader. Without it: the user of this system.")
  @Nullable String who;

  @Option(names = "--why", paramLabel = "TEXT", description = "The reason.")
  @Nullable String why;

  @Option(names = "--list", description = "Lists all corrections.")
  boolean list;

  @Option(names = "--export", paramLabel = "FILE", description = "Writes rows to learn from.")
  @Nullable Path export;

  @Option(names = "--json", description = "Print JSON lines.")
  boolean json;

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Spec private @Nullable CommandSpec spec;

  private final Console console;

  CorrectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    boolean changes = !values.isEmpty() || accept || reject || undo;
    int asked = (changes ? 1 : 0) + (list ? 1 : 0) + (export != null ? 1 : 0);
    if (asked != 1 || changes != (id != null)) {
      throw usage(
          "give an ID with FIELD=VALUE, --accept, --reject or --undo; or --list or --export");
    }
    if ((accept && reject) || (undo && (accept || reject || !values.isEmpty()))) {
      throw usage("--accept, --reject and --undo exclude one another");
    }
    for (String value : values) {
      if (value.indexOf('=') <= 0) {
        throw usage("'" + value + "' is not FIELD=VALUE");
      }
    }
    return new Correcting(console, this).run(ledger);
  }

  private ParameterException usage(String problem) {
    if (spec == null) {
      throw new IllegalStateException("run by picocli only");
    }
    return new ParameterException(spec.commandLine(), problem);
  }
}
