package org.dragoman.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.Dragoman;
import org.dragoman.app.export.MentionJson;
import org.dragoman.app.source.Overrides;
import org.dragoman.app.source.SourceError;
import org.dragoman.app.source.SourceResult;
import org.dragoman.app.source.Sources;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.record.Analysis;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The work of {@code dragoman who}; apart from the command so that its help loads no engine. */
final class Naming {
  private final Console console;
  private final @Nullable WhoPrinter printer;
  private final @Nullable LocalDate date;
  private final MentionJson json = new MentionJson();
  private boolean first = true;

  /**
   * @param printer prints for people, or null for JSON
   * @param date the day of publication, or null
   */
  Naming(Console console, @Nullable WhoPrinter printer, @Nullable LocalDate date) {
    this.console = console;
    this.printer = printer;
    this.date = date;
  }

  /**
   * Lists the mentions of a text or of files, and tells the exit code.
   *
   * @param rules the analyst's rules and names
   */
  int run(List<String> texts, RulesOption.Own rules) {
    Dragoman dragoman;
    try {
      dragoman = Dragoman.english(AnalystLexicon.of(rules, this::say));
    } catch (LexiconException e) {
      say(e.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    boolean all = true;
    try {
      for (SourceResult result : inputs(texts)) {
        if (result instanceof SourceResult.Found found) {
          write(dragoman.analyse(found.document()));
        } else if (result instanceof SourceError error) {
          all = false;
          failed(error.message());
        }
      }
      return all ? 0 : 1;
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage());
      if (reason.toLowerCase(Locale.ROOT).contains("broken pipe")) {
        // Whoever read our output has enough, as in "| head".
        return 0;
      }
      return failed("standard output: " + reason);
    }
  }

  private List<SourceResult> inputs(List<String> texts) {
    List<SourceResult> inputs = new ArrayList<>();
    if (texts.stream().allMatch(Naming::isInput)) {
      new Sources(console.in(), new Overrides(null, null, date), bytes -> {})
          .read(texts, inputs::add);
      return inputs;
    }
    String text = String.join(" ", texts);
    inputs.add(
        text.isBlank()
            ? new SourceError("the text", "is empty")
            : new SourceResult.Found(Document.of("text", text).withPublished(date)));
    return inputs;
  }

  /** Whether an argument is a file or standard input, rather than words. */
  private static boolean isInput(String text) {
    try {
      return text.equals(Sources.STANDARD_INPUT) || Files.isRegularFile(Path.of(text));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private void write(Analysis analysis) throws IOException {
    OutputStream out = console.out();
    if (printer == null) {
      json.write(analysis, out);
    } else {
      String separator = first ? "" : "\n";
      out.write((separator + printer.print(analysis)).getBytes(StandardCharsets.UTF_8));
    }
    first = false;
    out.flush();
  }

  private int failed(@Nullable String problem) {
    say(problem);
    return 1;
  }

  private void say(@Nullable String problem) {
    console.err().println(Printable.line("dragoman: " + problem));
  }
}
