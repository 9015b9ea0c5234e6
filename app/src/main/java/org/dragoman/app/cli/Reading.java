package org.dragoman.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dragoman.Dragoman;
import org.dragoman.app.export.RecordJson;
import org.dragoman.app.source.Overrides;
import org.dragoman.app.source.Sources;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.record.DiplomaticRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The work of {@code dragoman read}; apart from the command so that its help loads no engine. */
final class Reading {
  private final Console console;
  private final @Nullable RecordPrinter printer;
  private final RecordJson json = new RecordJson();
  private boolean first = true;

  /**
   * @param printer prints for people, or null for JSON
   */
  Reading(Console console, @Nullable RecordPrinter printer) {
    this.console = console;
    this.printer = printer;
  }

  /**
   * Reads all files and gives the exit code.
   *
   * @param rules folders of the analyst's rules and names
   */
  int run(
      List<String> files,
      List<Path> rules,
      @Nullable String title,
      @Nullable String publisher,
      @Nullable LocalDate date)
      throws InterruptedException {
    try (Progress progress = new Progress(console.err(), Terminal.err(), totalBytes(files))) {
      Dragoman dragoman;
      try {
        dragoman = Dragoman.english(AnalystLexicon.of(rules, w -> progress.say("dragoman: " + w)));
      } catch (LexiconException e) {
        progress.say("dragoman: " + e.getMessage());
        return CommandLine.ExitCode.USAGE;
      }
      Sources sources =
          new Sources(console.in(), new Overrides(title, publisher, date), progress::read);
      int threads = Runtime.getRuntime().availableProcessors();
      boolean all =
          new Pipeline(dragoman::read, threads)
              .run(
                  sources,
                  files,
                  record -> write(record, progress),
                  problem -> progress.say("dragoman: " + problem));
      return all ? 0 : 1;
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage());
      if (reason.toLowerCase(Locale.ROOT).contains("broken pipe")) {
        // Whoever read our output has enough, as in "| head".
        return 0;
      }
      console.err().println("dragoman: standard output: " + reason);
      return 1;
    }
  }

  private void write(DiplomaticRecord record, Progress progress) throws IOException {
    OutputStream out = console.out();
    if (Terminal.out()) {
      progress.clear();
    }
    if (printer == null) {
      json.write(record, out);
    } else {
      String separator = first ? "" : "\n";
      out.write((separator + printer.print(record)).getBytes(StandardCharsets.UTF_8));
    }
    first = false;
    // Each record is there as soon as it is read, for whoever waits at the other end of a pipe.
    out.flush();
    progress.done();
  }

  /** Bytes of all inputs, or 0 where one has no size to tell. */
  private static long totalBytes(List<String> files) {
    long total = 0;
    for (String file : files) {
      try {
        Path path = Path.of(file);
        if (file.equals(Sources.STANDARD_INPUT) || !Files.isRegularFile(path)) {
          return 0;
        }
        total += Files.size(path);
      } catch (IOException | InvalidPathException e) {
        return 0;
      }
    }
    return total;
  }
}
