package org.dragoman.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
          JsonLine.write(json(line), console.out());
        }
      }
      return 0;
    } catch (IOException e) {
      return console.unwritten("standard output", e);
    }
  }

  private static Map<String, @Nullable Object> json(BodyLine line) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("name", line.name());
    object.put("names", line.names());
    object.put("parties", line.parties());
    List<Object> sessions = new ArrayList<>();
    for (BodyLine.Session session : line.sessions()) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("number", session.number());
      one.put("status", session.status().name().toLowerCase(Locale.ROOT));
      one.put("day", session.day());
      one.put("due", session.due());
      one.put("evidence", session.evidence().stream().map(ListingBodies::json).toList());
      sessions.add(one);
    }
    object.put("sessions", sessions);
    object.put(
        "gaps",
        line.gaps().stream().map(gap -> Map.of("first", gap.first(), "last", gap.last())).toList());
    return object;
  }

  private static Map<String, @Nullable Object> json(BodyLine.Evidence evidence) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("status", evidence.status().name().toLowerCase(Locale.ROOT));
    object.put("document", evidence.document());
    object.put("id", evidence.nativeId());
    object.put("published", evidence.published());
    object.put("publisher", evidence.publisher());
    object.put("in", evidence.passage());
    object.put("sentence", evidence.sentence());
    object.put("begin", evidence.begin());
    object.put("end", evidence.end());
    object.put("quote", evidence.quote());
    return object;
  }
}
