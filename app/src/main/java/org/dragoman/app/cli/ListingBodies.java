package org.dragoman.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.app.answer.FoundJson;
import org.dragoman.app.export.JsonLine;
import org.dragoman.app.fate.BodyLine;
import org.dragoman.app.fate.BodyLines;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.PartyNames;
import org.dragoman.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The work of {@code dragoman bodies}; apart from the command so that its help loads no tables. */
final class ListingBodies {
  private final Console console;
  private final @Nullable BodiesPrinter printer;

  /**
   * @param printer for people, or null for JSON
   */
  ListingBodies(Console console, @Nullable BodiesPrinter printer) {
    this.console = console;
    this.printer = printer;
  }

  /** Answers and returns the exit code. */
  int run(LedgerOption option, List<String> states) {
    Lexicon lexicon = Lexicon.bundled();
    PartyNames names = new PartyNames(lexicon);
    List<String> codes = new ArrayList<>();
    for (String state : states) {
      String code = names.code(state);
      if (code == null) {
        console.say("no state or body is called '" + state + "'");
        return CommandLine.ExitCode.USAGE;
      }
      codes.add(code);
    }
    try (Ledger ledger = option.reading()) {
      List<BodyLine> lines = new BodyLines(lexicon).of(ledger, codes);
      if (printer != null) {
        console.out().write(printer.print(lines, names).getBytes(StandardCharsets.UTF_8));
      } else {
        for (BodyLine line : lines) {
          JsonLine.write(FoundJson.body(line), console.out());
        }
      }
      return 0;
    } catch (IOException e) {
      return console.unwritten("standard output", e);
    }
  }
}
